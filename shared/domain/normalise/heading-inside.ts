import type { ColumnMapping } from '../../model/column-mapping.ts'
import { cutBlanks, plainText } from '../import/blanks.ts'
import { isBlankCell } from './cell-shape.ts'
import { dimensionOfHeading, kindOfHeading, yearOfHeading } from './heading-words.ts'

/** What a row inside the table is as a heading: none, the table's own once more, or that of another table. */
export type HeadingInside = 'none' | 'same' | 'other'

/**
 * Tells heading rows further down. Another table's heading says that its columns are others: an account column that becomes one of
 * activity areas, a budget that becomes an outcome. What stands under it cannot be read as what stands above it.
 */
export const openHeadingInside = (
  mapping: ColumnMapping,
): { remember: (cells: readonly string[]) => void; of: (cells: readonly string[]) => HeadingInside } => {
  const texts = new Set<string>()
  const firsts = new Set<string>()
  const joined = (cells: readonly string[]): string => cells.map(cutBlanks).join('\u0001')
  const amount = mapping.columns.find(({ column }) => column === mapping.amountColumn)?.header ?? ''

  const differs = (cells: readonly string[]): boolean =>
    mapping.columns.some(({ column, is }) => {
      const cell = cells[column] ?? ''
      if (isBlankCell(cell)) return false
      if (column === mapping.amountColumn)
        return kindOfHeading(cell) !== kindOfHeading(amount) || yearOfHeading(cell) !== yearOfHeading(amount)
      const named = dimensionOfHeading(cell)
      return named !== null && 'dimension' in is && named.dimension !== is.dimension
    })
  return {
    remember: (cells) => {
      firsts.add(cells[0] ?? '')
      texts.add(joined(cells))
    },
    of: (cells) => {
      if (firsts.has(cells[0] ?? '') && texts.has(joined(cells))) return 'same'
      const words = cells.filter((cell) => cell.length < 60 && !isBlankCell(cell))
      const telling = words.filter((cell) => dimensionOfHeading(cell) !== null || kindOfHeading(cell) !== null)
      const own = plainText(cells[mapping.amountColumn] ?? '') === plainText(amount) && amount !== ''
      if (telling.length < 2) return 'none'
      return own && !differs(cells) ? 'same' : differs(cells) ? 'other' : 'none'
    },
  }
}
