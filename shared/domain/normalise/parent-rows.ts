import type { ColumnMapping, MappedColumn } from '../../model/column-mapping.ts'
import { ORE_PER_UNIT } from '../../model/money.ts'
import { cutBlanks } from '../import/blanks.ts'
import { readAmount } from '../import/parse-amount.ts'
import { codeAndName } from './cell-shape.ts'

/** A row as it is judged: with what a person corrected in it. */
export type HeldRow = { row: number; cells: readonly string[] }

/** Row numbers. `unsure` may be parents: one of the rows below them cannot be read, so the sum cannot be told. */
export type FoundParents = { parents: Set<number>; unsure: Set<number> }

/** The only code column of a mapping; null where there are none or several, and then codes make no hierarchy of rows. */
export const onlyCodeColumn = (mapping: ColumnMapping): MappedColumn | null => {
  const coded = mapping.columns.filter(({ is }) => is.role === 'code' || is.role === 'codeAndName')
  return coded.length === 1 ? (coded[0] ?? null) : null
}

/** A row's code in that column; '' where it has none. */
export const codeIn = ({ column, is }: MappedColumn, cells: readonly string[]): string => {
  const cell = cutBlanks(cells[column] ?? '')
  return is.role === 'codeAndName' ? (codeAndName(cell)?.code ?? '') : cell
}

/**
 * Rows that stand above their own parts: "51 Äldreomsorg" over "510 …" and "513 …" with the same kronor. A parent's code begins
 * every code right below it, and its amount is the sum of those that are not parents themselves, at least two. In rounded units
 * it may be off by two of the last digit.
 */
export const findParentRows = (held: readonly HeldRow[], mapping: ColumnMapping): FoundParents => {
  const parents = new Set<number>()
  const unsure = new Set<number>()
  const column = onlyCodeColumn(mapping)
  if (!column || !mapping.skipTotals) return { parents, unsure }
  const slack = mapping.unit === 'kr' ? 0 : mapping.unit === 'tkr' ? 2 * ORE_PER_UNIT.tkr : ORE_PER_UNIT.mnkr / 5
  const coded = held.flatMap(({ row, cells }) => {
    const code = codeIn(column, cells)
    const { ore, reason } = readAmount(cells[mapping.amountColumn] ?? '', mapping)
    return code === '' || reason === 'no-amount' || row < mapping.firstRow ? [] : [{ row, code, ore }]
  })
  for (let at = coded.length - 2; at >= 0; at--) {
    const parent = coded[at]
    if (!parent || parent.ore === 0 || Number.isNaN(parent.ore)) continue
    let sum = 0
    let parts = 0
    let unread = 0
    for (let below = at + 1; below < coded.length; below++) {
      const child = coded[below]
      if (!child || child.code === parent.code || !child.code.startsWith(parent.code)) break
      if (parents.has(child.row)) continue
      if (Number.isNaN(child.ore)) unread++
      else sum += child.ore
      parts++
    }
    if (parts < 2) continue
    if (unread > 0) unsure.add(parent.row)
    else if (Math.abs(sum - parent.ore) <= slack) parents.add(parent.row)
  }
  return { parents, unsure }
}
