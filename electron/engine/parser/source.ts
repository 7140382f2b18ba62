import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/** Where the bytes are: a file on disk (never written to), or bytes in hand. `paste` is text from the clipboard as UTF-8. */
export type ParserSource = { fileName: string; origin: 'file' | 'paste' } & ({ path: string } | { bytes: Uint8Array })

/** An opened source, read in pieces from the start; `close` when done. */
export type OpenedSource = { size: number; read: (from: number, length: number) => Uint8Array; close: () => void }

/** Small enough that what is made of a piece is dropped before the collector takes it for old. */
const PIECE = 131_072

/** Opens a source; null where the file cannot be opened. */
export const openSource = (source: ParserSource): OpenedSource | null => {
  if ('bytes' in source) {
    const bytes = source.bytes
    return { size: bytes.length, read: (from, length) => bytes.subarray(from, from + length), close: () => {} }
  }
  try {
    const handle = openSync(source.path, 'r')
    return {
      size: fstatSync(handle).size,
      read: (from, length) => {
        const piece = new Uint8Array(length)
        const got = readSync(handle, piece, 0, length, from)
        return got === length ? piece : piece.subarray(0, got)
      },
      close: () => closeSync(handle),
    }
  } catch {
    return null
  }
}

/** All pieces in order, the last one marked. An empty source gives one empty last piece. */
export function* piecesOf(
  opened: OpenedSource,
  size = PIECE,
): Generator<{ bytes: Uint8Array; last: boolean; read: number }> {
  let at = 0
  do {
    const bytes = opened.read(at, size)
    at += bytes.length
    const last = bytes.length === 0 || at >= opened.size
    yield { bytes, last, read: at }
    if (last) return
  } while (at <= opened.size)
}
