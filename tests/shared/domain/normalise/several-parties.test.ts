import { describe, expect, it } from 'vitest'
import { openPartyFinder } from '../../../../shared/domain/import/statistics/find-party.ts'
import { openSeveralParties } from '../../../../shared/domain/normalise/several-parties.ts'
import type { ColumnRole } from '../../../../shared/model/column-mapping.ts'
import { mappingOf, planTable } from '../../../support/plan-table.ts'

const PARTIES = [
  { code: '2303', names: ['Ragunda kommun', 'Ragunda'], region: false },
  { code: '2305', names: ['Bräcke kommun', 'Bräcke'], region: false },
  { code: '2309', names: ['Krokoms kommun', 'Krokom'], region: false },
  { code: '0023', names: ['Region Jämtland Härjedalen', 'RJH'], region: true },
]
const warned = (is: ColumnRole, ...names: string[]) => {
  const rows = names.map((name, at) => [name, String(5020 + at), '1 000'])
  const mapping = mappingOf([is, { role: 'code', dimension: 'account' }, { role: 'amount' }])
  const notes = openSeveralParties(openPartyFinder(PARTIES))
  for (const chunk of planTable([['Kommun', 'Konto', 'Budget'], ...rows], mapping).chunks) notes.add(chunk)
  return notes.warnings({ file: 'lan.csv' })
}

describe('a table of several parties', () => {
  it('is warned of: all of it would be read in as one party’s', () => {
    expect(warned({ role: 'text' }, 'Hela länet', 'Ragunda', 'Bräcke', 'Krokom', 'Krokom')).toEqual([
      {
        code: 'several-parties',
        place: { file: 'lan.csv', row: 3 },
        params: { rows: 4, parties: 'Ragunda, Bräcke, Krokom' },
      },
    ])
  })

  it('says the same where the municipality is a code with its name', () => {
    const found = warned({ role: 'codeAndName', dimension: 'costCentre' }, '2303 Ragunda', '2305 Bräcke', '2309 Krokom')
    expect(found.map(({ params }) => params?.['rows'])).toEqual([3])
  })

  it.each([
    ['two of them', { role: 'text' }, ['Ragunda', 'Bräcke', 'Bräcke']],
    ['places in longer names', { role: 'text' }, ['Hemtjänst Ragunda', 'Köp från Bräcke', 'Hyra Krokom']],
    [
      'counterparties',
      { role: 'codeAndName', dimension: 'counterparty' },
      ['2303 Ragunda', '2305 Bräcke', '2309 Krokom'],
    ],
    ['totals that are not read in', { role: 'text' }, ['Summa Ragunda', 'Summa Bräcke', 'Summa Krokom']],
  ] as const)('but not for %s', (_, is, names) => expect(warned(is, ...names)).toEqual([]))
})
