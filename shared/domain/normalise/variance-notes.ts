import type { ColumnMapping, MappedColumn, MappingEvidence } from '../../model/column-mapping.ts'
import type { Place, Problem } from '../../model/problem.ts'
import { isVarianceHeading } from './heading-words.ts'
import type { VarianceFinding } from './variance-column.ts'

/** What a difference column was found to be, for the person who looks at the columns. */
export const varianceEvidence = (
  findings: readonly VarianceFinding[],
  columns: readonly MappedColumn[],
): MappingEvidence[] =>
  findings.map((finding) => ({
    what: 'column',
    column: finding.column,
    confidence: finding.convention === null ? 0.2 : finding.agrees / finding.rows,
    reason: finding.convention === null ? 'variance-unclear' : 'variance-convention',
    params: paramsOf(finding, columns),
  }))

/** Said with the plan: rows whose difference is not that of their amounts, and a difference chosen as the amount. */
export const varianceWarnings = (
  findings: readonly VarianceFinding[],
  mapping: ColumnMapping,
  place: Place,
): Problem[] => {
  const amount = mapping.columns.find(({ column }) => column === mapping.amountColumn)
  const warnings: Problem[] =
    amount && isVarianceHeading(amount.header)
      ? [{ code: 'amount-is-variance', place: { ...place, column: amount.column }, params: { heading: amount.header } }]
      : []
  for (const finding of findings) {
    if (finding.agrees === finding.rows) continue
    const at = {
      ...place,
      ...(finding.differing[0] === undefined ? {} : { row: finding.differing[0] }),
      column: finding.column,
    }
    warnings.push({
      code: finding.convention === null ? 'variance-unclear' : 'variance-differs',
      place: at,
      params: paramsOf(finding, mapping.columns),
    })
  }
  return warnings
}

const paramsOf = (finding: VarianceFinding, columns: readonly MappedColumn[]): Record<string, string | number> => {
  const headingOf = (column: number): string => columns.find((one) => one.column === column)?.header ?? ''
  return {
    heading: finding.heading,
    convention: finding.convention ?? '',
    outcome: headingOf(finding.outcome),
    budget: headingOf(finding.budget),
    agrees: finding.agrees,
    rows: finding.rows,
    differs: finding.rows - finding.agrees,
    list: finding.differing.join(', '),
  }
}
