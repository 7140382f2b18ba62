import { closeSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { openIdentityColumns } from '../../../shared/domain/import/identity-columns.ts'
import { redactText } from '../../../shared/domain/import/redact-text.ts'
import { openFirstLook } from '../../../shared/domain/normalise/row-identity.ts'
import { done, failed, type Outcome } from '../../../shared/model/problem.ts'
import type { Delimiter, TextEncoding } from '../../../shared/model/raw-table.ts'
import { redactWorkbook } from '../../workbook/read/redact-workbook.ts'
import { readRows } from './read-rows.ts'
import { recognise, type ReadingChoice, type Recognised } from './recognise.ts'
import { textEncodingOf } from './sie-recognise.ts'
import { openSource, piecesOf, type OpenedSource, type ParserSource } from './source.ts'

/** So much is held while looking for the end of a line. */
const LONGEST_LINE = 4_194_304

/**
 * Writes a copy of a source to `target` with every identity number masked, and reads the copy again: where one is left, there is
 * no copy and a problem instead. Workbooks are rewritten, texts keep every byte in its place.
 */
export const redactSource = (source: ParserSource, choice: ReadingChoice, target: string): Outcome<true> => {
  const opened = openSource(source)
  if (!opened) return failed('source-unknown', { file: source.fileName })
  try {
    const found = recognise(opened, source, choice)
    if (!found.ok) return found
    if (found.value.kind === 'workbook') {
      const redacted = redactWorkbook(opened.read(0, opened.size))
      if (!redacted.ok) return redacted
      writeFileSync(target, redacted.value)
    } else {
      const [encoding, delimiter] =
        found.value.kind === 'sie'
          ? [textEncodingOf(found.value.sie.encoding), '' as const]
          : [found.value.layout.encoding, found.value.layout.delimiter]
      writeRedacted(opened, encoding, delimiter, target)
    }
  } finally {
    opened.close()
  }
  const kept = openSource({ fileName: source.fileName, origin: source.origin, path: target })
  if (!kept) return failed('source-unknown', { file: source.fileName })
  try {
    const again = recognise(kept, source, choice)
    if (again.ok && identityIn(kept, again.value) === 0) return done(true)
    rmSync(target, { force: true })
    return failed('original-not-redacted', { file: source.fileName })
  } finally {
    kept.close()
  }
}

/** How many rows of a source hold identity numbers, every sheet of a workbook and every line of a SIE file looked at. Not `except`. */
export const identityIn = (opened: OpenedSource, found: Recognised, except?: string): number => {
  if (found.kind === 'sie') {
    const encoding = textEncodingOf(found.sie.encoding)
    let lines = 0
    for (const piece of linesOf(opened, isWide(encoding))) lines += changedLines(piece, redactText(piece, encoding, ''))
    return lines
  }
  const sheets = found.kind === 'workbook' ? found.workbook.sheets.map(({ name }) => name) : ['']
  let rows = 0
  for (const sheet of sheets) {
    if (sheet === except) continue
    const columns = openIdentityColumns()
    const look = openFirstLook(columns, (_, cells) => {
      if (cells.some((cell, column) => cell.length >= 9 && columns.judge(column, cell).finding !== 'none')) rows++
    })
    for (const { records, firstRow } of readRows(opened, found, sheet))
      for (const cells of records) look.add(firstRow, cells)
    look.end()
  }
  return rows
}

const writeRedacted = (opened: OpenedSource, encoding: TextEncoding, delimiter: Delimiter, target: string): void => {
  const file = openSync(target, 'w')
  try {
    for (const lines of linesOf(opened, isWide(encoding)))
      writeSync(file, redactText(lines, encoding, delimiter) ?? lines)
  } finally {
    closeSync(file)
  }
}

/** The bytes in pieces that end where a line does. */
function* linesOf(opened: OpenedSource, wide: boolean): Generator<Uint8Array> {
  let rest: Uint8Array = new Uint8Array()
  for (const { bytes, last } of piecesOf(opened)) {
    const piece = rest.length === 0 ? bytes : Buffer.concat([rest, bytes])
    const end = last ? piece.length : endOfLines(piece, wide)
    if (end > 0) yield piece.subarray(0, end)
    rest = piece.subarray(end)
  }
}

/** After the last line end, on an even byte where a letter has two; 0 where there is none yet. */
const endOfLines = (piece: Uint8Array, wide: boolean): number => {
  const at = Math.max(piece.lastIndexOf(0x0a), piece.lastIndexOf(0x0d))
  if (at < 0) return piece.length > LONGEST_LINE ? piece.length & ~1 : 0
  return wide ? Math.min(piece.length & ~1, (at + 2) & ~1) : at + 1
}

const changedLines = (before: Uint8Array, after: Uint8Array | null): number => {
  let lines = 0
  let counted = false
  for (let at = 0; after !== null && at < before.length; at++) {
    if (before[at] === 0x0a) counted = false
    if (before[at] === after[at] || counted) continue
    counted = true
    lines++
  }
  return lines
}

const isWide = (encoding: TextEncoding): boolean => encoding === 'utf-16le' || encoding === 'utf-16be'
