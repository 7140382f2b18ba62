/** A 0-based column as a spreadsheet names it: 0 is A, 25 is Z, 26 is AA. */
export function columnLetters(column: number): string {
  let rest = column
  let letters = ''
  do {
    letters = String.fromCharCode(65 + (rest % 26)) + letters
    rest = Math.floor(rest / 26) - 1
  } while (rest >= 0)
  return letters
}
