import { amountTextsOf } from '../../shared/domain/normalise/plan-chunk.ts'
import { openRowPlanner } from '../../shared/domain/normalise/plan-rows.ts'
import { codingFromKey } from '../../shared/model/coding-key.ts'
import type { CodeString } from '../../shared/model/code-string.ts'
import type { ColumnMapping, ColumnRole } from '../../shared/model/column-mapping.ts'
import {
  ROW_REASONS,
  ROW_VERDICTS,
  type ImportPlanSummary,
  type PlanChunk,
  type RowReason,
  type RowVerdict,
} from '../../shared/model/import-plan.ts'
import type { Outcome } from '../../shared/model/problem.ts'

export type SeenRow = {
  row: number
  verdict: RowVerdict
  reason: RowReason
  ore: number | null
  text: string
  period: number
  coding: CodeString | null
}

/** A mapping in short: roles by column, the first 'amount' is the amount; rows start below one heading row. */
export const mappingOf = (roles: readonly ColumnRole[], over: Partial<ColumnMapping> = {}): ColumnMapping => ({
  sheet: '',
  headerRows: [1],
  firstRow: 2,
  columns: roles.map((is, column) => ({ column, header: '', is })),
  amountColumn: roles.findIndex(({ role }) => role === 'amount'),
  unit: 'kr',
  sign: 'ledger',
  decimal: ',',
  groupMark: '',
  chart: 'KOMMUN_BAS',
  skipTotals: true,
  ...over,
})

/** Plans a table given as rows of cells; row 1 is the first. */
export const planTable = (
  table: readonly (readonly string[])[],
  mapping: ColumnMapping,
  year = 2026,
): { outcome: Outcome<ImportPlanSummary>; rows: SeenRow[]; chunks: PlanChunk[] } => {
  const planner = openRowPlanner(mapping, year)
  const chunks: PlanChunk[] = []
  table.forEach((cells, at) => {
    planner.add(at + 1, cells)
    for (let chunk = planner.takeChunk(); chunk; chunk = planner.takeChunk()) chunks.push(chunk)
  })
  for (let rest = planner.takeChunk(true); rest; rest = planner.takeChunk(true)) chunks.push(rest)
  return { outcome: planner.finish(), rows: rowsOf(chunks), chunks }
}

/** The rows of chunks, spelled out. */
export const rowsOf = (chunks: readonly PlanChunk[]): SeenRow[] => {
  const keys: string[] = []
  return chunks.flatMap((chunk) => {
    chunk.codings.forEach((key, at) => {
      keys[chunk.firstCoding + at] = key
    })
    const texts = amountTextsOf(chunk)
    return [...chunk.rows].map((row, at) => {
      const ore = chunk.ore[at] ?? Number.NaN
      const coding = chunk.coding[at] ?? -1
      return {
        row,
        verdict: ROW_VERDICTS[chunk.verdicts[at] ?? -1] ?? 'rejected',
        reason: ROW_REASONS[chunk.reasons[at] ?? -1] ?? 'none',
        ore: Number.isNaN(ore) ? null : ore,
        text: texts[at] ?? '',
        period: chunk.period[at] ?? 0,
        coding: coding < 0 ? null : codingFromKey(keys[coding] ?? ''),
      }
    })
  })
}
