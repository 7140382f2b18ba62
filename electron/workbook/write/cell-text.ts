/** The longest text a cell may hold is 32 767 characters; what is longer is cut with a visible mark. */
const LONGEST = 32_000

/** `_x0041_` in a file means the letter A, so a text that really says so must be written `_x005F_x0041_`. */
const ESCAPE_LOOKALIKE = /_(?=x[0-9A-Fa-f]{4}_)/g

/** Control characters and the two code points XML cannot carry; tab and line feed may stay. */
const UNWRITABLE = /[[\p{Cc}\ufffe\uffff]--[\t\n]]/gv

/** What a reader of the cell will see: cut at the limit, one kind of line break, nothing that cannot be written. */
export function readableText(text: string): string {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text
  return short.toWellFormed().replace(/\r\n?/g, '\n').replace(UNWRITABLE, '\ufffd')
}

/** A text as it can safely stand in a cell: what a person typed, never markup, an escape or a formula. */
export const cellText = (text: string): string => readableText(text).replace(ESCAPE_LOOKALIKE, '_x005F_')
