import type { SieEncoding } from './sie-file.ts'
import type { SieLine } from './split-line.ts'

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

export type Checksum = { add: (line: SieLine) => void; agreesWith: (stated: string) => boolean }

/**
 * #KSUMMA: CRC-32 over the bytes of labels and fields, without blanks, quotes and braces, of the lines between the two #KSUMMA.
 * `bytesOf` turns text back into the file's own bytes. Source: SIE utgåva 4B, #KSUMMA.
 */
export const openChecksum = (bytesOf: (text: string) => Uint8Array): Checksum => {
  let crc = 0xffffffff
  const addText = (text: string): void => {
    for (const byte of bytesOf(text)) crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xff] ?? 0)
  }
  return {
    add: ({ label, fields }) => {
      if (label === '{' || label === '}') return
      addText(`#${label}`)
      for (const { text, list } of fields) addText(list ? list.join('') : text)
    },
    agreesWith: (stated) => {
      const own = (crc ^ 0xffffffff) >>> 0
      return /^-?\d{1,11}$/.test(stated) && (Number(stated) === own || Number(stated) === (own | 0))
    },
  }
}

/** The inverse of decoding: single-byte encodings by a table made from their own decoder. */
export const encoderOf = (
  encoding: SieEncoding,
  decodeByte: (byte: number) => string,
): ((text: string) => Uint8Array) => {
  if (encoding === 'utf-8' || encoding === 'utf-16le' || encoding === 'utf-16be') {
    const encoder = new TextEncoder()
    return (text) => encoder.encode(text)
  }
  const bytes = new Map<string, number>()
  for (let byte = 255; byte >= 0; byte--) bytes.set(decodeByte(byte), byte)
  return (text) => Uint8Array.from(text, (letter) => bytes.get(letter) ?? 0x3f)
}
