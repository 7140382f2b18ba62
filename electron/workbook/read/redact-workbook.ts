import { strFromU8, strToU8, zipSync, type Zippable } from 'fflate'
import { maskHits, maskIdentityNumbers, searchIdentity } from '../../../shared/domain/import/identity-number.ts'
import { plainNumber } from '../../../shared/domain/import/plain-number.ts'
import { done, type Outcome } from '../../../shared/model/problem.ts'
import { guardDirectory } from './guard.ts'
import { ReadStop, unpackEntry } from './read-part.ts'
import { readZipDirectory } from './zip-directory.ts'

/** The earliest time a zip entry can say, the same on all, so that equal workbooks give equal copies. */
const ZIP_TIME = new Date(1980, 0, 1)
/** Parts that may hold anything, in forms not read here: they are emptied. */
const OPAQUE =
  /(^|\/)(embeddings|printerSettings|activeX|ctrlProps|ObjectReplacements|Thumbnails|thumbnail)[/.]|vbaProject/i
const XML = /\.(xml|rels|vml)$/i

/**
 * A copy of an .xlsx or .ods with the last four digits of every identity number hidden, in texts, numbers, sheet names, comments
 * and properties. A number that must be masked becomes a text. Same input, same bytes.
 */
export const redactWorkbook = (bytes: Uint8Array): Outcome<Uint8Array> => {
  const directory = readZipDirectory(bytes)
  if (!directory.ok) return directory
  const refused = guardDirectory(directory.value)
  if (refused && refused.params?.['kind'] !== 'ods') return { ok: false, problem: refused }
  try {
    const parts: Zippable = {}
    for (const entry of directory.value) {
      if (entry.name.endsWith('/')) continue
      const content = OPAQUE.test(entry.name) ? new Uint8Array() : whole([...unpackEntry(bytes, entry)])
      const level = entry.name === 'mimetype' ? 0 : 6
      parts[maskIdentityNumbers(entry.name)] = [
        XML.test(entry.name) ? redactXml(content) : content,
        { level, mtime: ZIP_TIME },
      ]
    }
    return done(zipSync(parts))
  } catch (caught) {
    if (caught instanceof ReadStop) return { ok: false, problem: caught.problem }
    throw caught
  }
}

/** Runs of one text ("640823-" bold, "3234" plain) are looked at together: one string item, comment, paragraph or cell. */
const ITEM = /<((?:\w+:)?(?:si|is|p|comment|text))(?:\s[^>]*)?>[^]*?<\/\1>/g
const CELL = /<((?:\w+:)?c)(\s[^>]*)?>([^]*?)<\/\1>/g
const ODS_CELL = /<table:table-cell\s[^>]*office:value="([^"]*)"[^>]*>/g

const redactXml = (content: Uint8Array): Uint8Array => {
  const wide = content[0] === 0xff || content[0] === 0xfe
  const xml = wide ? new TextDecoder(content[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(content) : strFromU8(content)
  const numbers = xml
    .replace(CELL, (cell, _name: string, attributes: string | undefined, inner: string) =>
      redactCell(cell, attributes ?? '', inner),
    )
    .replace(ODS_CELL, (tag, value: string) => redactOdsCell(tag, value))
  const runs = numbers.replace(ITEM, maskRuns)
  const redacted = runs.replace(/<[^>]*>|[^<]+/g, (piece, at: number) =>
    isNumberText(runs, at) ? piece : maskPiece(piece),
  )
  return redacted === xml
    ? content
    : strToU8(wide ? redacted.replace(/encoding="[^"]*"/i, 'encoding="UTF-8"') : redacted)
}

/** A number in a cell is judged as a number; what is left there is an amount. */
const isNumberText = (xml: string, at: number): boolean => /<(?:\w+:)?v>$/.test(xml.slice(Math.max(0, at - 12), at))

const redactCell = (cell: string, attributes: string, inner: string): string => {
  const type = /\st="(\w+)"/.exec(attributes)?.[1] ?? 'n'
  const value = /<((?:\w+:)?v)>([^<]*)<\/\1>/.exec(inner)
  if (type === 's' || type === 'b' || type === 'e' || !value?.[2]) return cell
  const shown = type === 'n' ? plainNumber(value[2]) : value[2]
  const { hits } = searchIdentity(shown)
  if (hits.length === 0) return cell
  const masked = cell.replace(value[0], `<${value[1]}>${maskHits(shown, hits)}</${value[1]}>`)
  if (type !== 'n') return masked
  return masked.replace(attributes, `${attributes.replace(/\st="n"/, '')} t="str"`)
}

const redactOdsCell = (tag: string, value: string): string => {
  if (searchIdentity(plainNumber(value)).hits.length === 0) return tag
  return tag
    .replace(/\soffice:value="[^"]*"/, '')
    .replace(/\scalcext:value-type="[^"]*"/, '')
    .replace(/office:value-type="[^"]*"/, 'office:value-type="string"')
}

/** Masks keep the length, so the joined text of an item can be laid back over its pieces. */
const maskRuns = (item: string): string => {
  const texts = item.match(/>[^<]+/g)
  if (!texts || texts.length < 2) return item
  const joined = texts.map((text) => text.slice(1)).join('')
  const masked = maskIdentityNumbers(joined)
  if (masked === joined) return item
  let from = 0
  return item.replace(/>[^<]+/g, (text) => {
    const piece = masked.slice(from, from + text.length - 1)
    from += piece.length
    return `>${piece}`
  })
}

/** Between tags a text; in a tag every attribute's value by itself. */
const maskPiece = (piece: string): string =>
  piece.startsWith('<')
    ? piece.replace(
        /"[^"]*"|'[^']*'/g,
        (value) => value.charAt(0) + maskIdentityNumbers(value.slice(1, -1)) + value.charAt(0),
      )
    : maskIdentityNumbers(piece)

const whole = (pieces: readonly Uint8Array[]): Uint8Array => {
  const joined = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    joined.set(piece, at)
    at += piece.length
  }
  return joined
}
