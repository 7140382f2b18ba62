import {
  FAULTS_LISTED,
  ROW_REASONS,
  ROW_VERDICTS,
  type ControlTotal,
  type ImportPlanSummary,
  type PlanFault,
  type RowReason,
  type RowVerdict,
} from '../../model/import-plan.ts'
import { periodText } from '../../model/period.ts'
import type { Problem } from '../../model/problem.ts'
import { maskIdentityNumbers } from '../import/identity-number.ts'
import { openPlanDigest } from './plan-digest.ts'

const MOST_TOTALS = 500
export const LONGEST_FAULT_TEXT = 80

export type PlanTally = {
  count: (row: number, verdict: RowVerdict, reason: RowReason, ore: number, period?: number) => void
  /** A row that holds an identity number, or what looks like one, in any column. */
  identity: (row: number, column: number) => void
  fault: (row: number, column: number, reason: RowReason, text: string) => void
  total: (total: ControlTotal) => void
  rowsRead: () => number
  acceptedRows: () => number
  byReason: (reason: RowReason) => number
  /** The warnings are those only the tally knows of: identity numbers, and months outside `year`. */
  summary: (codings: number, year: number | null) => ImportPlanSummary
}

/** Counts rows and öre per verdict and reason, lists the first faults, and keeps the digest. */
export const openPlanTally = (): PlanTally => {
  const digest = openPlanDigest()
  const rows = new Float64Array(ROW_VERDICTS.length * ROW_REASONS.length)
  const ore = new Float64Array(rows.length)
  const faults: PlanFault[] = []
  const totals: ControlTotal[] = []
  let read = 0
  let accepted = 0
  const months = new Map<number, { rows: number; ore: number }>()
  const identity = { rows: 0, row: 0, column: 0 }

  const sumOf = (verdict: RowVerdict, of: Float64Array): number => {
    const from = ROW_VERDICTS.indexOf(verdict) * ROW_REASONS.length
    return of.subarray(from, from + ROW_REASONS.length).reduce((sum, one) => sum + one, 0)
  }

  return {
    count: (row, verdict, reason, amount, period = 0) => {
      const verdictNumber = ROW_VERDICTS.indexOf(verdict)
      const reasonNumber = reason === 'none' ? 0 : ROW_REASONS.indexOf(reason)
      const at = verdictNumber * ROW_REASONS.length + reasonNumber
      rows[at] = (rows[at] ?? 0) + 1
      if (!Number.isNaN(amount)) ore[at] = (ore[at] ?? 0) + amount
      read++
      if (verdictNumber === 0) accepted++
      if (period > 0 && verdictNumber === 0) {
        const month = months.get(period)
        if (month) {
          month.rows++
          month.ore += amount
        } else months.set(period, { rows: 1, ore: amount })
      }
      digest.add(row, verdictNumber, reasonNumber, amount)
    },
    identity: (row, column) => {
      if (identity.rows++ === 0) Object.assign(identity, { row, column })
    },
    fault: (row, column, reason, text) => {
      if (faults.length < FAULTS_LISTED)
        faults.push({ row, column, reason, text: maskIdentityNumbers(text).slice(0, LONGEST_FAULT_TEXT) })
    },
    total: (total) => {
      if (totals.length < MOST_TOTALS)
        totals.push({ ...total, label: maskIdentityNumbers(total.label).slice(0, LONGEST_FAULT_TEXT) })
    },
    rowsRead: () => read,
    acceptedRows: () => accepted,
    byReason: (reason) => {
      const at = ROW_REASONS.indexOf(reason)
      return ROW_VERDICTS.reduce((sum, _, verdict) => sum + (rows[verdict * ROW_REASONS.length + at] ?? 0), 0)
    },
    summary: (codings, year) => ({
      rowsRead: read,
      accepted: { rows: sumOf('accepted', rows), ore: sumOf('accepted', ore) },
      skipped: { rows: sumOf('skipped', rows), ore: sumOf('skipped', ore) },
      rejected: { rows: sumOf('rejected', rows) },
      codings,
      byReason: ROW_VERDICTS.flatMap((verdict, verdictNumber) =>
        ROW_REASONS.flatMap((reason, reasonNumber) => {
          const at = verdictNumber * ROW_REASONS.length + reasonNumber
          const many = rows[at] ?? 0
          return many > 0 ? [{ verdict, reason, rows: many, ore: ore[at] ?? 0 }] : []
        }),
      ),
      faults: faults.toSorted((a, b) => a.row - b.row || a.column - b.column),
      controlTotals: totals,
      warnings: [...identityWarning(identity), ...outsideYear(months, year)],
      identityNumbers: identity.rows,
      digest: digest.text(),
    }),
  }
}

const identityWarning = ({ rows, row, column }: { rows: number; row: number; column: number }): Problem[] =>
  rows === 0 ? [] : [{ code: 'identity-number-found', place: { row, column }, params: { rows } }]

const outsideYear = (months: ReadonlyMap<number, { rows: number; ore: number }>, year: number | null): Problem[] => {
  const outside = [...months].filter(([period]) => year !== null && Math.trunc(period / 100) !== year)
  const first = Math.min(...outside.map(([period]) => period))
  if (outside.length === 0 || year === null) return []
  const rows = outside.reduce((sum, [, month]) => sum + month.rows, 0)
  const ore = outside.reduce((sum, [, month]) => sum + month.ore, 0)
  return [{ code: 'period-outside-year', params: { rows, ore, year, first: periodText(first) ?? '' } }]
}
