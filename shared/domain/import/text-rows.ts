import Papa from 'papaparse'
import type { Delimiter, TextEncoding } from '../../model/raw-table.ts'
import { openDecoder } from './decode-text.ts'
import { splitTolerantly } from './split-records.ts'

/** A record still open after this many characters is read again without trust in its quotes. */
const LONGEST_OPEN = 262_144
/** Longer than any record: what has no line end for this long is no table. */
const LONGEST_RECORD = 8_388_608
const NO_DELIMITER = '\u0001'

export type TextLayout = { encoding: TextEncoding; bomBytes: number; delimiter: Delimiter; skipLines: number }

/** The next records, `firstRow` 1-based; `mended` are rows where a stray quote was read as a letter. */
export type TextRecords =
  | { ok: true; firstRow: number; records: string[][]; mended: number[] }
  | { ok: false; row: number }

export type TextRows = { push: (bytes: Uint8Array, last: boolean) => TextRecords }

/**
 * Turns bytes, piece by piece, into records. papaparse reads every piece that is well formed; a piece with broken quotes is
 * read again by the tolerant splitter. Not ok where the bytes stop being text in the encoding.
 */
export const openTextRows = (layout: TextLayout): TextRows => {
  const decoder = openDecoder(layout.encoding)
  const delimiter = layout.delimiter === '' ? NO_DELIMITER : layout.delimiter
  let bomBytes = layout.bomBytes
  let rest = ''
  let newline: '\n' | '\r' | null = null
  let nextRow = 1
  let skipLines = layout.skipLines

  const take = (text: string, last: boolean): { records: string[][]; consumed: number; mended: number[] } => {
    if (newline === null) newline = text.includes('\n') ? '\n' : text.includes('\r') ? '\r' : last ? '\n' : null
    if (newline === null) return { records: [], consumed: 0, mended: [] }
    const parsed: { data: string[][]; errors: unknown[]; meta: { cursor: number } } = new Papa.Parser({
      delimiter,
      newline,
    }).parse(text, 0, !last)
    const stuck = !last && text.length - parsed.meta.cursor > LONGEST_OPEN
    if (parsed.errors.length > 0 || stuck || (last && swallowsRows(parsed.data)))
      return splitTolerantly(text, delimiter, last)
    return { records: parsed.data, consumed: last ? text.length : parsed.meta.cursor, mended: [] }
  }

  return {
    push: (bytes, last) => {
      let piece = bytes
      if (bomBytes > 0) {
        const cut = Math.min(bomBytes, piece.length)
        piece = piece.subarray(cut)
        bomBytes -= cut
      }
      const decoded = decoder.decode(piece, last)
      if (decoded === null) return { ok: false, row: nextRow }
      let text = rest + decoded
      while (skipLines > 0) {
        const end = text.search(/\r\n|[\r\n]/)
        if (end < 0) break
        text = text.slice(end + (text.startsWith('\r\n', end) ? 2 : 1))
        skipLines--
      }
      const { records, consumed, mended } = take(text, last)
      rest = text.slice(consumed)
      if (rest.length > LONGEST_RECORD) return { ok: false, row: nextRow + records.length }
      const firstRow = nextRow
      const final = records.at(-1)
      if (last && final?.length === 1 && (final[0] === '' || final[0] === '\u001a' || final[0] === '\r')) records.pop()
      if (newline === '\n') cutCarriageReturns(records)
      if (text.includes('="')) takeTexts(records)
      nextRow += records.length
      return { ok: true, firstRow, records, mended: mended.map((at) => firstRow + at) }
    },
  }
}

/** A quote that closes at the very end of the text is well formed to papaparse, however much it swallowed. */
const swallowsRows = (records: string[][]): boolean =>
  records.some((record) => record.some((cell) => cell.length > LONGEST_OPEN))

const TEXT_FORMULA = /^="([^"]*)"$/

/** ="0114" is how a program writes a text that a spreadsheet is to keep as it is, leading zeros included: the text is what it means. */
const takeTexts = (records: string[][]): void => {
  for (const record of records)
    record.forEach((cell, at) => {
      const text = cell.startsWith('="') ? TEXT_FORMULA.exec(cell)?.[1] : undefined
      if (text !== undefined) record[at] = text
    })
}

const cutCarriageReturns = (records: string[][]): void => {
  for (const record of records) {
    const at = record.length - 1
    const cell = record[at]
    if (cell !== undefined && cell.charCodeAt(cell.length - 1) === 13) record[at] = cell.slice(0, -1)
  }
}
