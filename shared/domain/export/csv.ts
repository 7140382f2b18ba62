/** What Excel and LibreOffice may take for a formula, after any number of apostrophes. */
const RISKY = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/

/**
 * A text made safe to open in a spreadsheet: one apostrophe before what could begin a formula (as OWASP advises). Only text
 * fields; numbers stay numbers. Reversible: a text that already begins so gets one apostrophe more.
 */
export const neutralised = (text: string): string => (RISKY.test(text) ? `'${text}` : text)

/** The other half of `neutralised`. */
export const restored = (text: string): string => (text.startsWith("'") && RISKY.test(text) ? text.slice(1) : text)

/** A field of a CSV row: text, a number as digits with a decimal point, or nothing. */
export type CsvField = string | { readonly digits: string } | null

const quoted = (text: string): string =>
  /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text

/** RFC 4180: comma, CRLF, quotes where needed; UTF-8 without BOM is the caller's. Every row ends with a line break. */
export function csvText(head: readonly string[], rows: readonly (readonly CsvField[])[]): string {
  const line = (fields: readonly string[]): string => `${fields.join(',')}\r\n`
  const field = (value: CsvField): string =>
    value === null ? '' : typeof value === 'string' ? quoted(neutralised(value.toWellFormed())) : value.digits
  return line(head.map(quoted)) + rows.map((row) => line(row.map(field))).join('')
}

/** Whole hundredths (öre, hundredths of a unit) as digits with a decimal point and two decimals; exact. */
export function hundredthsDigits(hundredths: number): { readonly digits: string } {
  const size = BigInt(Math.abs(hundredths)).toString().padStart(3, '0')
  return { digits: `${hundredths < 0 ? '-' : ''}${size.slice(0, -2)}.${size.slice(-2)}` }
}

/** A number as JavaScript writes it exactly, never in exponent form. */
export function numberDigits(value: number): { readonly digits: string } {
  const short = String(value)
  return { digits: short.includes('e') ? value.toFixed(12) : short }
}
