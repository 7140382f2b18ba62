import { isUtf8 } from 'node:buffer'
import { detectEncoding, type DetectedEncoding } from '../../../shared/domain/import/detect-encoding.ts'
import { openDecoder } from '../../../shared/domain/import/decode-text.ts'
import { maskIdentityNumbers } from '../../../shared/domain/import/identity-number.ts'
import { guessDelimiter } from '../../../shared/domain/import/guess-delimiter.ts'
import { isEncryptedOle, PROBLEM_OF_CONTENT, sniffContent } from '../../../shared/domain/import/sniff.ts'
import type { TextLayout } from '../../../shared/domain/import/text-rows.ts'
import { done, failed, type Outcome, type Problem } from '../../../shared/model/problem.ts'
import type { Delimiter, TextEncoding } from '../../../shared/model/raw-table.ts'
import { type Book, isOds, openBook } from '../../workbook/read/book-rows.ts'
import { recogniseSie, type RecognisedSie } from './sie-recognise.ts'
import { piecesOf, type OpenedSource, type ParserSource } from './source.ts'

/** What a person may have chosen instead of what was detected. */
export type ReadingChoice = { encoding?: TextEncoding; delimiter?: Delimiter }

export type Recognised =
  | { kind: 'workbook'; workbook: Book; warnings: Problem[] }
  | { kind: 'text'; layout: TextLayout; warnings: Problem[] }
  | RecognisedSie

const HEAD = 262_144
/** Larger files than this are not opened: a workbook is held whole, a text is streamed. */
const LARGEST = { workbook: 150 * 1024 * 1024, text: 2 * 1024 * 1024 * 1024 } as const

/** Judges a source by its bytes and opens it for reading rows. The name only decides which warning is due. */
export const recognise = (
  opened: OpenedSource,
  source: ParserSource,
  choice: ReadingChoice = {},
): Outcome<Recognised> => {
  const head = opened.read(0, HEAD)
  const content = sniffContent(head)
  const place = { file: source.fileName }
  const ending = /\.([a-z0-9]+)$/i.exec(source.fileName)?.[1]?.toLowerCase() ?? ''
  if (content === 'ole') {
    const encrypted = isEncryptedOle(opened.read(0, Math.min(opened.size, 8_000_000)))
    return encrypted ? failed('file-encrypted', place) : failed('file-kind-unsupported', place, { kind: 'xls' })
  }
  if (content === 'zip' && source.origin === 'file' && !looksLikeTextPk(head)) {
    if (opened.size > LARGEST.workbook)
      return failed('file-too-large', place, { bytes: opened.size, most: LARGEST.workbook })
    const workbook = openBook(opened.read(0, opened.size))
    if (!workbook.ok)
      return { ok: false, problem: { ...workbook.problem, place: { ...workbook.problem.place, ...place } } }
    return done({
      kind: 'workbook',
      workbook: withSafeNames(workbook.value),
      warnings: isOds(workbook.value)
        ? ending === 'ods'
          ? []
          : surprise(place, ending, 'ods')
        : /^xls[xm]$/.test(ending)
          ? []
          : surprise(place, ending, 'xlsx'),
    })
  }
  if (content === 'sie') return recogniseSie(opened, source.fileName, choice.encoding)
  const problem = content === 'zip' ? null : PROBLEM_OF_CONTENT[content]
  if (problem !== null && !(source.origin === 'paste' && (content === 'json' || content === 'xml'))) {
    const wrongName = content === 'binary' && ending !== '' && ['xlsx', 'xlsm', 'csv', 'tsv', 'txt'].includes(ending)
    return failed(wrongName ? 'file-not-what-it-says' : problem, place, { kind: content, ending })
  }
  if (opened.size > LARGEST.text) return failed('file-too-large', place, { bytes: opened.size, most: LARGEST.text })
  const found = choice.encoding ? chosenEncoding(head, choice.encoding) : encodingOfAll(opened, head)
  const sample = openDecoder(found.encoding).decode(head.subarray(found.bomBytes), false) ?? ''
  if (sample.trim() === '') return failed('file-empty', place)
  const guessed = guessDelimiter(sample)
  const layout: TextLayout = {
    encoding: found.encoding,
    bomBytes: found.bomBytes,
    delimiter: choice.delimiter ?? guessed.delimiter,
    skipLines: guessed.skipLines,
  }
  return done({ kind: 'text', layout, warnings: /^xls/.test(ending) ? surprise(place, ending, 'text') : [] })
}

/** Sheets are known by their names outside, and a name may be a person's number: masked, and still told apart. */
const withSafeNames = (workbook: Book): Book => {
  const taken = new Set<string>()
  for (const sheet of workbook.sheets) {
    const masked = maskIdentityNumbers(sheet.name)
    if (masked !== sheet.name) {
      sheet.name = masked
      for (let no = 2; taken.has(sheet.name); no++) sheet.name = `${masked} (${no})`
    }
    taken.add(sheet.name)
  }
  return workbook
}

/** ASCII at the start says nothing about the end: the whole text is tried as UTF-8, and judged anew where that breaks. */
const encodingOfAll = (opened: OpenedSource, head: Uint8Array): DetectedEncoding => {
  const first = detectEncoding(head)
  if (first.encoding !== 'utf-8' || first.bomBytes > 0) return first
  let rest: Uint8Array = new Uint8Array()
  for (const { bytes, last } of piecesOf(opened)) {
    const piece = rest.length === 0 ? bytes : Buffer.concat([rest, bytes])
    const end = last ? piece.length : wholeLetters(piece)
    rest = piece.subarray(end)
    if (isUtf8(piece.subarray(0, end))) continue
    const judged = detectEncoding(bytes)
    return judged.encoding === 'utf-8' ? { encoding: 'windows-1252', bomBytes: 0, certain: false } : judged
  }
  return first
}

/** Where the last letter that is whole ends: a piece may be cut in the middle of one. */
const wholeLetters = (piece: Uint8Array): number => {
  for (let at = piece.length - 1; at >= Math.max(0, piece.length - 3); at--) {
    const byte = piece[at] ?? 0
    if (byte < 0x80) return piece.length
    if (byte >= 0xc0) return at
  }
  return piece.length
}

const chosenEncoding = (head: Uint8Array, encoding: TextEncoding): DetectedEncoding => {
  const detected = detectEncoding(head)
  return { encoding, bomBytes: detected.encoding === encoding ? detected.bomBytes : 0, certain: true }
}

/** A text whose first field is "PK" is not a ZIP: a real one has a version and flags, mostly zeros, right after. */
const looksLikeTextPk = (head: Uint8Array): boolean => head.length < 22 || !head.slice(4, 30).some((byte) => byte === 0)

const surprise = (place: { file: string }, ending: string, kind: string): Problem[] => [
  { code: 'file-not-what-it-says', place, params: { ending, kind } },
]
