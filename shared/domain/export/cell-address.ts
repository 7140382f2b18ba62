import { columnLetters } from '../../model/column-letters.ts'

/** A sheet name as a formula writes it, always quoted. */
export const quotedSheet = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`

/** `'Poster'!$D$7`: 0-based column, 1-based row. */
export const absoluteCell = (sheet: string, column: number, row: number): string =>
  `${quotedSheet(sheet)}!$${columnLetters(column)}$${row}`

/** `'Underlag'!$I$3:$I$90`: one column, 1-based rows, both included. */
export const absoluteColumnRange = (sheet: string, column: number, firstRow: number, lastRow: number): string =>
  `${quotedSheet(sheet)}!$${columnLetters(column)}$${firstRow}:$${columnLetters(column)}$${lastRow}`
