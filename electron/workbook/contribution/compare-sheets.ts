import { columnLetters } from '../../../shared/model/column-letters.ts'
import { formatNumber } from '../../../shared/domain/present/format-number.ts'
import type { RawRow } from '../../../shared/model/raw-table.ts'
import type { CanonicalCell, CanonicalSheet } from './canonical.ts'

/** A cell changed outside the program, as a person reads it: "Underlag!H14 1 200 → 1 300". */
export interface SheetEdit {
  sheet: string
  cell: string
  before: string
  after: string
}

/** How far down the heads may have slid when rows were inserted above them. */
const HEAD_SEARCH = 30
const HEAD_ROW = 2

/** The workbook reader writes numbers with a decimal comma. */
const plainNumber = (text: string): number | null =>
  /^-?\d+(,\d+)?$/.test(text) ? Number(text.replace(',', '.')) : null

/** Equal to the öre: programs save 186245.02 as 186245.019999999, and sums in another order. */
export const sameNumber = (a: number, b: number): boolean => Math.abs(a - b) <= Math.max(1e-6, 1e-14 * Math.abs(a))

function same(before: CanonicalCell, after: string): boolean {
  if (before === null) return after === ''
  if (typeof before === 'string') return before === after
  const number = plainNumber(after)
  return number !== null && sameNumber(before, number)
}

const decimalsOf = (value: number): number =>
  sameNumber(value, Math.round(value)) ? 0 : sameNumber(value * 100, Math.round(value * 100)) ? 2 : 4

const written = (cell: CanonicalCell): string =>
  cell === null ? '' : typeof cell === 'string' ? cell : formatNumber(cell, decimalsOf(cell))

/** What stands in the file now, numbers written as the sealed ones are so that the two can be compared by eye. */
function writtenNow(after: string, before: CanonicalCell): string {
  const number = typeof before === 'string' ? null : plainNumber(after)
  return number === null ? after : formatNumber(number, decimalsOf(number))
}

interface Found {
  readonly row: number
  readonly cells: readonly string[]
}

/**
 * Every cell of a sheet that differs from what was sealed. Rows are matched by the id in their first column and columns by
 * their heads, so sorting, moving and inserting are not edits; a removed or added row is one edit per filled cell.
 */
export function sheetEdits(sealed: CanonicalSheet, rows: readonly RawRow[]): SheetEdit[] {
  const edits: SheetEdit[] = []
  const headAt = rows.findIndex(
    ({ cells }, index) => index < HEAD_SEARCH && cells[0] === sealed.head[0] && cells[1] === sealed.head[1],
  )
  const fallback = rows.findIndex(({ row }) => row === HEAD_ROW)
  const head = rows[headAt >= 0 ? headAt : fallback]
  const columns = columnsOf(sealed.head, head?.cells ?? [])
  const report = (row: number, column: number, before: CanonicalCell, after: string): void => {
    if (!same(before, after))
      edits.push({
        sheet: sealed.name,
        cell: `${columnLetters(column)}${row}`,
        before: written(before),
        after: writtenNow(after, before),
      })
  }
  const title = rows[0]
  report(title?.row ?? 1, 0, sealed.title === '' ? null : sealed.title, title?.cells[0] ?? '')
  sealed.head.forEach((text, index) => {
    const column = columns[index] ?? index
    report(head?.row ?? HEAD_ROW, column, text === '' ? null : text, head?.cells[column] ?? '')
  })

  const below: Found[] = rows.filter(({ row }) => row > (head?.row ?? HEAD_ROW))
  const match = matcher(sealed, below, columns[0] ?? 0)
  const used = new Set<Found>()
  sealed.rows.forEach((cells, index) => {
    const found = match(cells, index)
    if (found) used.add(found)
    const row = found?.row ?? (head?.row ?? HEAD_ROW) + 1 + index
    sealed.head.forEach((_, at) => {
      const column = columns[at] ?? at
      report(row, column, cells[at] ?? null, found?.cells[column] ?? '')
    })
    found?.cells.forEach((text, column) => {
      if (text !== '' && !columns.includes(column)) report(row, column, null, text)
    })
  })
  for (const found of below) {
    if (used.has(found)) continue
    found.cells.forEach((text, column) => {
      if (text !== '') report(found.row, column, null, text)
    })
  }
  return edits
}

/** Where each sealed column is now: by its head, or where it was. */
function columnsOf(head: readonly string[], now: readonly string[]): number[] {
  return head.map((text, index) => {
    if (now[index] === text) return index
    const moved = now.indexOf(text)
    return moved >= 0 ? moved : index
  })
}

/** Finds a sealed row in the file: by its id where every sealed row has one of its own, otherwise by its place. */
function matcher(
  sealed: CanonicalSheet,
  below: readonly Found[],
  idColumn: number,
): (cells: readonly CanonicalCell[], index: number) => Found | undefined {
  const ids = sealed.rows.map((cells) => cells[0])
  const unique = ids.every((id) => typeof id === 'string') && new Set(ids).size === ids.length
  if (!unique) return (_, index) => below[index]
  const byId = new Map<string, Found>()
  for (const found of below) {
    const id = found.cells[idColumn] ?? ''
    if (id !== '' && !byId.has(id)) byId.set(id, found)
  }
  return (cells) => byId.get(String(cells[0]))
}
