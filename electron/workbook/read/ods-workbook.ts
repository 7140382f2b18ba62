import { done, failed, type Outcome } from '../../../shared/model/problem.ts'
import { guardDirectory } from './guard.ts'
import { odsAttribute } from './ods-names.ts'
import { ReadStop } from './read-part.ts'
import { readWholeXml } from './read-xml.ts'
import { readZipDirectory, type ZipEntry } from './zip-directory.ts'

/** One sheet: its place among the document's own tables, from 0. */
export type OdsSheet = { name: string; hidden: boolean; index: number }

/** An opened OpenDocument spreadsheet: all sheets are in one part, which has been read through once and is well formed. */
export type OdsWorkbook = { bytes: Uint8Array; content: ZipEntry; sheets: OdsSheet[] }

/** More sheets than this is no workbook of a person's. */
const MOST_SHEETS = 1000

/**
 * Opens an .ods for reading values; null where the archive is something else. An encrypted one, a broken one, one that unpacks
 * beyond reason and one with a document type are refused, as workbooks are. Source: OpenDocument 1.3, parts 2 and 3.
 */
export const openOds = (bytes: Uint8Array): Outcome<OdsWorkbook> | null => {
  const directory = readZipDirectory(bytes)
  if (!directory.ok) return null
  const parts = new Map(directory.value.toReversed().map((entry) => [entry.name, entry]))
  const manifest = parts.get('META-INF/manifest.xml')
  const content = parts.get('content.xml')
  if (!manifest) return null
  if (!content) return parts.has('encrypted-package') ? failed('file-encrypted') : null
  const refused = guardDirectory(directory.value)
  if (refused && !(refused.code === 'file-kind-unsupported' && refused.params?.['kind'] === 'ods'))
    return { ok: false, problem: refused }
  try {
    if (isEncrypted(bytes, manifest)) return failed('file-encrypted')
    const listed = listSheets(bytes, content)
    if (!listed.spreadsheet) return failed('file-kind-unsupported', undefined, { kind: 'docx' })
    return listed.sheets.length === 0 ? failed('sheet-missing') : done({ bytes, content, sheets: listed.sheets })
  } catch (caught) {
    if (caught instanceof ReadStop) return { ok: false, problem: caught.problem }
    throw caught
  }
}

const isEncrypted = (bytes: Uint8Array, manifest: ZipEntry): boolean => {
  let encrypted = false
  readWholeXml(bytes, manifest, {
    open: (name) => {
      if (name === 'encryption-data') encrypted = true
    },
    close: () => {},
    text: () => {},
  })
  return encrypted
}

/** The tables right under the spreadsheet, in order. Copies of other files' sheets, kept for links, are left out of the list but counted. */
const listSheets = (bytes: Uint8Array, content: ZipEntry): { spreadsheet: boolean; sheets: OdsSheet[] } => {
  const hiddenStyles = new Set<string>()
  const sheets: OdsSheet[] = []
  const path: string[] = []
  let style = ''
  let index = -1
  let spreadsheet = false
  readWholeXml(bytes, content, {
    open: (name, attributes) => {
      if (name === 'style') style = odsAttribute(attributes, 'style:name')
      else if (name === 'table-properties' && odsAttribute(attributes, 'table:display') === 'false')
        hiddenStyles.add(style)
      else if (name === 'spreadsheet' && path.at(-1) === 'body') spreadsheet = true
      else if (name === 'table' && path.at(-1) === 'spreadsheet') {
        index++
        const styleName = odsAttribute(attributes, 'table:style-name')
        if (styleName !== 'ta_extref') {
          if (sheets.length >= MOST_SHEETS) throw new ReadStop({ code: 'file-too-large', params: { what: 'sheets' } })
          sheets.push({ name: odsAttribute(attributes, 'table:name'), hidden: hiddenStyles.has(styleName), index })
        }
      }
      path.push(name)
    },
    close: () => {
      path.pop()
    },
    text: () => {},
  })
  return { spreadsheet, sheets }
}
