import { openIdentityColumns, type IdentityColumns } from '../import/identity-columns.ts'
import { type IdentityFinding, searchIdentity } from '../import/identity-number.ts'
import type { KnownCoding } from './read-coding.ts'

/** So many rows are looked through before the first is judged: a column is then known, wherever in it a number stands. */
const LOOKED_THROUGH = 1000

export type RowIdentity = {
  columns: IdentityColumns
  /** What stands in a row, and where: the worst there is, in any column. */
  in: (cells: readonly string[], coding: KnownCoding) => { finding: IdentityFinding; column: number }
}

/** Judges whole rows. In an amount only a number with its mark counts, for without one it is an amount. */
export const openRowIdentity = (inCoding: ReadonlySet<number>, amountPlaces: readonly number[]): RowIdentity => {
  const columns = openIdentityColumns()
  return {
    columns,
    in: (cells, coding) => {
      let worst = { finding: coding.identity, column: coding.identityColumn }
      for (let column = 0; column < cells.length && worst.finding !== 'certain'; column++) {
        const cell = cells[column] ?? ''
        if (cell.length < 9 || inCoding.has(column)) continue
        const finding = amountPlaces.includes(column)
          ? (searchIdentity(cell).hits.find(({ bare }) => !bare)?.finding ?? 'none')
          : columns.judge(column, cell).finding
        if (finding !== 'none' && (worst.finding === 'none' || finding === 'certain')) worst = { finding, column }
      }
      return worst
    },
  }
}

/** Lets the first rows wait until all of them have been looked through, then passes everything on in order. */
export const openFirstLook = (
  columns: IdentityColumns,
  next: (row: number, cells: readonly string[]) => void,
): { add: (row: number, cells: readonly string[]) => void; end: () => void } => {
  let waiting: { row: number; cells: readonly string[] }[] | null = []
  const end = (): void => {
    if (waiting === null) return
    const rows = waiting
    waiting = null
    for (const { cells } of rows) cells.forEach((cell, column) => cell.length >= 9 && columns.learn(column, cell))
    for (const { row, cells } of rows) next(row, cells)
  }
  return {
    add: (row, cells) => {
      if (waiting === null) return next(row, cells)
      waiting.push({ row, cells })
      if (waiting.length >= LOOKED_THROUGH) end()
      return undefined
    },
    end,
  }
}
