import { openDecoder } from '../decode-text.ts'
import { detectEncoding } from '../detect-encoding.ts'
import { encoderOf } from './checksum.ts'
import type { SieEncoding } from './sie-file.ts'

export type SieDecoder = {
  encoding: SieEncoding
  bomBytes: number
  decode: (bytes: Uint8Array, last: boolean) => string
  /** The file's own bytes of a decoded text. */
  bytesOf: (text: string) => Uint8Array
}

const MOST_SAMPLE = 65_536
/** Bytes that are letters in ISO-8859-15 and signs in Windows-1252: Š š Ž ž Œ œ Ÿ. */
const ONLY_15 = new Set([0xa6, 0xa8, 0xb4, 0xb8, 0xbc, 0xbd, 0xbe])

/** Judges the encoding by the statistics of all bytes; #FORMAT is never asked, since it says PC8 whatever the bytes are. */
export const detectSieEncoding = (pieces: Iterable<Uint8Array>): { encoding: SieEncoding; bomBytes: number } => {
  const sample = new Uint8Array(MOST_SAMPLE)
  let sampled = 0
  let head: ReturnType<typeof detectEncoding> | null = null
  let wants = 0
  let whole = 0
  let broken = 0
  let controls = 0
  let letters15 = 0
  for (const piece of pieces) {
    head ??= detectEncoding(piece.subarray(0, 4096))
    if (head.encoding === 'utf-16le' || head.encoding === 'utf-16be' || head.bomBytes > 0) return head
    for (let at = 0; at < piece.length; at++) {
      const byte = piece[at] ?? 0
      if (byte < 0x80) {
        if (wants > 0) broken++
        wants = 0
        continue
      }
      if ((byte & 0xc0) === 0x80) {
        if (wants === 0) broken++
        else if (--wants === 0) whole++
      } else {
        if (wants > 0) broken++
        wants = byte >= 0xf5 || byte < 0xc2 ? 0 : byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : 1
        if (wants === 0) broken++
      }
      if (byte < 0xa0) controls++
      if (byte === 0xa4 || (ONLY_15.has(byte) && isLetter(piece[at - 1]) && isLetter(piece[at + 1]))) letters15++
      if (sampled + 4 > MOST_SAMPLE) continue
      sample[sampled++] = piece[at - 1] ?? 0x20
      sample[sampled++] = byte
      sample[sampled++] = piece[at + 1] ?? 0x20
      sample[sampled++] = 0x20
    }
  }
  if (broken * 10 <= whole) return { encoding: 'utf-8', bomBytes: 0 }
  if (detectEncoding(sample.subarray(0, sampled)).encoding === 'cp437') return { encoding: 'cp437', bomBytes: 0 }
  return { encoding: controls === 0 && letters15 > 0 ? 'iso-8859-15' : 'windows-1252', bomBytes: 0 }
}

/** Opens a decoder that never fails: bytes that do not belong become U+FFFD, which the reader counts. */
export const openSieDecoder = (found: { encoding: SieEncoding; bomBytes: number }): SieDecoder => {
  const { encoding, bomBytes } = found
  const single = encoding === 'cp437' ? openDecoder('cp437') : null
  const decoder = new TextDecoder(encoding === 'cp437' ? 'utf-8' : encoding, { fatal: false, ignoreBOM: true })
  const oneByte = (byte: number): string => {
    const bytes = Uint8Array.of(byte)
    return single
      ? (single.decode(bytes, true) ?? '')
      : new TextDecoder(encoding === 'cp437' ? 'utf-8' : encoding).decode(bytes)
  }
  return {
    encoding,
    bomBytes,
    decode: (bytes, last) => (single ? (single.decode(bytes, last) ?? '') : decoder.decode(bytes, { stream: !last })),
    bytesOf: encoderOf(encoding, oneByte),
  }
}

const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122))
