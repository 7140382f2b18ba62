import { describe, expect, it } from 'vitest'
import { guessMapping } from '../../../../shared/domain/normalise/guess-mapping.ts'
import { openHeadingInside } from '../../../../shared/domain/normalise/heading-inside.ts'
import type { ColumnRole } from '../../../../shared/model/column-mapping.ts'
import { mappingOf, planTable } from '../../../support/plan-table.ts'

const roles: ColumnRole[] = [{ role: 'code', dimension: 'account' }, { role: 'text' }, { role: 'amount' }]
const HEAD = ['Konto', 'Text', 'Budget 2026 kr']
const mapping = mappingOf(roles)
const headed = { ...mapping, columns: mapping.columns.map((column, at) => ({ ...column, header: HEAD[at] ?? '' })) }

describe('a heading further down', () => {
  it.each([
    [['Konto', 'Text', 'Budget 2026 kr'], 'same'],
    [['Konto', 'Benämning', 'Budget 2026 kr'], 'same'],
    [['Verksamhet', 'Text', 'Budget 2026 kr'], 'other'],
    [['Konto', 'Text', 'Utfall 2025'], 'other'],
    [['Konto', 'Text', 'Budget 2025 kr'], 'other'],
    [['5010', 'Budget för löner', 'x'], 'none'],
    [['', 'Kostnader', ''], 'none'],
  ] as const)('%j is %s', (cells, is) => {
    const headings = openHeadingInside(headed)
    headings.remember(HEAD)
    expect(headings.of(cells)).toBe(is)
  })

  it('what stands under another table’s heading is refused, until the table’s own comes again', () => {
    const table = [
      HEAD,
      ['5010', 'a', '1'],
      ['Verksamhet', 'Text', 'Budget 2026 kr'],
      ['510', 'b', '2'],
      HEAD,
      ['5020', 'c', '3'],
    ]
    expect(planTable(table, headed).rows.map(({ verdict, reason }) => `${verdict} ${reason}`)).toEqual([
      'skipped header-row',
      'accepted none',
      'rejected other-heading',
      'rejected other-heading',
      'skipped repeated-header',
      'accepted none',
    ])
  })

  it('where a person says that the heading stands, it stands', () => {
    const rows = [
      ['Konto', 'Text', 'Budget 2026 kr'],
      ['5010', 'a', '1'],
      [],
      ['Verksamhet', 'Namn', 'Budget 2026 tkr'],
      ['510', 'b', '2'],
    ].map((cells, at) => ({ row: at + 1, cells }))
    const { mapping: said } = guessMapping({ sheet: '', rows, headerRow: 4 }, { kind: 'budget', year: 2026 })
    expect([said.headerRows, said.firstRow, said.unit]).toEqual([[4], 5, 'tkr'])
    expect(said.columns[0]?.is).toEqual({ role: 'code', dimension: 'activityArea' })
  })
})
