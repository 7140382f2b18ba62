import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { decoderFor, ReadStop, unpackEntry } from './read-part.ts'
import type { ZipEntry } from './zip-directory.ts'

/** What a part's reader listens to. Names come without their prefix: every ClosedXML file writes x:row. */
export type XmlListener = {
  open: (name: string, attributes: Record<string, string>) => void
  close: (name: string) => void
  text: (text: string) => void
}

/**
 * Reads an XML part piece by piece, yielding after each piece so that a caller can take what has gathered and stop early.
 * Every piece is checked for well-formedness; DTDs and entities of one's own are refused. Each time
 * it yields the share of the part read so far, 0–1. Throws `ReadStop` only.
 */
export function* readXml(bytes: Uint8Array, entry: ZipEntry, listener: XmlListener): Generator<number> {
  const parser = new SaxesParser({ xmlns: false, position: false })
  parser.on('error', () => {
    throw new ReadStop({ code: 'file-damaged', params: { what: entry.name } })
  })
  parser.on('doctype', () => {
    throw new ReadStop({ code: 'file-dtd', params: { what: entry.name } })
  })
  parser.on('opentag', (tag: SaxesTagPlain) => listener.open(local(tag.name), tag.attributes))
  parser.on('closetag', (tag: SaxesTagPlain) => listener.close(local(tag.name)))
  parser.on('text', (text) => listener.text(text))
  parser.on('cdata', (text) => listener.text(text))
  const decoder = decoderFor(bytes, entry)
  let read = 0
  for (const piece of unpackEntry(bytes, entry)) {
    write(parser, decode(decoder, piece, entry))
    read += piece.length
    yield Math.min(1, read / Math.max(1, entry.unpacked))
  }
  write(parser, decode(decoder, undefined, entry))
  parser.close()
  yield 1
}

/** Reads a whole part through a listener. Throws `ReadStop` only. */
export const readWholeXml = (bytes: Uint8Array, entry: ZipEntry, listener: XmlListener): void => {
  for (const _ of readXml(bytes, entry, listener)) continue
}

const local = (name: string): string => {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

const write = (parser: SaxesParser, text: string): void => {
  if (text !== '') parser.write(text)
}

const decode = (decoder: TextDecoder, piece: Uint8Array | undefined, entry: ZipEntry): string => {
  try {
    return decoder.decode(piece, { stream: piece !== undefined })
  } catch {
    throw new ReadStop({ code: 'file-damaged', params: { what: entry.name } })
  }
}
