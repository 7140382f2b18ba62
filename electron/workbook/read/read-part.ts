import { Inflate } from 'fflate'
import type { Problem } from '../../../shared/model/problem.ts'
import { READ_LIMITS } from './read-limits.ts'
import { packedBytes, type ZipEntry } from './zip-directory.ts'

/** A foreseeable failure found deep inside a parse; caught where the sheet or part is read, never beyond. */
export class ReadStop extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.code)
    this.problem = problem
  }
}

const INPUT_PIECE = 65_536

/**
 * Yields an entry's unpacked bytes piece by piece. Counts them: beyond what the directory said (with room for rounding), the
 * ratio, or the total is a bomb. Throws `ReadStop` only.
 */
export function* unpackEntry(bytes: Uint8Array, entry: ZipEntry): Generator<Uint8Array> {
  if (entry.encrypted) throw new ReadStop({ code: 'file-encrypted' })
  const packed = packedBytes(bytes, entry)
  if (!packed) throw new ReadStop({ code: 'file-damaged', params: { what: entry.name } })
  if (entry.method === 0) {
    yield packed
    return
  }
  if (entry.method !== 8) throw new ReadStop({ code: 'file-damaged', params: { what: entry.name } })
  let pieces: Uint8Array[] = []
  let total = 0
  let ended = false
  const inflate = new Inflate((piece, final) => {
    pieces.push(piece)
    total += piece.length
    ended = final
  })
  for (let at = 0; at < packed.length || (at === 0 && !ended); at += INPUT_PIECE) {
    const last = at + INPUT_PIECE >= packed.length
    try {
      inflate.push(packed.subarray(at, at + INPUT_PIECE), last)
    } catch {
      throw new ReadStop({ code: 'file-damaged', params: { what: entry.name } })
    }
    if (total > READ_LIMITS.unpacked || (total > 1_048_576 && total > packed.length * READ_LIMITS.ratio)) {
      throw new ReadStop({ code: 'file-bomb', params: { what: entry.name } })
    }
    yield* pieces
    pieces = []
  }
  if (total !== entry.unpacked) throw new ReadStop({ code: 'file-damaged', params: { what: entry.name } })
}

/** XML parts are UTF-8, rarely UTF-16 with its mark. */
export const decoderFor = (bytes: Uint8Array, entry: ZipEntry): TextDecoder => {
  for (const piece of unpackEntry(bytes, { ...entry })) {
    if (piece[0] === 0xff && piece[1] === 0xfe) return new TextDecoder('utf-16le')
    if (piece[0] === 0xfe && piece[1] === 0xff) return new TextDecoder('utf-16be')
    break
  }
  return new TextDecoder('utf-8', { fatal: true })
}
