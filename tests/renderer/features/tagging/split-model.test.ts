import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type OpenSplit,
  openSplit,
  readHundredths,
  sumText,
  targetOf,
  typedHundredths,
  wholeSplit,
  withLine,
  withRest,
} from '../../../../renderer/features/tagging/split-model.ts'
import type { CodeGroup } from '../../../../shared/model/allocation.ts'
import { codeGroup } from '../../../support/code-group.ts'

const lines = (mode: OpenSplit['mode'], ...typed: [itemId: string | null, typed: string][]): OpenSplit => ({
  mode,
  lines: typed.map(([itemId, text], key) => ({ key, itemId, axes: {}, typed: text })),
  keyId: null,
  chosen: null,
})
const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const said = (split: OpenSplit, ore: number | null = null): string => {
  const whole = wholeSplit(split, ore, [])
  return whole.ok ? 'hel' : plain(whole.fault.text)
}

describe('what is typed as a share', () => {
  it.each([
    ['35', 3500],
    ['12,5', 1250],
    ['33,33 %', 3333],
    ['1 200', 120_000],
    ['1 200,50 kr', 120_050],
    ['0', 0],
    ['', null],
    ['-5', null],
    ['12.5', null],
    ['1,005', null],
    ['tolv', null],
  ])('%j is %s hundredths', (typed, hundredths) => {
    expect(readHundredths(typed)).toBe(hundredths)
  })

  it('is read as it was written, whatever it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (hundredths) => {
        expect(readHundredths(typedHundredths(hundredths))).toBe(hundredths)
      }),
    )
  })
})

describe('a split as it is made', () => {
  it.each([
    ['shares that are under', lines('percent', ['A1', '33,33'], ['X1', '33,33']), '33,34 % saknas till 100 %.'],
    ['shares that are over', lines('percent', ['A1', '60'], ['X1', '60']), '20 % för mycket.'],
    ['a share that is no number', lines('percent', ['A1', 'hälften'], ['X1', '50']), '”hälften” är inget tal'],
    ['a share of nothing', lines('percent', ['A1', '100'], ['X1', '0']), 'En andel på 0 är ingen del.'],
    ['a line without an item', lines('percent', ['A1', '50'], [null, '50']), 'Välj post på varje rad.'],
    ['one line only', lines('percent', ['A1', '100']), 'Välj minst två poster.'],
    ['a share left empty', lines('percent', ['A1', '40'], ['X1', '']), '60 % saknas till 100 %.'],
    ['a key that is not chosen', { ...lines('key'), keyId: null }, 'Välj nyckel'],
  ])('%s is said plainly', (_, split, words) => {
    expect(said(split)).toContain(words)
  })

  it.each([
    ['under', lines('amount', ['A1', '600'], ['X1', '300']), '100,00 kr saknas till hela beloppet.'],
    ['over', lines('amount', ['A1', '600'], ['X1', '500']), '100,00 kr mer än hela beloppet.'],
    ['exact, also of a revenue', lines('amount', ['A1', '600'], ['X1', '400']), 'hel'],
  ])('amounts that are %s', (_, split, words) => {
    expect(said(split, -100_000)).toBe(words)
  })

  it('a key shares by those of its parts that are ticked, and by all until one is', () => {
    const parts = [{ itemId: 'A1' }, { itemId: 'B3' }, { itemId: 'X1' }]
    const byKey = { ...lines('key'), keyId: 'tid' }
    expect(wholeSplit(byKey, null, parts)).toEqual({ ok: true, target: { by: 'key', keyId: 'tid', parts } })
    expect(wholeSplit({ ...byKey, chosen: ['A1'] }, null, parts)).toMatchObject({ ok: false })
    // Without values the key says so itself, with the way to them: nothing is said twice.
    expect(wholeSplit(byKey, null, [])).toMatchObject({ ok: false, fault: { text: '' } })
  })

  it('what is missing goes on one item with a press, and the split is whole', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 2400 }), { minLength: 1, maxLength: 4 }), (weights) => {
        const split = weights.reduce((made, weight, at) => withLine(made, `A${at + 1}`, typedHundredths(weight)), {
          ...lines('percent'),
        })
        const first = wholeSplit(withLine(split), null, [])
        const left = first.ok ? 0 : first.fault.left
        const whole = wholeSplit(
          withRest(split, 'X1', 10_000 - weights.reduce((sum, weight) => sum + weight, 0)),
          null,
          [],
        )
        expect(first.ok).toBe(false)
        expect(left).toBe(0)
        expect(
          whole.ok &&
            whole.target.by === 'percent' &&
            whole.target.shares.reduce((sum, share) => sum + share.weight, 0),
        ).toBe(10_000)
      }),
    )
  })

  it('the sum is what is typed, with its unit', () => {
    expect(plain(sumText(lines('percent', ['A1', '33,33'], ['X1', 'x'])))).toBe('33,33 %')
    expect(sumText(lines('amount', ['A1', '600'], ['X1', '0,50']))).toBe('600,50')
  })
})

describe('a split that stands', () => {
  const part = (
    itemId: string,
    ore: number,
    share: CodeGroup['parts'][number]['share'],
  ): CodeGroup['parts'][number] => ({
    itemId,
    rows: 1,
    ore,
    absoluteOre: Math.abs(ore),
    share,
    reason: { by: 'hand', at: '2026-05-12T08:00:00.000Z' },
  })
  const percent = (share: number) => ({ by: 'percent' as const, share, keyId: null, keyName: null })

  it('by per cent is opened as it was made', () => {
    const parts = [part('A1', 333, percent(0.3333)), part('X1', 667, percent(0.6667))]
    const target = targetOf(codeGroup({ parts }))
    expect(target).toMatchObject({
      by: 'percent',
      shares: [
        { itemId: 'A1', weight: 3333 },
        { itemId: 'X1', weight: 6667 },
      ],
    })
    expect(openSplit(target, null).lines.map(({ itemId, typed }) => [itemId, typed])).toEqual([
      ['A1', '33,33'],
      ['X1', '66,67'],
    ])
  })

  it('an item alone is the first line of a split, with room for another', () => {
    expect(openSplit({ by: 'item', itemId: 'A1' }, 'B1').lines.map(({ itemId }) => itemId)).toEqual(['A1', null])
    expect(openSplit(null, 'B1').lines.map(({ itemId }) => itemId)).toEqual(['B1', null])
  })

  it('of rows that are tagged in different ways there is no one target', () => {
    expect(targetOf(codeGroup({ parts: [part('A1', 333, percent(0.5)), part('X1', 667, null)] }))).toBeNull()
    expect(targetOf(codeGroup({}))).toBeNull()
  })
})
