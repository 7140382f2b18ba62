import type { RawRow } from '../../model/raw-table.ts'
import { cutBlanks, cutUnseen } from '../import/blanks.ts'
import { unitsNamed } from '../import/unit-words.ts'
import { filledCells, isBlankCell, isCodeCell, isNumberCell, isPeriodCell, isYearCell } from './cell-shape.ts'
import { dimensionOfHeading, kindOfHeading, yearOfHeading } from './heading-words.ts'
import { yearsAreAmounts } from './year-amounts.ts'

/** `headerRows` are row numbers, upper first; `headings` one folded text per column; `firstRow` where rows may start. */
export type TableHead = { headerRows: number[]; headings: string[]; firstRow: number; titles: string[] }

const MOST_HEADER_ROWS = 4

/**
 * Finds titles, heading rows (one to four, folded into one text per column) and where the rows begin, by the rows' shape; or from
 * where a person said that the heading stands (a row number).
 */
export const findHeader = (rows: readonly RawRow[], said: number | null = null): TableHead => {
  const saidAt = said === null ? -1 : rows.findIndex(({ row }) => row === said)
  if (saidAt >= 0) return headOf(rows, saidAt)
  const named = rows.findIndex((row) => row.cells.filter((cell) => dimensionOfHeading(cell) !== null).length >= 2)
  const isData = (row: RawRow, at: number): boolean => isDataRow(row, aboveOf(rows, at))
  const firstData = named >= 0 ? named + 1 : rows.findIndex(isData)
  const end = firstData < 0 ? headerWithoutRows(rows) : firstData
  let last = end - 1
  while (last >= 0 && filledCells(rows[last]?.cells ?? []) < 2) last--
  const telling = rows.slice(0, end).findLastIndex((row, at) => tellsKindOrYear(row) && !isData(row, at))
  if (named >= 0) last = named
  else if (telling >= 0) last = telling
  if (last < 0 && end > 0) last = narrowHeader(rows, end)
  if (last < 0)
    return {
      headerRows: [],
      headings: [],
      firstRow: rows[0]?.row ?? 1,
      titles: textsOf(rows.slice(0, Math.max(0, end))),
    }
  while (last + 1 < end && last + 1 < rows.length && isUnitRow(rows[last + 1])) last++
  return headOf(rows, last)
}

/** The head whose lowest row is at `last`, with the heading rows that stand right above it. */
const headOf = (rows: readonly RawRow[], last: number): TableHead => {
  let first = last
  while (first > 0 && last - first < MOST_HEADER_ROWS - 1 && belongsAbove(rows, first - 1)) first--
  const block = rows.slice(first, last + 1)
  return {
    headerRows: block.map((row) => row.row),
    headings: foldHeadings(block.map((row) => row.cells)),
    firstRow: (rows[last]?.row ?? 0) + 1,
    titles: textsOf(rows.slice(0, first)),
  }
}

/** "tkr | tkr | %" under the headings: every cell but the first says in what the column is. */
const isUnitRow = (row: RawRow | undefined): boolean => {
  const filled = (row?.cells.slice(1) ?? []).filter((cell) => !isBlankCell(cell))
  return (
    filled.length >= 2 &&
    filled.every(
      (cell) => cell.length < 20 && (unitsNamed(cell).length === 1 || /^\s*(%|procent|antal|st)\s*$/i.test(cell)),
    )
  )
}

const belongsAbove = (rows: readonly RawRow[], at: number): boolean => {
  const row = rows[at]
  return row !== undefined && filledCells(row.cells) >= 2 && !isDataRow(row, aboveOf(rows, at)) && longest(row) < 60
}

/** The nearest row above that is more than a title. */
const aboveOf = (rows: readonly RawRow[], at: number): RawRow | undefined =>
  rows.slice(Math.max(0, at - MOST_HEADER_ROWS), at).findLast((row) => filledCells(row.cells) >= 2)

const longest = (row: RawRow): number => Math.max(...row.cells.map((cell) => cell.length))

