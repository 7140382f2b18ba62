import type { ColumnMapping, MappedColumn } from '../../model/column-mapping.ts'
import { ORE_PER_UNIT } from '../../model/money.ts'
import { cutBlanks } from '../import/blanks.ts'
import { readAmount } from '../import/parse-amount.ts'
import { codeAndName } from './cell-shape.ts'

export type HeldRow = { row: number; cells: readonly string[] }

/** The only code column of a mapping; null where there are none or several, and then codes make no hierarchy of rows. */
export const onlyCodeColumn = (mapping: ColumnMapping): MappedColumn | null => {
  const coded = mapping.columns.filter(({ is }) => is.role === 'code' || is.role === 'codeAndName')
  return coded.length === 1 ? (coded[0] ?? null) : null
}

/**
 * Rows that stand above their own parts: "51 Äldreomsorg" over "510 …" and "513 …" with the same kronor. A parent's code begins
 * every code right below it, and its amount is the sum of those that are not parents themselves, at least two. In rounded units
 * it may be off by two of the last digit. Gives row numbers.
 */
export const findParentRows = (held: readonly HeldRow[], mapping: ColumnMapping): Set<number> => {
  const parents = new Set<number>()
  const column = onlyCodeColumn(mapping)
  if (!column || !mapping.skipTotals) return parents
  const slack = mapping.unit === 'kr' ? 0 : mapping.unit === 'tkr' ? 2 * ORE_PER_UNIT.tkr : ORE_PER_UNIT.mnkr / 5
  const coded = held.flatMap(({ row, cells }) => {
    const cell = cutBlanks(cells[column.column] ?? '')
    const code = column.is.role === 'codeAndName' ? (codeAndName(cell)?.code ?? '') : cell
    const { ore } = readAmount(cells[mapping.amountColumn] ?? '', mapping)
    return code === '' || Number.isNaN(ore) || row < mapping.firstRow ? [] : [{ row, code, ore }]
  })
  for (let at = coded.length - 2; at >= 0; at--) {
    const parent = coded[at]
    if (!parent || parent.ore === 0) continue
    let sum = 0
    let parts = 0
    for (let below = at + 1; below < coded.length; below++) {
      const child = coded[below]
      if (!child || child.code === parent.code || !child.code.startsWith(parent.code)) break
      if (parents.has(child.row)) continue
      sum += child.ore
      parts++
    }
    if (parts >= 2 && Math.abs(sum - parent.ore) <= slack) parents.add(parent.row)
  }
  return parents
}
