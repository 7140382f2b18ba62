import { gunzipSync } from 'node:zlib'
import { gzipSync, strFromU8, strToU8 } from 'fflate'
import type { ContributionWords } from '../../../shared/domain/export/contribution-words.ts'
import type { SheetLayout } from '../../../shared/domain/export/workbook-model.ts'
import type { Contribution } from '../../../shared/model/contribution.ts'
import { CONTRIBUTION_FORMAT } from '../../../shared/model/contribution.ts'
import { type CanonicalSheet, sealOf, sha256Hex } from './canonical.ts'

/** The first row of the sheet Samsyn says this; what has shipped is never renamed. */
export const FORMAT_NAME = 'samsyn-bidrag'
export const SEAL_PREFIX = 'sigill:'
export const PART_PREFIX = 'innehall:'

/** A cell holds 32 767 characters; the parts keep well below. */
const PART_LENGTH = 30_000

/** How much a packed content may unpack to: far more than 30 000 rows, far less than a machine's memory. */
const MOST_UNPACKED = 256 * 1024 * 1024

/** Everything the file is sealed over. */
export interface SealedContent {
  readonly contribution: Contribution
  readonly sheets: readonly CanonicalSheet[]
}

/** The rows of the sheet Samsyn: key, value, and what the key means. Keys are part of the format. */
export function machineSheet(sealed: SealedContent, words: ContributionWords): SheetLayout {
  const { contribution, sheets } = sealed
  const content = packContent(sealed)
  const parts = content.match(new RegExp(`.{1,${PART_LENGTH}}`, 'g')) ?? []
  const rows: [string, string][] = [
    ['format', FORMAT_NAME],
    ['version', String(CONTRIBUTION_FORMAT)],
    ...manifestKeys(contribution),
    ...sheets.map((sheet): [string, string] => [`${SEAL_PREFIX}${sheet.name}`, sealOf(sheet)]),
    [`${PART_PREFIX}sha256`, sha256Hex(content)],
    [`${PART_PREFIX}delar`, String(parts.length)],
    ...parts.map((part, index): [string, string] => [`${PART_PREFIX}${String(index + 1).padStart(4, '0')}`, part]),
  ]
  const [key, value, meaning] = words.machine.columns
  return {
    name: words.sheets.machine,
    title: words.machine.title,
    columns: [
      { header: key, width: 18 },
      { header: value, width: 66 },
      { header: meaning, width: 40 },
    ],
    rows: rows.map(([name, text]) => [name, text, words.machine.meaning(name)]),
    strong: [],
    charts: [],
    frozenColumns: 1,
    filter: false,
  }
}

/** The keys a person reads, all of which must agree with the content. */
export const manifestKeys = (contribution: Contribution): [string, string][] => [
  ['id', contribution.id],
  ['part', contribution.party],
  ['ar', String(contribution.year)],
  ['program', contribution.programVersion],
  ['metod', contribution.methodId],
  ['metodversion', contribution.methodVersion],
  ['diarienummer', contribution.caseNumber],
  ['status', contribution.status],
  ['skapad', contribution.createdAt],
  ['exempel', contribution.sample ? 'ja' : 'nej'],
]

/** JSON, gzip without time, base64: the same content gives the same text everywhere. */
export const packContent = (sealed: SealedContent): string =>
  Buffer.from(gzipSync(strToU8(JSON.stringify(sealed)), { level: 6, mtime: 0 })).toString('base64')

/** The other half of `packContent`; null when the text is not what it made, or unpacks to more than it may. */
export function unpackContent(packed: string): unknown {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(packed)) return null
  try {
    return JSON.parse(strFromU8(gunzipSync(Buffer.from(packed, 'base64'), { maxOutputLength: MOST_UNPACKED })))
  } catch {
    return null
  }
}
