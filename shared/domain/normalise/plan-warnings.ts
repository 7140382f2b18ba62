import type { ColumnMapping } from '../../model/column-mapping.ts'
import type { ImportPlanSummary, RowReason } from '../../model/import-plan.ts'
import type { Place, Problem, ProblemCode } from '../../model/problem.ts'

/** What the plan should say aloud although it can be applied: each with its first place and how many rows it concerns. */
export const planWarnings = (summary: ImportPlanSummary, mapping: ColumnMapping, place: Place): Problem[] => {
  const warnings: Problem[] = []
  const warn = (code: ProblemCode, reasons: readonly RowReason[]): void => {
    const rows = summary.byReason.reduce((sum, one) => (reasons.includes(one.reason) ? sum + one.rows : sum), 0)
    const listed = summary.faults.filter((fault) => reasons.includes(fault.reason))
    const many = Math.max(rows, listed.length)
    const first = listed[0]
    if (many > 0)
      warnings.push({
        code,
        place: { ...place, ...(first ? { row: first.row, column: first.column } : {}) },
        params: { rows: many },
      })
  }
  warn('units-mixed', ['unit-differs'])
  warn('total-in-middle', ['total-in-middle'])
  const disagreeing = summary.controlTotals.filter(({ agrees }) => !agrees)
  const first = disagreeing[0]
  if (first) {
    warnings.push({
      code: 'total-not-agreeing',
      place: { ...place, row: first.row, column: mapping.amountColumn },
      params: {
        rows: disagreeing.length,
        label: first.label,
        statedOre: first.statedOre,
        computedOre: first.computedOre,
      },
    })
  }
  return warnings
}
