import type { Overview } from '../../../shared/contract/workspace.ts'
import type { Kind } from '../../../shared/model/scope.ts'

export interface FilledColumn {
  readonly year: number
  readonly kind: Kind
}

const KIND_ORDER: Record<Kind, number> = { budget: 0, outcome: 1, forecast: 2 }

/** Year by year, newest first; the kinds anyone has, and always the chosen ones. */
export function filledColumns(overview: Overview, year: number, kind: Kind): FilledColumn[] {
  const found = new Map<string, FilledColumn>()
  for (const column of [...overview.filled, { year, kind }])
    found.set(`${column.year} ${column.kind}`, { year: column.year, kind: column.kind })
  return [...found.values()].sort(
    (left, right) => right.year - left.year || KIND_ORDER[left.kind] - KIND_ORDER[right.kind],
  )
}

/** Sum of öre in one cell of the matrix; null where nothing is imported. */
export function filledCell(
  overview: Overview,
  party: string,
  column: FilledColumn,
): { ore: number; rows: number } | null {
  const parts = overview.filled.filter(
    (cell) => cell.party === party && cell.year === column.year && cell.kind === column.kind && cell.rows > 0,
  )
  if (parts.length === 0) return null
  return { ore: parts.reduce((sum, cell) => sum + cell.ore, 0), rows: parts.reduce((sum, cell) => sum + cell.rows, 0) }
}
