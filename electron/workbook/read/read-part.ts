import { crc32, inflateRawSync } from 'node:zlib'
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
const OUTPUT_PIECE = 131_072
/** Parts up to this many bytes unpacked are inflated whole, at three times the speed; larger ones piece by piece. */
const WHOLE = 64 * 1024 * 1024

/**
 * Yields an entry's unpacked bytes piece by piece, and counts them: beyond what the directory said, the ratio, or the total is a
 * bomb. The checksum is compared at the end, so that a digit that was damaged on the way is never read as another amount.
 * Throws `ReadStop` only.
 */
export function* unpackEntry(bytes: Uint8Array, entry: ZipEntry): Generator<Uint8Array> {
  if (entry.encrypted) throw new ReadStop({ code: 'file-encrypted' })
  const packed = packedBytes(bytes, entry)
  if (!packed) throw damaged(entry)
  if (entry.method === 0) {
    if (crc32(packed) !== entry.checksum) throw damaged(entry)
    yield* inPieces(packed)
    return
  }
  if (entry.method !== 8) throw damaged(entry)
  const whole = inflateWhole(packed, entry)
  if (!whole) return yield* inflateInPieces(packed, entry)
  if (crc32(whole) !== entry.checksum) throw damaged(entry)
  yield* inPieces(whole)
}

const damaged = ({ name }: ZipEntry): ReadStop => new ReadStop({ code: 'file-damaged', params: { what: name } })

function* inPieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += OUTPUT_PIECE) yield bytes.subarray(at, at + OUTPUT_PIECE)
}

/** Null where the part is large, or is not what the directory says: then it is counted while it is inflated. */
const inflateWhole = (packed: Uint8Array, entry: ZipEntry): Uint8Array | null => {
  const reasonable = entry.unpacked <= 1_048_576 || entry.unpacked <= packed.length * READ_LIMITS.ratio
  if (entry.unpacked === 0 || entry.unpacked > WHOLE || !reasonable) return null
  try {
    const whole = inflateRawSync(packed, { maxOutputLength: entry.unpacked })
    return whole.length === entry.unpacked ? whole : null
  } catch {
    return null
  }
}

function* inflateInPieces(packed: Uint8Array, entry: ZipEntry): Generator<Uint8Array> {
  let pieces: Uint8Array[] = []
  let total = 0
  let checksum = 0
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
      throw damaged(entry)
    }
    if (total > READ_LIMITS.unpacked || (total > 1_048_576 && total > packed.length * READ_LIMITS.ratio)) {
      throw new ReadStop({ code: 'file-bomb', params: { what: entry.name } })
    }
    for (const piece of pieces) checksum = crc32(piece, checksum)
    yield* pieces
    pieces = []
  }
  if (total !== entry.unpacked || checksum !== entry.checksum) throw damaged(entry)
}

/** XML parts are UTF-8, rarely UTF-16 with its mark, which is in the first piece. */
export const decoderFor = (first: Uint8Array): TextDecoder => {
  if (first[0] === 0xff && first[1] === 0xfe) return new TextDecoder('utf-16le')
  if (first[0] === 0xfe && first[1] === 0xff) return new TextDecoder('utf-16be')
  return new TextDecoder('utf-8', { fatal: true })
}
