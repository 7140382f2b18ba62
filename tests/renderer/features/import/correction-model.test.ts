import { describe, expect, it } from 'vitest'
import {
  correctionsOf,
  settlingOf,
  typedText,
  withCorrection,
  withoutCorrections,
  withTableTo,
} from '../../../../renderer/features/import/correction-model.ts'
import type { MappingDraft } from '../../../../shared/model/column-mapping.ts'
import type { PlannedRow, RowReason } from '../../../../shared/model/import-plan.ts'

const draft: MappingDraft = {
  sheet: '',
  headerRows: [1],
  firstRow: 2,
  columns: [
    { column: 0, header: 'Konto', is: { role: 'code', dimension: 'account' } },
    { column: 1, header: 'Budget', is: { role: 'amount' } },
  ],
  amountColumn: 1,
  unit: 'tkr',
  sign: 'ledger',
  decimal: '.',
  groupMark: '',
  chart: 'KOMMUN_BAS',
  skipTotals: true,
}
const row = (reason: RowReason, verdict: PlannedRow['verdict'] = 'rejected'): PlannedRow => ({
  row: 7,
  verdict,
  reason,
  amountText: '12O0',
  ore: null,
  coding: null,
  period: null,
})

describe('settling a row by hand', () => {
  it.each([
    ['text-in-amount', 1, { asks: 'amount', beyond: false }],
    ['ragged', 1, { asks: 'amount', beyond: false }],
    ['ragged', 4, { asks: 'nothing', beyond: true }],
    ['period-unreadable', 0, { asks: 'period', beyond: false }],
    ['identity-number', 0, { asks: 'nothing', beyond: false }],
  ] as const)('%s in column %i', (reason, column, expected) => {
    expect(settlingOf(row(reason), { row: 7, column, reason, text: '12O0' }, draft)).toMatchObject(expected)
  })

  it('only rows that cannot be read are settled; one the plan does not list is settled in its amount', () => {
    expect(settlingOf(row('none', 'accepted'), undefined, draft)).toBeNull()
    expect(settlingOf(row('not-a-number'), undefined, draft)).toMatchObject({ column: 1, was: '12O0' })
  })

  it.each([
    ['1 234,5', 'amount', '1234.5'],
    ['−12', 'amount', '-12'],
    ['tolv', 'amount', null],
    ['', 'amount', null],
    ['2026-03', 'period', '2026-03'],
    ['mars', 'period', null],
  ] as const)('%j typed for %s is written as the file writes it: %j', (typed, asks, text) => {
    expect(typedText(typed, asks, draft)).toBe(text)
  })

  it('a later word on the same cell gives way to the former, and all can be taken back', () => {
    const settling = settlingOf(row('not-a-number'), undefined, draft)
    if (!settling) throw new Error('nothing to settle')
    const once = withCorrection(draft, settling, { as: 'text', text: '1' })
    const twice = withCorrection(once, settling, { as: 'left-out', why: 'dubbel' })
    expect(correctionsOf(twice, 7)).toEqual([{ row: 7, column: 1, was: '12O0', is: { as: 'left-out', why: 'dubbel' } }])
    expect(correctionsOf(withoutCorrections(twice, 7), 7)).toEqual([])
  })

  it('the table can be made to reach further, what is new of it not read', () => {
    expect(withTableTo(draft, 3).columns.slice(2)).toEqual([
      { column: 2, header: '', is: { role: 'ignored' } },
      { column: 3, header: '', is: { role: 'ignored' } },
    ])
  })
})
