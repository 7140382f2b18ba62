import type { PlanChunk } from '../../shared/model/import-plan.ts'

/** The rows of a chunk without its codings, as they are spooled and found again. */
export type ChunkRows = Omit<PlanChunk, 'firstCoding' | 'codings'>

/** Bytes a row takes besides its text: öre 8, row, coding and period 4 each, reason and verdict 1 each. */
const ROW_BYTES = 22

/** Packs the rows of a chunk into one blob: widest columns first, so that each begins where its numbers may lie. */
export function packChunk(chunk: ChunkRows): Uint8Array {
  const count = chunk.rows.length
  const texts = Buffer.from(chunk.texts, 'utf8')
  const body = Buffer.allocUnsafe(4 + 4 + count * ROW_BYTES + texts.length)
  body.writeUInt32LE(count, 0)
  body.writeUInt32LE(0, 4)
  let at = 8
  for (const column of [chunk.ore, chunk.rows, chunk.coding, chunk.period, chunk.reasons, chunk.verdicts]) {
    body.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at)
    at += column.byteLength
  }
  body.set(texts, at)
  return body
}

/** The other half of `packChunk`. */
export function unpackChunk(body: Uint8Array): ChunkRows {
  // Numbers must lie on their own size's boundary, which a blob's place in memory does not promise.
  const bytes = body.byteOffset % 8 === 0 ? body : new Uint8Array(body)
  const { buffer, byteOffset } = bytes
  const count = new DataView(buffer, byteOffset).getUint32(0, true)
  const at = byteOffset + 8
  return {
    ore: new Float64Array(buffer, at, count),
    rows: new Int32Array(buffer, at + count * 8, count),
    coding: new Int32Array(buffer, at + count * 12, count),
    period: new Int32Array(buffer, at + count * 16, count),
    reasons: new Uint8Array(buffer, at + count * 20, count),
    verdicts: new Uint8Array(buffer, at + count * 21, count),
    texts: Buffer.from(buffer, at + count * ROW_BYTES, bytes.length - 8 - count * ROW_BYTES).toString('utf8'),
  }
}
