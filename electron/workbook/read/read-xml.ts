import { decoderFor, ReadStop, unpackEntry } from './read-part.ts'
import { openXmlScanner, type XmlListener } from './scan-xml.ts'
import type { ZipEntry } from './zip-directory.ts'

export type { XmlListener } from './scan-xml.ts'

/**
 * Reads an XML part piece by piece, yielding after each piece so that a caller can take what has gathered and stop early.
 * Every piece is checked for well-formedness; DTDs and entities of one's own are refused. Each time it yields the share of
 * the part read so far, 0–1. Throws `ReadStop` only.
 */
export function* readXml(bytes: Uint8Array, entry: ZipEntry, listener: XmlListener): Generator<number> {
  const scanner = openXmlScanner(listener, (fault) => {
    throw new ReadStop({ code: fault === 'doctype' ? 'file-dtd' : 'file-damaged', params: { what: entry.name } })
  })
  let decoder: TextDecoder | null = null
  let read = 0
  for (const piece of unpackEntry(bytes, entry)) {
    decoder ??= decoderFor(piece)
    scanner.write(decode(decoder, piece, entry))
    read += piece.length
    yield Math.min(1, read / Math.max(1, entry.unpacked))
  }
  if (decoder) scanner.write(decode(decoder, undefined, entry))
  scanner.end()
  yield 1
}

/** Reads a whole part through a listener. Throws `ReadStop` only. */
export const readWholeXml = (bytes: Uint8Array, entry: ZipEntry, listener: XmlListener): void => {
  for (const _ of readXml(bytes, entry, listener)) continue
}

const decode = (decoder: TextDecoder, piece: Uint8Array | undefined, entry: ZipEntry): string => {
  try {
    return decoder.decode(piece, { stream: piece !== undefined })
  } catch {
    throw new ReadStop({ code: 'file-damaged', params: { what: entry.name } })
  }
}
