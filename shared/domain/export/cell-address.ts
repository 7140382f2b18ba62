/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(column: number): string {
  let rest = column
  let letters = ''
  do {
    letters = String.fromCharCode(65 + (rest % 26)) + letters
    rest = Math.floor(rest / 26) - 1
  } while (rest >= 0)
  return letters
}

/** A sheet name as a formula writes it, always quoted. */
export const quotedSheet = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`

/** `'Poster'!$D$7`: 0-based column, 1-based row. */
export const absoluteCell = (sheet: string, column: number, row: number): string =>
  `${quotedSheet(sheet)}!$${columnLetters(column)}$${row}`

/** `'Underlag'!$I$3:$I$90`: one column, 1-based rows, both included. */
export const absoluteColumnRange = (sheet: string, column: number, firstRow: number, lastRow: number): string =>
  `${quotedSheet(sheet)}!$${columnLetters(column)}$${firstRow}:$${columnLetters(column)}$${lastRow}`
