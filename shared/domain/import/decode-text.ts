import type { TextEncoding } from '../../model/raw-table.ts'

/** IBM's code page 437, upper half, in order. Source: the Unicode consortium's mapping table for CP437. */
const CP437_UPPER =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0'

/** A decoder fed piece by piece. `decode` answers null when the bytes do not belong to the encoding (UTF-8 only). */
export type TextPieces = { decode: (bytes: Uint8Array, last: boolean) => string | null }

/** Opens a decoder for one text. Byte order marks are the caller's to cut (detect-encoding.ts). */
export const openDecoder = (encoding: TextEncoding): TextPieces => {
  if (encoding === 'cp437') return { decode: (bytes) => decodeCp437(bytes) }
  const decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8', ignoreBOM: true })
  return {
    decode: (bytes, last) => {
      try {
        return decoder.decode(bytes, { stream: !last })
      } catch {
        return null
      }
    },
  }
}

const decodeCp437 = (bytes: Uint8Array): string => {
  let text = ''
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    text += byte < 0x80 ? String.fromCharCode(byte) : CP437_UPPER[byte - 0x80]
  }
  return text
}
