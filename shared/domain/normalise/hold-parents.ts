import type { ColumnMapping } from '../../model/column-mapping.ts'
import { cutBlanks } from '../import/blanks.ts'
import { codeAndName } from './cell-shape.ts'
import { findParentRows, type HeldRow, onlyCodeColumn } from './parent-rows.ts'

/** A run of rows below one that may be their sum is held for so long; no table of a person's has a longer one. */
const MOST_HELD = 20_000

export type ParentHold = {
  add: (row: number, cells: readonly string[]) => void
  /** Lets go of what is still held. */
  end: () => void
}

/**
 * A parent stands before its parts, so its verdict must wait for them: a row is held while every code after it begins with its own.
 * Wherever in the source that is, near its start or a million rows down. Rows are let go in order.
 */
export const openParentHold = (
  mapping: ColumnMapping,
  letGo: (row: number, cells: readonly string[], isParent: boolean) => void,
): ParentHold => {
  const column = mapping.skipTotals ? onlyCodeColumn(mapping) : null
  if (!column) return { add: (row, cells) => letGo(row, cells, false), end: () => {} }
  let held: HeldRow[] = []
  let first = ''

  const release = (): void => {
    const rows = held
    held = []
    if (rows.length === 1) return letGo(rows[0]?.row ?? 0, rows[0]?.cells ?? [], false)
    const parents = findParentRows(rows, mapping)
    for (const { row, cells } of rows) letGo(row, cells, parents.has(row))
  }
  const codeOf = (cells: readonly string[]): string => {
    const cell = cutBlanks(cells[column.column] ?? '')
    return column.is.role === 'codeAndName' ? (codeAndName(cell)?.code ?? '') : cell
  }
  return {
    add: (row, cells) => {
      const code = row < mapping.firstRow ? '' : codeOf(cells)
      if (code === '') {
        if (held.length === 0) return letGo(row, cells, false)
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
