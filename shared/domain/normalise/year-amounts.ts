import type { RawRow } from '../../model/raw-table.ts'
import { plainText } from '../import/blanks.ts'
import { isBlankCell, isYearCell } from './cell-shape.ts'
import {
  dimensionOfHeading,
  isAmountHeading,
  isNameHeading,
  isVarianceHeading,
  kindOfHeading,
} from './heading-words.ts'

/** Years that head columns of a budget or a follow-up lie so close to each other. */
const WIDEST_SPAN = 5

/**
 * Whether the lone four-digit numbers of a row are amounts that happen to look like years ("Material | 1980 | 2012") and not a heading's
 * years. `above` is the nearest row above with at least two cells. A heading's years follow on each other, or lie close together beside
 * nothing or a heading word; amounts stand beside a word of their own, below headings that are already there.
 */
export const yearsAreAmounts = (row: RawRow, above: RawRow | undefined): boolean => {
  const years = row.cells.flatMap((cell, column) => (isYearCell(cell) ? [{ column, year: Number(cell.trim()) }] : []))
  const first = row.cells.findIndex((cell) => !isBlankCell(cell))
  const label = row.cells[first] ?? ''
  if (years.length === 0 || isYearCell(label) || isHeadingWord(label)) return false
  if (row.cells.some((cell, column) => column !== first && (kindOfHeading(cell) !== null || isVarianceHeading(cell))))
    return false
  // Words right of where the heading begins go on with it: "Budget-" over "ram".
  const begins = above?.cells.findIndex((cell) => !isBlankCell(cell)) ?? first
  if (begins < first) return false
  const numbers = years.map(({ year }) => year)
  if (areSeries(numbers)) return false
  const close = Math.max(...numbers) - Math.min(...numbers) <= WIDEST_SPAN && Math.min(...numbers) >= 2000
  const headed =
    above !== undefined &&
    !isBlankCell(above.cells[first]) &&
    years.every(({ column }) => isAmountHeading(above.cells[column] ?? '') || isYearCell(above.cells[column] ?? ''))
  return headed ? !close || years.length === 1 : !close
}

/** Three or more with the same step: every year, every tenth, up or down. */
const areSeries = (years: readonly number[]): boolean => {
  const step = (years[1] ?? 0) - (years[0] ?? 0)
  return years.length >= 3 && step !== 0 && years.every((year, at) => at === 0 || year - (years[at - 1] ?? 0) === step)
}

const HEADING_WORDS = /(?<!\p{L})(kr|tkr|mnkr|mkr|kronor|år|belopp|verksamhet(er)?|nämnd|kommun|region|post)(?!\p{L})/u

const isHeadingWord = (label: string): boolean =>
  dimensionOfHeading(label) !== null || isNameHeading(label) || HEADING_WORDS.test(plainText(label))
