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
import type { Problem } from '../../model/problem.ts'
import { maskIdentityNumbers } from '../import/identity-number.ts'
import { openPlanDigest } from './plan-digest.ts'

const MOST_TOTALS = 500
const LONGEST_FAULT_TEXT = 80

export type PlanTally = {
  count: (row: number, verdict: RowVerdict, reason: RowReason, ore: number) => void
  fault: (row: number, column: number, reason: RowReason, text: string) => void
  total: (total: ControlTotal) => void
  rowsRead: () => number
  acceptedRows: () => number
  byReason: (reason: RowReason) => number
  summary: (codings: number, warnings: Problem[]) => ImportPlanSummary
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

  const sumOf = (verdict: RowVerdict, of: Float64Array): number => {
    const from = ROW_VERDICTS.indexOf(verdict) * ROW_REASONS.length
    return of.subarray(from, from + ROW_REASONS.length).reduce((sum, one) => sum + one, 0)
  }

  return {
    count: (row, verdict, reason, amount) => {
      const verdictNumber = ROW_VERDICTS.indexOf(verdict)
      const reasonNumber = reason === 'none' ? 0 : ROW_REASONS.indexOf(reason)
      const at = verdictNumber * ROW_REASONS.length + reasonNumber
      rows[at] = (rows[at] ?? 0) + 1
      if (!Number.isNaN(amount)) ore[at] = (ore[at] ?? 0) + amount
      read++
      if (verdictNumber === 0) accepted++
      digest.add(row, verdictNumber, reasonNumber, amount)
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
    summary: (codings, warnings) => ({
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
      warnings,
      digest: digest.text(),
    }),
  }
}
