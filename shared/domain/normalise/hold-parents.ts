import type { ColumnMapping } from '../../model/column-mapping.ts'
import { codeIn, findParentRows, type HeldRow, onlyCodeColumn } from './parent-rows.ts'

/** A run of rows below one that may be their sum is held for so long; no table of a person's has a longer one. */
const MOST_HELD = 20_000

/** Whether a row is the sum of those below it; `unsure` where one of them cannot be read. */
export type Parenthood = 'no' | 'parent' | 'unsure'

export type ParentHold = {
  add: (row: number, cells: readonly string[]) => void
  /** Lets go of what is still held. */
  end: () => void
}

/**
 * A parent stands before its parts, so its verdict must wait for them: a row is held while every code after it begins with its own.
 * Wherever in the source that is, near its start or a million rows down. Rows are let go in order, as they came; `judged` gives a
 * row as it is judged, with what a person corrected in it.
 */
export const openParentHold = (
  mapping: ColumnMapping,
  judged: (row: number, cells: readonly string[]) => readonly string[],
  letGo: (row: number, cells: readonly string[], is: Parenthood) => void,
): ParentHold => {
  const column = mapping.skipTotals ? onlyCodeColumn(mapping) : null
  if (!column) return { add: (row, cells) => letGo(row, cells, 'no'), end: () => {} }
  let held: HeldRow[] = []
  let first = ''

  const release = (): void => {
    const rows = held
    held = []
    const [only] = rows
    if (only && rows.length === 1) return letGo(only.row, only.cells, 'no')
    const seen = rows.map(({ row, cells }) => ({ row, cells: judged(row, cells) }))
    const { parents, unsure } = findParentRows(seen, mapping)
    for (const { row, cells } of rows)
      letGo(row, cells, parents.has(row) ? 'parent' : unsure.has(row) ? 'unsure' : 'no')
  }
  return {
    add: (row, cells) => {
      const code = row < mapping.firstRow ? '' : codeIn(column, judged(row, cells))
      if (code === '') {
        if (held.length === 0) return letGo(row, cells, 'no')
      } else if (held.length === 0 || !code.startsWith(first) || code === first) {
        if (held.length > 0) release()
        first = code
      }
      held.push({ row, cells })
      if (held.length >= MOST_HELD) release()
      return undefined
    },
    end: () => {
      if (held.length > 0) release()
    },
  }
}
