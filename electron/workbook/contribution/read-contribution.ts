import { z } from 'zod'
import { CONTRIBUTION_FORMAT, type Contribution } from '../../../shared/model/contribution.ts'
import { anyContributionSchema } from '../../../shared/model/contribution-formats.ts'
import { done, failed, type Outcome } from '../../../shared/model/problem.ts'
import type { RawRow } from '../../../shared/model/raw-table.ts'
import { type OpenedWorkbook, openWorkbook } from '../read/open-workbook.ts'
import { readSheetRows } from '../read/read-sheet.ts'
import { readableText } from '../write/cell-text.ts'
import { canonicalSheetSchema, sealOf, sha256Hex } from './canonical.ts'
import { type SheetEdit, sheetEdits } from './compare-sheets.ts'
import { FORMAT_NAME, manifestKeys, PART_PREFIX, SEAL_PREFIX, unpackContent } from './machine-sheet.ts'

/** The sheet is always last and always called so. */
const MACHINE_SHEET = 'Samsyn'

const sealedSchema = z.object({ contribution: anyContributionSchema, sheets: z.array(canonicalSheetSchema) })

/** What a contribution file says: the content as its sender's program wrote it, and what was changed in the sheets since. */
export interface ReadContribution {
  contribution: Contribution
  sealed: boolean
  edits: SheetEdit[]
}

/**
 * Reads a contribution file through the guarded reader. Problems: those of a damaged or hostile workbook,
 * `contribution-not-samsyn`, `contribution-newer-format`, `contribution-seal-broken` (the machine's own part was changed).
 */
export function readContribution(bytes: Uint8Array): Outcome<ReadContribution> {
  const opened = openWorkbook(bytes)
  if (!opened.ok) return opened
  const machine = rowsOf(opened.value, MACHINE_SHEET)
  if (!machine.ok) return machine
  const keys = new Map((machine.value ?? []).map(({ cells }) => [cells[0] ?? '', cells[1] ?? '']))
  if (keys.get('format') !== FORMAT_NAME) return failed('contribution-not-samsyn')
  const version = keys.get('version') ?? ''
  if (!/^\d{1,4}$/.test(version)) return failed('contribution-seal-broken', { sheet: MACHINE_SHEET })
  if (Number(version) > CONTRIBUTION_FORMAT) return failed('contribution-newer-format', undefined, { version })

  const content = joined(keys)
  const broken = failed('contribution-seal-broken', { sheet: MACHINE_SHEET }, { sheet: MACHINE_SHEET })
  if (content === null || sha256Hex(content) !== keys.get(`${PART_PREFIX}sha256`)) return broken
  const parsed = sealedSchema.safeParse(unpackContent(content))
  if (!parsed.success) return broken
  const { contribution, sheets } = parsed.data
  if (!manifestKeys(contribution).every(([key, value]) => (keys.get(key) ?? '') === readableText(value))) return broken
  if (!sheets.every((sheet) => sealOf(sheet) === keys.get(`${SEAL_PREFIX}${sheet.name}`))) return broken

  const edits: SheetEdit[] = []
  for (const sheet of sheets) {
    const rows = rowsOf(opened.value, sheet.name)
    if (!rows.ok) return rows
    if (rows.value === null) edits.push({ sheet: sheet.name, cell: '', before: sheet.name, after: '' })
    else edits.push(...sheetEdits(sheet, rows.value))
  }
  return done({ contribution, sealed: edits.length === 0, edits })
}

/** All rows of a sheet, or null where the workbook has none by that name. */
function rowsOf(workbook: OpenedWorkbook, name: string): Outcome<RawRow[] | null> {
  const sheet = workbook.sheets.find((known) => known.name === name)
  if (!sheet) return done(null)
  const rows: RawRow[] = []
  const reading = readSheetRows(workbook, sheet)
  for (;;) {
    const next = reading.next()
    if (next.done) return next.value ? { ok: false, problem: next.value } : done(rows)
    rows.push(...next.value)
  }
}

/** The parts of the content put together, or null where one is missing. */
function joined(keys: ReadonlyMap<string, string>): string | null {
  const count = Number(keys.get(`${PART_PREFIX}delar`))
  if (!Number.isInteger(count) || count < 1 || count > 100_000) return null
  const parts: string[] = []
  for (let index = 1; index <= count; index++) {
    const part = keys.get(`${PART_PREFIX}${String(index).padStart(4, '0')}`)
    if (part === undefined || part === '') return null
    parts.push(part)
  }
  return parts.join('')
}
