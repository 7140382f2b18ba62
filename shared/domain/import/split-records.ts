/** No real cell is longer than Excel's limit or has this many lines; a quote still open after that was never a quote. */
const LONGEST_QUOTED = 32_767
const MOST_LINES_QUOTED = 200

export type SplitRecords = { records: string[][]; consumed: number; mended: number[] }

/**
 * Splits delimited text into records, with stray quotes taken as ordinary letters so that one of them never swallows the rows
 * after it. CRLF, LF and CR all end a record. Unless `last`, a record without its end is left: `consumed` says how far it came.
 * `mended` lists the records (0-based) where a quote had to be read as a letter.
 */
export const splitTolerantly = (text: string, delimiter: string, last: boolean): SplitRecords => {
  const records: string[][] = []
  const mended: number[] = []
  let consumed = 0
  let at = 0
  let record: string[] = []
  while (at < text.length) {
    let value: string
    let end: number
    const quoted = text.charCodeAt(at) === 34 ? quotedField(text, at, delimiter, last) : null
    if (quoted === 'more') break
    if (quoted) {
      value = quoted.value
      end = quoted.end
    } else {
      end = fieldEnd(text, at, delimiter)
      value = text.slice(at, end)
      if (text.charCodeAt(at) === 34) mended.push(records.length)
    }
    if (end >= text.length && !last) break
    record.push(value)
    const unit = text.charCodeAt(end)
    if (delimiter !== '' && text[end] === delimiter) {
      at = end + 1
      if (at < text.length) continue
      if (!last) break
      record.push('')
    } else if (unit === 13 && text.charCodeAt(end + 1) === 10) at = end + 2
    else if (unit === 13 && end + 1 >= text.length && !last) break
    else at = end + 1
    records.push(record)
    record = []
    consumed = Math.min(at, text.length)
  }
  return { records, consumed: last ? text.length : consumed, mended }
}

const fieldEnd = (text: string, from: number, delimiter: string): number => {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 10 || unit === 13 || text[at] === delimiter) return at
  }
  return text.length
}

/** A proper quoted field, null where the quote is not one, 'more' where the text ends before that can be known. */
const quotedField = (
  text: string,
  from: number,
  delimiter: string,
  last: boolean,
): { value: string; end: number } | 'more' | null => {
  let lines = 0
  let at = from + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return last || text.length - from > LONGEST_QUOTED ? null : 'more'
    if (quote - from > LONGEST_QUOTED) return null
    for (let line = text.indexOf('\n', at); line >= 0 && line < quote; line = text.indexOf('\n', line + 1)) lines++
    if (lines > MOST_LINES_QUOTED) return null
    if (text.charCodeAt(quote + 1) === 34) {
      at = quote + 2
      continue
    }
    let end = quote + 1
    while (text.charCodeAt(end) === 32) end++
    if (end >= text.length && !last) return 'more'
    const unit = text.charCodeAt(end)
    if (end >= text.length || unit === 10 || unit === 13 || text[end] === delimiter) {
      return { value: text.slice(from + 1, quote).replaceAll('""', '"'), end }
    }
    return null
  }
}
