import { crc32 } from 'node:zlib'
import { deflateSync, inflateSync } from 'fflate'

/** 1980-01-01 00:00 as a zip writes it: the earliest time there is, the same on every entry. */
const DOS_DATE = 0x0021
const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50

interface Part {
  readonly name: Uint8Array
  readonly method: number
  readonly crc: number
  readonly packed: Uint8Array
  readonly size: number
}

/** The parts of a zip that a library of ours has just written. Not for files from elsewhere: those go through the guard. */
function partsOf(zip: Uint8Array): Part[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  let end = zip.length - 22
  while (end >= 0 && view.getUint32(end, true) !== END) end--
  if (end < 0) throw new Error('not a zip file')
  const parts: Part[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < view.getUint16(end + 10, true); index++) {
    const packedSize = view.getUint32(at + 20, true)
    const nameLength = view.getUint16(at + 28, true)
    const local = view.getUint32(at + 42, true)
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    parts.push({
      name: zip.subarray(at + 46, at + 46 + nameLength),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: zip.subarray(start, start + packedSize),
      size: view.getUint32(at + 24, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return parts
}

function header(part: Part, offset: number | null): Uint8Array {
  const central = offset !== null
  const bytes = new Uint8Array((central ? 46 : 30) + part.name.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, central ? CENTRAL : LOCAL, true)
  let at = 4
  if (central) {
    view.setUint16(at, 20, true)
    at += 2
  }
  const fields = [20, 0x0800, part.method, 0, DOS_DATE]
  for (const field of fields) {
    view.setUint16(at, field, true)
    at += 2
  }
  for (const field of [part.crc, part.packed.length, part.size]) {
    view.setUint32(at, field, true)
    at += 4
  }
  view.setUint16(at, part.name.length, true)
  if (central) view.setUint32(42, offset, true)
  bytes.set(part.name, central ? 46 : 30)
  return bytes
}

function joined(parts: readonly Part[]): Uint8Array {
  const pieces: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  for (const part of parts) {
    directory.push(header(part, at))
    const local = header(part, null)
    pieces.push(local, part.packed)
    at += local.length + part.packed.length
  }
  const size = directory.reduce((sum, entry) => sum + entry.length, 0)
  const end = new Uint8Array(22)
  const view = new DataView(end.buffer)
  view.setUint32(0, END, true)
  view.setUint16(8, parts.length, true)
  view.setUint16(10, parts.length, true)
  view.setUint32(12, size, true)
  view.setUint32(16, at, true)
  return new Uint8Array(Buffer.concat([...pieces, ...directory, end]))
}

/**
 * A zip of ours with some parts rewritten and one fixed time on all of them; what is not rewritten is copied as it is packed.
 * `rewrite` gives a part's new content, or null to leave it. Same input, same bytes, in any time zone.
 */
export function patchZip(
  zip: Uint8Array,
  rewrite: (name: string, read: () => Uint8Array) => Uint8Array | null,
): Uint8Array {
  const decoder = new TextDecoder()
  return joined(
    partsOf(zip).map((part) => {
      const read = (): Uint8Array =>
        part.method === 0 ? part.packed : inflateSync(part.packed, { out: new Uint8Array(part.size) })
      const content = rewrite(decoder.decode(part.name), read)
      if (content === null) return part
      return {
        name: part.name,
        method: 8,
        crc: crc32(content),
        packed: deflateSync(content, { level: 6 }),
        size: content.length,
      }
    }),
  )
}
