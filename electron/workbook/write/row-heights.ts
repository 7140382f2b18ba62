import type { ColumnLayout, LayoutCell } from '../../../shared/domain/export/workbook-model.ts'

/** One line of the standard font and the tallest row a workbook can have, points. */
const LINE = 15
const TALLEST = 409
/** Where the standard font is not to be had another, wider one is drawn: better some air than a line over the next row. */
const FILLED = 0.9

/** How many lines a text takes in a column so many characters wide, broken between words. */
export function wrappedLines(text: string, width: number): number {
  const room = Math.max(1, Math.floor(width * FILLED))
  let lines = 0
  for (const paragraph of text.split('\n')) {
    lines += 1
    let filled = 0
    for (const word of paragraph.split(' ')) {
      if (filled > 0 && filled + 1 + word.length > room) {
        lines += 1
        filled = 0
      }
      lines += Math.floor(Math.max(0, word.length - 1) / Math.max(1, width))
      filled += (filled > 0 ? 1 : 0) + Math.min(word.length, room)
    }
  }
  return lines
}

/** A row's height, points, where some text in it wraps; null where one line is enough. A reader does not measure it by itself. */
export function rowHeight(cells: readonly LayoutCell[], columns: readonly ColumnLayout[]): number | null {
  let most = 1
  for (const [index, cell] of cells.entries()) {
    const column = columns[index]
    if (typeof cell === 'string' && column?.wrap && cell.length > column.width * FILLED)
      most = Math.max(most, wrappedLines(cell, column.width))
  }
  return most === 1 ? null : Math.min(TALLEST, most * LINE)
}

/** The height of the heads, which all wrap. */
export const headHeight = (columns: readonly ColumnLayout[]): number | null =>
  rowHeight(
    columns.map(({ header }) => header),
    columns.map((column) => ({ ...column, wrap: true })),
  )
