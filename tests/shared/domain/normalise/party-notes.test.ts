import { describe, expect, it } from 'vitest'
import { openPartyNotes } from '../../../../shared/domain/normalise/party-notes.ts'
import { mappingOf, planTable } from '../../../support/plan-table.ts'

const MAPPING = mappingOf([
  { role: 'code', dimension: 'activityArea' },
  { role: 'code', dimension: 'account' },
  { role: 'amount' },
])
const warned = (kind: 'municipality' | 'region', ...rows: string[]) => {
  const { chunks } = planTable([['Verksamhet', 'Konto', 'Budget'], ...rows.map((row) => row.split(';'))], MAPPING)
  const notes = openPartyNotes(kind)
  for (const chunk of chunks) notes.add(chunk)
  return notes.warnings({ file: 'budget.csv' })
}

describe('activity areas 500 and 505, which are a region’s', () => {
  it('from a municipality are warned of with rows, kronor and codes', () => {
    expect(
      warned('municipality', '51015;5020;1 000', '500;5020;250,50', '50510;3132;-50', '505;5020;summa', '500;6420;'),
    ).toEqual([
      {
        code: 'area-of-region',
        place: { file: 'budget.csv', row: 3 },
        params: { rows: 2, ore: 20_050, codes: '500, 505, 50510' },
      },
    ])
  })

  it.each([
    ['from the region nothing is said', 'region', ['500;5020;250']],
    ['510 and 5010 are a municipality’s', 'municipality', ['510;5020;250', '5010;5020;250', '50;5020;1']],
    ['an account that begins so is no area', 'municipality', ['510;5050;250']],
    ['rows that are not read in are not counted', 'municipality', ['500;5020;', '505;5020;text']],
  ] as const)('%s', (_, kind, rows) => expect(warned(kind, ...rows)).toEqual([]))
})