/** At least two short cells say budget, outcome, forecast or a year: surer than where the numbers begin. */
const tellsKindOrYear = (row: RawRow): boolean =>
  row.cells.filter((cell) => cell.length < 60 && (kindOfHeading(cell) !== null || yearOfHeading(cell) !== null))
    .length >= 2

/** Several numbers run together in one cell, as tables pasted from PDF have them. */
const NUMBERS_ONLY = /^[-−–]?\s?\d[\d\s\u00a0.,−–-]*$/

/** A row with a number that is not merely a heading's year or a code standing alone. */
const isDataRow = (row: RawRow, above: RawRow | undefined): boolean => {
  let numbers = 0
  let years = 0
  let texts = 0
  const months = areMonthsOn(row.cells.filter(isPeriodCell))
  for (const cell of row.cells) {
    if (isBlankCell(cell) || (months && isPeriodCell(cell))) continue
    if (isYearCell(cell)) years++
    else if (isNumberCell(cell) || NUMBERS_ONLY.test(cell.trim())) numbers++
    else texts++
  }
  if (numbers > 0) return texts + numbers + years > 1
  if (texts > 0 && yearsAreAmounts(row, above)) return true
  return (
    years > 0 &&
    texts > 0 &&
    row.cells.findIndex(isYearCell) < row.cells.findIndex((cell) => !isBlankCell(cell) && !isYearCell(cell)) &&
    texts === 1
  )
}

/** 202601, 202602, 202603: months on end, as they head columns. */
const areMonthsOn = (cells: readonly string[]): boolean => {
  const months = cells
    .map((cell) => Number(cell.replace(/\D/g, '')))
    .map((month) => Math.floor(month / 100) * 12 + (month % 100))
  return months.length >= 2 && months.every((month, at) => at === 0 || month === (months[at - 1] ?? 0) + 1)
}

/** No row has a number: the first row with two cells is then the heading of an empty (or textual) table. */
const headerWithoutRows = (rows: readonly RawRow[]): number => rows.findIndex((row) => filledCells(row.cells) >= 2) + 1

/** A table one column wide has a heading one cell wide. */
const narrowHeader = (rows: readonly RawRow[], end: number): number => {
  const above = rows[end - 1]
  const width = filledCells(rows[end]?.cells ?? [])
  return above && width === 1 && filledCells(above.cells) === 1 && !above.cells.some(isCodeCell) ? end - 1 : -1
}

/**
 * Folds heading rows into one text per column: words cut at a hyphen are joined ("Folk-" + "ökning"), and an upper heading
 * reaches right over the blanks beside it, as merged cells do ("Utfall" over 2024 and 2025).
 */
export const foldHeadings = (block: readonly (readonly string[])[]): string[] => {
  const width = Math.max(0, ...block.map((cells) => cells.length))
  const headings: string[] = []
  const reaching = block.map(() => '')
  for (let column = 0; column < width; column++) {
    let heading = ''
    for (let at = 0; at < block.length; at++) {
      const own = cutBlanks(cutUnseen(block[at]?.[column] ?? '')).replace(/\s+/g, ' ')
      const below = block.slice(at + 1).some((cells) => !isBlankCell(cells[column]))
      const above = block.slice(0, at).some((cells) => !isBlankCell(cells[column]))
      if (own !== '') reaching[at] = own
      else if (above) reaching[at] = ''
      const word = own !== '' ? own : below && !above ? (reaching[at] ?? '') : ''
      if (word === '') continue
      heading =
        heading === ''
          ? word
          : /\p{L}-$/u.test(heading) && /^\p{Ll}/u.test(word)
            ? heading.slice(0, -1) + word
            : `${heading} ${word}`
    }
    headings.push(heading)
  }
  return headings
}

const textsOf = (rows: readonly RawRow[]): string[] =>
  rows.flatMap((row) => row.cells.map(cutBlanks).filter((cell) => cell !== ''))
