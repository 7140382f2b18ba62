import type { Problem } from '../../../shared/model/problem.ts'
import { READ_LIMITS } from './read-limits.ts'
import type { ZipEntry } from './zip-directory.ts'

/** Judges a ZIP by its directory before a byte is unpacked: too large, too well packed, or not a workbook we read. Null when it may be opened. */
export const guardDirectory = (entries: readonly ZipEntry[]): Problem | null => {
  let unpacked = 0
  for (const entry of entries) {
    unpacked += entry.unpacked
    if (entry.unpacked > 1_048_576 && entry.unpacked > Math.max(entry.packed, 1) * READ_LIMITS.ratio) {
      return { code: 'file-bomb', params: { what: entry.name } }
    }
  }
  if (unpacked > READ_LIMITS.unpacked) return { code: 'file-bomb', params: { bytes: unpacked } }
  const names = entries.map(({ name }) => name.toLowerCase())
  if (names.some((name) => name.endsWith('workbook.bin')))
    return { code: 'file-kind-unsupported', params: { kind: 'xlsb' } }
  if (names.includes('content.xml') && names.includes('meta-inf/manifest.xml'))
    return { code: 'file-kind-unsupported', params: { kind: 'ods' } }
  if (names.some((name) => name.startsWith('index/') && name.endsWith('.iwa')))
    return { code: 'file-kind-unsupported', params: { kind: 'numbers' } }
  if (names.some((name) => name === 'word/document.xml'))
    return { code: 'file-kind-unsupported', params: { kind: 'docx' } }
  if (names.some((name) => name === 'ppt/presentation.xml'))
    return { code: 'file-kind-unsupported', params: { kind: 'pptx' } }
  const workbook = names.some(
    (name) =>
      name.endsWith('.xml') && (name.startsWith('xl/') || name === '[content_types].xml' || name === '_rels/.rels'),
  )
  return workbook || names.includes('_rels/.rels') ? null : { code: 'file-kind-unsupported', params: { kind: 'zip' } }
}
