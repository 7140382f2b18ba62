import { formatNumber } from '../../../shared/domain/present/format-number.ts'
import type { PageName } from '../../app/paths.ts'
import { PATHS } from '../../app/paths.ts'

/** Bytes as people say them: "214 kB", "1,5 MB". */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${formatNumber(bytes, 0)}\u00a0B`
  if (bytes < 1_000_000) return `${formatNumber(bytes / 1000, 0)}\u00a0kB`
  return `${formatNumber(bytes / 1_000_000, 1)}\u00a0MB`
}

/** Enough of a checksum to compare by eye. */
export const shortHash = (sha256: string): string => `${sha256.slice(0, 8)} … ${sha256.slice(-4)}`

/** The page that mends a gate, if there is one. */
export const pageOfStep = (step: string): PageName | null => (Object.hasOwn(PATHS, step) ? (step as PageName) : null)
