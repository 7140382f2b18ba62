import type { RawRow } from '../../model/raw-table.ts'
import { codeAndName, isBlankCell, isCodeCell, isNumberCell, isPeriodCell, isYearCell } from './cell-shape.ts'

/** What the cells of one column are, counted over the sample. Kinds overlap: "10100" is a number and a code. */
export type ColumnShape = {
  filled: number
  numbers: number
  codes: number
  codesAndNames: number
  texts: number
  periods: number
  years: number
  negatives: number
  spaced: number
  letters: number
  leadingZeros: number
  /** Four digits or more, class 3–8: what accounts look like. */
  accounts: number
  distinct: number
}

/** One shape per column of the rows given; `distinct` counts different texts. */
export const columnShapes = (rows: readonly RawRow[]): ColumnShape[] => {
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), 0)
  return Array.from({ length: width }, (_, column) => shapeOf(rows, column))
}

/** Filled on no more rows than this share, a column without a heading is none. */
const FEW = 0.1

const shapeOf = (rows: readonly RawRow[], column: number): ColumnShape => {
  const shape: ColumnShape = {
    filled: 0,
    numbers: 0,
    codes: 0,
    codesAndNames: 0,
    texts: 0,
    periods: 0,
    years: 0,
    negatives: 0,
    spaced: 0,
    letters: 0,
    leadingZeros: 0,
    accounts: 0,
    distinct: 0,
  }
  const seen = new Set<string>()
  for (const { cells } of rows) {
    const cell = cells[column]
    if (cell === undefined || isBlankCell(cell)) continue
    shape.filled++
    seen.add(cell)
    if (/\p{L}/u.test(cell)) shape.letters++
    if (/^\s*0\d/.test(cell)) shape.leadingZeros++
    if (isCodeCell(cell)) shape.codes++
    if (/^\s*[3-8]\d{3,5}\s*$/.test(cell) && !isYearCell(cell)) shape.accounts++
    if (isPeriodCell(cell)) shape.periods++
    if (isYearCell(cell)) shape.years++
    if (isNumberCell(cell)) {
      shape.numbers++
      if (/^\s*[-−–(]|-\s*$/.test(cell)) shape.negatives++
      if (/\d[\s\u00a0\u202f\u2009.,]\d/.test(cell)) shape.spaced++
    } else {
      shape.texts++
      if (codeAndName(cell)) shape.codesAndNames++
    }
  }
  shape.distinct = seen.size
  return shape
}

/**
 * How many columns a delimited table has: what a few records have beyond its headings, and most do not reach, is something appended
 * to them, wherever in the source they stand. `shapes` of all columns that any record has.
 */
export const tableWidth = (
  rows: readonly RawRow[],
  shapes: readonly ColumnShape[],
  headings: readonly string[],
  delimiter = ';',
): number => {
  const records = rows.filter(({ cells }) => cells.length > 1)
  const few = Math.max(1, records.length * FEW)
  let width = shapes.length
  while (width > 1) {
    const last = width - 1
    const reach = records.filter(({ cells }) => cells.length > last).length
    if (!isBlankCell(headings[last])) return width
    // Between commas a field more may be an amount that was cut at its own comma: it is never a column.
    const headed = delimiter === ',' && headings.some((heading) => !isBlankCell(heading))
    if (!headed && (reach * 2 >= records.length || (shapes[last]?.filled ?? 0) > few)) return width
    width--
  }
  return width
}

/**
 * Columns that share one content which slid sideways on some rows: neighbours never filled on the same row, of the same kind
 * (numbers or texts). Gives, per column, the column it continues, or itself.
 */
export const slidColumns = (
  rows: readonly RawRow[],
  shapes: readonly ColumnShape[],
  headings: readonly string[],
): number[] => {
  const home = shapes.map((_, column) => column)
  for (let column = 1; column < shapes.length; column++) {
    const left = shapes[column - 1]
    const right = shapes[column]
    if (!left || !right || left.filled === 0 || right.filled === 0) continue
    const leftHeaded = !isBlankCell(headings[column - 1])
    const rightHeaded = !isBlankCell(headings[column])
    if (leftHeaded === rightHeaded) continue
    if (left.numbers * 2 > left.filled !== right.numbers * 2 > right.filled) continue
    if (rows.some(({ cells }) => !isBlankCell(cells[column - 1]) && !isBlankCell(cells[column]))) continue
    const target = home[column - 1] ?? column - 1
    if (leftHeaded) home[column] = target
    else {
      for (let at = 0; at < column; at++) if (home[at] === target) home[at] = column
    }
  }
  return home
}
