import { READ_LIMITS } from './read-limits.ts'
import { ReadStop } from './read-part.ts'
import { readWholeXml } from './read-xml.ts'
import type { ZipEntry } from './zip-directory.ts'

/** All shared strings in order; phonetic guides left out, runs of rich text joined (they replace a plain text before them). Throws `ReadStop` only. */
export const readSharedStrings = (bytes: Uint8Array, entry: ZipEntry): string[] => {
  const strings: string[] = []
  let text = ''
  let taking = false
  let phonetic = 0
  let runs = 0
  let characters = 0
  readWholeXml(bytes, entry, {
    open: (name) => {
      if (name === 'si') {
        text = ''
        runs = 0
      } else if (name === 'r') {
        if (runs++ === 0) text = ''
      } else if (name === 'rPh') phonetic++
      else if (name === 't') taking = phonetic === 0
    },
    close: (name) => {
      if (name === 'rPh') phonetic--
      else if (name === 't') taking = false
      else if (name === 'si') {
        characters += text.length
        if (characters > READ_LIMITS.strings)
          throw new ReadStop({ code: 'file-too-large', params: { what: entry.name } })
        strings.push(plainCellText(text))
      }
    },
    text: (piece) => {
      if (taking) text += piece
    },
  })
  return strings
}

/** Undoes Excel's escapes (_x000D_), and cuts at the longest a cell may be. */
export const plainCellText = (text: string): string => {
  const plain = text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text
  const lines = plain.includes('\r') ? plain.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : plain
  return lines.length > READ_LIMITS.cell ? lines.slice(0, READ_LIMITS.cell) : lines
}
