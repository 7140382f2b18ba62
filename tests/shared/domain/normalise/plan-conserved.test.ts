import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openPlanDigest } from '../../../../shared/domain/normalise/plan-digest.ts'
import { ROW_REASONS, ROW_VERDICTS } from '../../../../shared/model/import-plan.ts'
import { mappingOf, planTable } from '../../../support/plan-table.ts'

const amountCell = fc.oneof(
  fc
    .integer({ min: -10_000_000, max: 10_000_000 })
    .map(
      (ore) =>
        `${ore < 0 ? '-' : ''}${Math.trunc(Math.abs(ore) / 100)},${String(Math.abs(ore) % 100).padStart(2, '0')}`,
    ),
  fc.constantFrom('', '-', '.', '1.234', 'Ej aktuellt', '12 tkr', '(5)', '1 97 668', '5 %', '#REF!', '=?'),
)
const label = fc.constantFrom('Löner', 'Hyror', 'Summa', 'Totalt', 'Netto', '', 'Belopp i mnkr', 'Bet. 640823-3234')
const row = fc
  .tuple(fc.constantFrom('', '3010', '4010', '5020', 'Summa'), label, amountCell, fc.constantFrom('', '', '', 'x'))
  .map((cells) => (cells[3] === '' ? cells.slice(0, 3) : cells))
const table = fc.array(row, { minLength: 1, maxLength: 60 })
const mapping = fc.record({
  sign: fc.constantFrom('ledger' as const, 'report' as const, 'absolute' as const),
  unit: fc.constantFrom('kr' as const, 'tkr' as const, 'mnkr' as const),
  skipTotals: fc.boolean(),
  firstRow: fc.integer({ min: 2, max: 4 }),
})

it('every row read is accepted, skipped or rejected, and the kronor add up, over random tables', () => {
  fc.assert(
    fc.property(table, mapping, (rows, over) => {
      const plan = planTable(
        rows,
        mappingOf([{ role: 'code', dimension: 'account' }, { role: 'text' }, { role: 'amount' }], over),
      )
      expect(plan.rows.map(({ row: number }) => number)).toEqual(rows.map((_, at) => at + 1))
      expect(plan.rows.every(({ text }, at) => text === '' || text === (rows[at]?.[2] ?? ''))).toBe(true)
      for (const { verdict, ore } of plan.rows) {
        if (verdict === 'rejected') expect(ore).toBeNull()
        if (verdict === 'accepted') expect(Number.isSafeInteger(ore)).toBe(true)
      }
      if (!plan.outcome.ok) return
      const summary = plan.outcome.value
      const sum = (verdict: string) =>
        plan.rows.reduce((total, one) => (one.verdict === verdict ? total + (one.ore ?? 0) : total), 0)
      expect(summary.rowsRead).toBe(rows.length)
      expect(summary.accepted.rows + summary.skipped.rows + summary.rejected.rows).toBe(rows.length)
      expect(summary.accepted.ore).toBe(sum('accepted'))
      expect(summary.skipped.ore).toBe(sum('skipped'))
      expect(summary.byReason.reduce((total, one) => total + one.rows, 0)).toBe(rows.length)
      expect(
        summary.faults.filter(
          ({ reason }) => !['total-in-middle', 'coding-unusual', 'identity-number-like'].includes(reason),
        ).length,
      ).toBe(summary.rejected.rows)
      const digest = openPlanDigest()
      for (const one of plan.rows)
        digest.add(one.row, ROW_VERDICTS.indexOf(one.verdict), ROW_REASONS.indexOf(one.reason), one.ore ?? Number.NaN)
      expect(digest.text()).toBe(summary.digest)
    }),
    { numRuns: 400 },
  )
})

it('no amount that can be read is lost: accepted and skipped kronor are all of them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 40 }),
      fc.array(fc.nat(39)),
      (amounts, totalsAt) => {
        const rows = [
          ['Rad', 'kr'],
          ...amounts.map((ore, at) => [
            totalsAt.includes(at) ? 'Summa' : `Rad ${at}`,
            (ore / 100).toFixed(2).replace('.', ','),
          ]),
        ]
        const { outcome } = planTable(rows, mappingOf([{ role: 'text' }, { role: 'amount' }], { chart: 'CUSTOM' }))
        if (!outcome.ok) {
          expect(outcome.problem.code).toBe('no-rows-accepted')
          return
        }
        expect(outcome.value.accepted.ore + outcome.value.skipped.ore).toBe(amounts.reduce((sum, ore) => sum + ore, 0))
        expect(outcome.value.rejected.rows).toBe(0)
      },
    ),
  )
})

it('a changed öre, verdict or order changes the digest', () => {
  const digest = (rows: readonly (readonly [number, number, number, number])[]) => {
    const opened = openPlanDigest()
    for (const [number, verdict, reason, ore] of rows) opened.add(number, verdict, reason, ore)
    return opened.text()
  }
  const first = digest([
    [2, 0, 0, 1000],
    [3, 1, 3, Number.NaN],
  ])
  expect(
    digest([
      [2, 0, 0, 1001],
      [3, 1, 3, Number.NaN],
    ]),
  ).not.toBe(first)
  expect(
    digest([
      [2, 0, 0, -1000],
      [3, 1, 3, Number.NaN],
    ]),
  ).not.toBe(first)
  expect(
    digest([
      [2, 1, 0, 1000],
      [3, 1, 3, Number.NaN],
    ]),
  ).not.toBe(first)
  expect(
    digest([
      [3, 1, 3, Number.NaN],
      [2, 0, 0, 1000],
    ]),
  ).not.toBe(first)
})
