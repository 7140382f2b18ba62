import { describe, expect, it } from 'vitest'
import {
  copyToYear,
  newValues,
  openValues,
  type OpenValues,
  pasteValues,
  shareOfLine,
  wholeValues,
} from '../../../../renderer/features/tagging/keys-model.ts'
import type { Item } from '../../../../shared/model/catalogue.ts'
import type { KeyValues } from '../../../../shared/model/key-values.ts'

const percent = { basis: 'percent' } as const
const count = { basis: 'amount' } as const
const items = [
  { id: 'A1', name: 'Sjuksköterska, dag', definition: '' },
  { id: 'A2', name: 'Sjuksköterska, natt', definition: '' },
  { id: 'X1', name: 'Ej hälso- och sjukvård i hemmet', definition: '' },
] as Item[]
const written = (changed: Partial<OpenValues> = {}, ...typed: [string | null, string][]): OpenValues => ({
  ...newValues({ id: 'tid', ownerRole: 'Verksamhetschef' }, 2026),
  source: 'Tidmätning vecka 10',
  lines: typed.map(([itemId, text], key) => ({ key, itemId, axes: {}, typed: text, fromVolume: null })),
  ...changed,
})
const half = (changed: Partial<OpenValues> = {}) => written(changed, ['A1', '50'], ['X1', '50'])

describe('the values of a key as they are written', () => {
  it.each([
    ['under a hundred per cent', written({}, ['A1', '33,33'], ['X1', '33,33']), '33,34 % saknas till 100 %.'],
    ['over a hundred per cent', written({}, ['A1', '60'], ['X1', '50']), '10 % för mycket.'],
    ['nothing at all', written({}, ['A1', '0'], ['X1', '0']), 'Något värde måste vara större än 0.'],
    ['no line', written(), 'Lägg till minst en post med ett värde.'],
    ['a line without an item', written({}, [null, '100']), 'Välj post på varje rad.'],
    ['no number', written({}, ['A1', 'hälften']), '”hälften” är inget tal.'],
    ['an item twice', written({}, ['A1', '50'], ['A1', '50']), 'A1 står två gånger.'],
    ['no source', half({ source: ' ' }), 'Skriv var värdena kommer ifrån.'],
    ['no year', half({ fromYear: '26' }), 'Skriv årtalen med fyra siffror.'],
    ['years that run backwards', half({ toYear: '2025' }), 'Från år är senare än till år.'],
    ['a date that is none', half({ sourceDate: '2026-02-31x' }), '”2026-02-31x” är inget datum.'],
  ])('%s is said plainly', (_, open, words) => {
    const whole = wholeValues(open, percent, '2309')
    expect(whole.ok ? 'hela' : whole.fault.replaceAll('\u00a0', ' ')).toContain(words)
  })

  it('are whole with a source, a year and values, in hundredths', () => {
    expect(wholeValues(half(), percent, '2309')).toEqual({
      ok: true,
      values: {
        keyId: 'tid',
        party: '2309',
        fromYear: 2026,
        toYear: null,
        values: [
          { itemId: 'A1', hundredths: 5000 },
          { itemId: 'X1', hundredths: 5000 },
        ],
        source: 'Tidmätning vecka 10',
        sourceDate: null,
        ownerRole: 'Verksamhetschef',
        verifiedAt: null,
      },
    })
  })

  it('need no hundred where they are counted, and show each line’s share', () => {
    const open = written({}, ['A1', '1'], ['X1', '2'])
    expect(wholeValues(open, count, '2309').ok).toBe(true)
    expect(open.lines.map((line) => shareOfLine(line, open.lines).replaceAll('\u00a0', ' '))).toEqual([
      '33,3 %',
      '66,7 %',
    ])
  })

  it('saved ones are opened as they were; a copy to a year is new and not verified', () => {
    const saved: KeyValues = {
      id: 'v-1',
      keyId: 'tid',
      party: '2309',
      fromYear: 2025,
      toYear: null,
      values: [{ itemId: 'A1', hundredths: 1250 }],
      source: 'Tidmätning',
      sourceDate: null,
      ownerRole: 'Chef',
      verifiedAt: '2025-04-01',
    }
    const back = wholeValues(openValues(saved), count, '2309')
    expect(back.ok && back.values).toEqual(saved)
    expect(copyToYear(saved, 2026)).toMatchObject({ id: undefined, fromYear: '2026', toYear: '2026', verifiedAt: '' })
  })
})

describe('a pasted block', () => {
  const read = (block: string) => {
    const { lines, unknown } = pasteValues(written(), block, items)
    return { lines: lines.map(({ itemId, typed }) => [itemId, typed]), unknown }
  }
  it.each([
    [
      'ids',
      'A1\t50\nX1\t50',
      [
        ['A1', '50'],
        ['X1', '50'],
      ],
      [],
    ],
    ['names and a heading', 'Post\tAndel\nSjuksköterska, dag\t12,5', [['A1', '12,5']], []],
    ['a name that fits two', 'Sjuksköterska\t10', [[null, '10']], ['Sjuksköterska']],
    [
      'a name that fits none',
      'Skolskjuts\t10\nX1\t5',
      [
        [null, '10'],
        ['X1', '5'],
      ],
      ['Skolskjuts'],
    ],
    [
      'empty rows between',
      'A1;1\n\n;;\nX1;2',
      [
        ['A1', '1'],
        ['X1', '2'],
      ],
      [],
    ],
  ])('by %s', (_, block, lines, unknown) => {
    expect(read(block)).toEqual({ lines, unknown })
  })

  it('names what it did not know until every line has an item', () => {
    const open = { ...pasteValues(written(), 'Skolskjuts\t100', items), source: 'x' }
    const whole = wholeValues(open, percent, '2309')
    expect(whole.ok ? '' : whole.fault).toContain('Skolskjuts')
  })
})
