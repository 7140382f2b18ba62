import type { Delimiter, TextEncoding } from '../../model/raw-table.ts'
import { maskIdentityNumbers } from './identity-number.ts'

const STAR = 0x2a

/**
 * Masks identity numbers in whole lines of a delimited text, cell by cell, as bytes: the same length, so that every row, column
 * and byte stays where it was. Null where there was none.
 */
export const redactText = (bytes: Uint8Array, encoding: TextEncoding, delimiter: Delimiter): Uint8Array | null => {
  const step = encoding === 'utf-16le' || encoding === 'utf-16be' ? 2 : 1
  const view = viewOf(bytes, encoding)
  const masked = view.text.replace(cellsBetween(delimiter), maskIdentityNumbers)
  if (masked === view.text) return null
  const redacted = new Uint8Array(bytes)
  for (let at = 0, byte = 0; at < masked.length; at++) {
    if (masked.charCodeAt(at) === STAR && view.text.charCodeAt(at) !== STAR) {
      // The digits hidden are plain ASCII in every encoding.
      const place = view.places?.[at] ?? byte
      redacted[encoding === 'utf-16be' ? place + 1 : place] = STAR
    }
    byte += step
  }
  return redacted
}

/** One code unit a character, and where each begins; `places` null where that is the character's own number times its size. */
const viewOf = (bytes: Uint8Array, encoding: TextEncoding): { text: string; places: Uint32Array | null } => {
  if (encoding === 'utf-16le' || encoding === 'utf-16be')
    return {
      text: new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes.subarray(0, bytes.length & ~1)),
      places: null,
    }
  if (encoding === 'utf-8' && bytes.some((byte) => byte > 0x7f)) return utf8View(bytes)
  // In the single-byte code pages all that matters is ASCII, and Windows-1252's dash.
  let text = ''
  for (let from = 0; from < bytes.length; from += 8192)
    text += String.fromCharCode(...bytes.subarray(from, from + 8192))
  return { text: text.replaceAll('\u0096', '-'), places: null }
}

/** Broken sequences become one odd letter a byte, so that nothing is ever out of place. */
const utf8View = (bytes: Uint8Array): { text: string; places: Uint32Array } => {
  const places = new Uint32Array(bytes.length + 1)
  const units: number[] = []
  let text = ''
  let count = 0
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] ?? 0
    const length = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1
    places[count++] = at
    // Only blanks and dashes of up to three bytes mean anything to the search.
    const second = bytes[at + 1] ?? 0
    const third = bytes[at + 2] ?? 0
    units.push(
      length === 1
        ? first
        : length === 2
          ? ((first & 31) << 6) | (second & 63)
          : length === 3
            ? ((first & 15) << 12) | ((second & 63) << 6) | (third & 63)
            : 0xfffd,
    )
    if (units.length === 8192) text += String.fromCharCode(...units.splice(0))
    at += length
  }
  return { text: text + String.fromCharCode(...units), places }
}

const cellsBetween = (delimiter: Delimiter): RegExp =>
  delimiter === ','
    ? /[^,"\r\n]+/g
    : delimiter === ';'
      ? /[^;"\r\n]+/g
      : delimiter === '|'
        ? /[^|"\r\n]+/g
        : /[^\t"{}\r\n]+/g
