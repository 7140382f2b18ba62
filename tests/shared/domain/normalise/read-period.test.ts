import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NO_PERIOD, readPeriod, UNREADABLE_PERIOD } from '../../../../shared/domain/normalise/read-period.ts'
import { periodText } from '../../../../shared/model/period.ts'
import type { ColumnRole } from '../../../../shared/model/column-mapping.ts'
import { mappingOf, planTable } from '../../../support/plan-table.ts'

describe('a period cell', () => {
  it.each([
    ['202601', '2026-01'],
    ['2026-01', '2026-01'],
    ['2026/01', '2026-01'],
    ['2026.01', '2026-01'],
    ['2026 01', '2026-01'],
    ['01/2026', '2026-01'],
    ['1-2026', '2026-01'],
    ['jan 2026', '2026-01'],
    ['Jan-26', '2026-01'],
    ['december 2025', '2025-12'],
    ['sept. 2026', '2026-09'],
    ['januari', '2026-01'],
    ['MAJ', '2026-05'],
    ['20260131', '2026-01'],
    ['2026-01-31', '2026-01'],
    ['2026-01-31 00:00', '2026-01'],
    ['12', '2026-12'],
    [' 202607\u00a0', '2026-07'],
  ])('%s is %s', (cell, month) => {
    expect(periodText(readPeriod(cell, 2026))).toBe(month)
  })
  it.each(['', ' ', '2026'])('"%s" says no month', (cell) => expect(readPeriod(cell, 2026)).toBe(NO_PERIOD))
  it.each(['202613', '202600', '13', 'vår', '2026-01-32', '12 345', 'jan feb', '2026-13-01', '#VALUE!'])(
    '%s is no month, and never a guess',
    (cell) => expect(readPeriod(cell, 2026)).toBe(UNREADABLE_PERIOD),
  )
  it('is read back as it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1980, max: 2099 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const text = periodText(year * 100 + month) ?? ''
        expect([readPeriod(text, 1), readPeriod(text.replace('-', ''), 1)]).toEqual([
          year * 100 + month,
          year * 100 + month,
        ])
      }),
    )
  })
})

describe('periods in a plan', () => {
  const roles: ColumnRole[] = [{ role: 'period' }, { role: 'code', dimension: 'account' }, { role: 'amount' }]
  const table = (...rows: string[][]) => planTable([['Period', 'Konto', 'Belopp'], ...rows], mappingOf(roles))

  it('follow their rows; a blank is the whole year', () => {
    const { rows } = table(['202601', '5010', '1'], ['', '5010', '2'], ['februari', '5010', '3'])
    expect(rows.slice(1).map(({ verdict, period }) => [verdict, period])).toEqual([
      ['accepted', 202_601],
      ['accepted', 0],
      ['accepted', 202_602],
    ])
  })
  it('that cannot be read reject the row, at their own cell', () => {
    const { rows, outcome } = table(['202601', '5010', '1'], ['våren', '5010', '2'])
    expect(rows[2]).toMatchObject({ verdict: 'rejected', reason: 'period-unreadable', ore: null })
    expect(outcome.ok && outcome.value.faults).toEqual([
      { row: 3, column: 0, reason: 'period-unreadable', text: 'våren' },
    ])
  })
  it('that say "Summa" are a total, not a fault', () => {
    expect(table(['202601', '5010', '1'], ['202602', '5010', '2'], ['Summa', '', '3']).rows[3]).toMatchObject({
      verdict: 'skipped',
    })
  })
  it('outside the year are warned of, with rows and kronor', () => {
    const { outcome } = table(['202512', '5010', '1'], ['202601', '5010', '2'], ['202511', '5010', '4'])
    expect(outcome.ok && outcome.value.warnings).toEqual([
      { code: 'period-outside-year', place: {}, params: { rows: 2, ore: 500, year: 2026, first: '2025-11' } },
    ])
  })
})
