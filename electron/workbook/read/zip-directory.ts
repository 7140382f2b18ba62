import { done, failed, type Outcome } from '../../../shared/model/problem.ts'

/** One file inside a ZIP, as the central directory tells it. Sizes in bytes; the directory may lie, so inflating counts again. `checksum` is CRC-32. */
export type ZipEntry = {
  name: string
  method: number
  packed: number
  unpacked: number
  checksum: number
  offset: number
  encrypted: boolean
}

const END_SIGNATURE = 0x06054b50
const ENTRY_SIGNATURE = 0x02014b50
const MOST_ENTRIES = 20_000

/** Reads a ZIP's central directory. Names are normalised to forward slashes without a leading one. */
export const readZipDirectory = (bytes: Uint8Array): Outcome<ZipEntry[]> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end < 0) return failed('file-damaged', undefined, { what: 'zip-end' })
  const count = view.getUint16(end + 10, true)
  const start = view.getUint32(end + 16, true)
  if (count > MOST_ENTRIES) return failed('file-bomb', undefined, { entries: count })
  const entries: ZipEntry[] = []
  const names = new Set<string>()
  let at = start
  for (let number = 0; number < count; number++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY_SIGNATURE)
      return failed('file-damaged', undefined, { what: 'zip-directory' })
    const nameLength = view.getUint16(at + 28, true)
    const extra = view.getUint16(at + 30, true)
    const comment = view.getUint16(at + 32, true)
    const name = new TextDecoder()
      .decode(bytes.subarray(at + 46, at + 46 + nameLength))
      .replaceAll('\\', '/')
      .replace(/^\/+/, '')
    if (!names.has(name)) {
      names.add(name)
      entries.push({
        name,
        method: view.getUint16(at + 10, true),
        packed: view.getUint32(at + 20, true),
        unpacked: view.getUint32(at + 24, true),
        checksum: view.getUint32(at + 16, true),
        offset: view.getUint32(at + 42, true),
        encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      })
    }
    at += 46 + nameLength + extra + comment
  }
  return done(entries)
}

/** Where an entry's packed bytes lie; null where its local header is not where the directory says. */
export const packedBytes = (bytes: Uint8Array, entry: ZipEntry): Uint8Array | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== 0x04034b50) return null
  const from = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  return from + entry.packed > bytes.length ? null : bytes.subarray(from, from + entry.packed)
}

const findEnd = (view: DataView): number => {
  const lowest = Math.max(0, view.byteLength - 22 - 65_535)
  for (let at = view.byteLength - 22; at >= lowest; at--) if (view.getUint32(at, true) === END_SIGNATURE) return at
  return -1
}
