import type { TextEncoding } from '../../model/raw-table.ts'
import { utf16Order } from './sniff.ts'

/** How many bytes the byte order mark takes; the rest is the text. */
export type DetectedEncoding = { encoding: TextEncoding; bomBytes: number; certain: boolean }

/** å ä ö Å Ä Ö é É ü Ü æ ø Æ Ø as single bytes. The letters of the two code pages hardly overlap in Swedish text. */
const WINDOWS_LETTERS = new Set([
  0xe5, 0xe4, 0xf6, 0xc5, 0xc4, 0xd6, 0xe9, 0xc9, 0xfc, 0xdc, 0xe6, 0xf8, 0xc6, 0xd8, 0xa7, 0x96,
])
const DOS_LETTERS = new Set([0x86, 0x84, 0x94, 0x8f, 0x8e, 0x99, 0x82, 0x90, 0x81, 0x9a, 0x91, 0x92])

/**
 * Byte order mark, else strict UTF-8, else Windows-1252 against CP437 by which has the Swedish letters inside words.
 * `sample` may end in the middle of a character. Pure ASCII is UTF-8 and certain.
 */
export const detectEncoding = (sample: Uint8Array): DetectedEncoding => {
  if (sample[0] === 0xef && sample[1] === 0xbb && sample[2] === 0xbf)
    return { encoding: 'utf-8', bomBytes: 3, certain: true }
  const wide = utf16Order(sample)
  if (wide) {
    const marked = (sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff)
    return { encoding: wide, bomBytes: marked ? 2 : 0, certain: marked }
  }
  if (isUtf8(sample)) return { encoding: 'utf-8', bomBytes: 0, certain: true }
  let windows = 0
  let dos = 0
  for (let at = 0; at < sample.length; at++) {
    const byte = sample[at] ?? 0
    if (byte < 0x80) continue
    const beside = isLetter(sample[at - 1]) || isLetter(sample[at + 1]) ? 2 : 1
    if (WINDOWS_LETTERS.has(byte)) windows += beside
    if (DOS_LETTERS.has(byte)) dos += beside
  }
  return { encoding: dos > windows ? 'cp437' : 'windows-1252', bomBytes: 0, certain: Math.abs(dos - windows) >= 2 }
}

/** Strict: no overlong forms, no surrogates. A character cut at the end of the sample is allowed. */
export const isUtf8 = (bytes: Uint8Array): boolean => {
  let cut = bytes.length
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte >= 0xc0) {
      const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      if (needs > back) cut = bytes.length - back
      break
    }
    if (byte < 0x80) break
  }
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, cut))
    return true
  } catch {
    return false
  }
}

const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122))
