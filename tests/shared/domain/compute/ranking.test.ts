import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moved, openOrder, ranked } from '../../../../shared/domain/compute/ranking.ts'
import { swapVolume } from '../../../../shared/domain/compute/swap-volume.ts'
import { parseFormula } from '../../../../shared/domain/compute/formula-parse.ts'
import { formulaText } from '../../../../shared/domain/compute/formula-print.ts'
import { anyFormula } from './formula-samples.ts'

const of = (figures: Record<string, number>) => Object.entries(figures).map(([party, value]) => ({ party, value }))
const places = (figures: Record<string, number>) =>
  ranked(of(figures))
    .map(({ party, place }) => `${place}${party}`)
    .join(' ')

describe('the order of the parties', () => {
  it.each([
    [{ a: 10, b: 30, c: 20 }, '1b 2c 3a'],
    [{ a: 10, b: 10, c: 5 }, '1a 1b 3c'],
    [{ a: -5, b: 0 }, '1b 2a'],
    [{}, ''],
  ])('%j: %s', (figures, expected) => {
    expect(places(figures)).toBe(expected)
  })

  it('says who stands elsewhere, among those who have a figure both times', () => {
    const before = of({ a: 30, b: 20, c: 10, d: 5 })
    expect(moved(before, of({ a: 30, b: 8, c: 10, e: 99 }))).toEqual([
      { party: 'b', from: 2, to: 3 },
      { party: 'c', from: 3, to: 2 },
    ])
    expect(moved(before, before)).toEqual([])
  })

  it('is open where the lower can be as high as the higher is low', () => {
    const figures = of({ a: 100, b: 95, c: 50, d: 50 })
    const within = (share: number) => (party: string) => {
      const value = figures.find((one) => one.party === party)?.value ?? 0
      return { low: value * (1 - share), high: value * (1 + share) }
    }
    expect(openOrder(figures, within(0.1))).toEqual([{ above: 'a', below: 'b' }])
    expect(openOrder(figures, within(0))).toEqual([])
    expect(openOrder(figures, within(0.4))).toHaveLength(5)
  })

  it('stays as it is when nothing may vary, and only opens more the more may vary', () => {
    const figures = fc.uniqueArray(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 9 })
    fc.assert(
      fc.property(figures, fc.integer({ min: 0, max: 20 }), (values, share) => {
        const given = values.map((value, at) => ({ party: String(at), value }))
        const within = (by: number) => (party: string) => {
          const value = values[Number(party)] ?? 0
          return { low: value * (1 - by / 100), high: value * (1 + by / 100) }
        }
        expect(openOrder(given, within(0))).toEqual([])
        const open = openOrder(given, within(share))
        const wider = openOrder(given, within(share + 5)).map(({ above, below }) => `${above} ${below}`)
        for (const { above, below } of open) expect(wider).toContain(`${above} ${below}`)
      }),
    )
  })
})

describe('a formula with one volume in the place of another', () => {
  it.each([
    ['summa(A) / volym(inv65) * 1000', 'summa(A) / volym(inv80) * 1000'],
    [
      'om(volym(inv65) > volym(inv); index(volym(inv65); 2024); 0)',
      'om(volym(inv80) > volym(inv); index(volym(inv80); 2024); 0)',
    ],
    ['fastpris(föregående(summa(A) / volym(inv65)); 2024)', 'fastpris(föregående(summa(A) / volym(inv80)); 2024)'],
    ['summa(A)', 'summa(A)'],
  ])('%s', (text, swapped) => {
    const parsed = parseFormula(text)
    expect(parsed.ok && formulaText(swapVolume(parsed.value, 'inv65', 'inv80'))).toBe(swapped)
  })

  it('is itself again when it is put back', () => {
    fc.assert(
      fc.property(anyFormula, (ast) => {
        expect(swapVolume(swapVolume(ast, 'inv65', 'annan'), 'annan', 'inv65')).toEqual(ast)
      }),
    )
  })
})
