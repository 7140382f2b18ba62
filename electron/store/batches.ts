import { type ColumnMapping, columnMappingSchema } from '../../shared/model/column-mapping.ts'
import { type ImportBatch, importBatchSchema } from '../../shared/model/import-batch.ts'
import { type Scope, scopeSchema } from '../../shared/model/scope.ts'
import { integer, integerOrNull, type ReadDb, type SqlRow, text, textOrNull } from './connection.ts'

const COLUMNS = `no, id, party, year, kind, file_name, sheet, sha256, bytes, chart, unit, amount_header, amount_column, rows, ore,
  skipped_rows, rejected_rows, control_ore, status, imported_at, origin, mapping, redacted_sha256`

/** A batch with what only the store and the import need: its row number and how its file was read. */
export interface StoredBatch {
  no: number
  batch: ImportBatch
  amountColumn: number
  mapping: ColumnMapping
  /** Of the masked copy that is kept in the original's place; null where what is kept is the original itself. */
  redactedSha256: string | null
}

const fromRow = (row: SqlRow): StoredBatch => {
  const controlOre = integerOrNull(row.control_ore)
  const mapping = columnMappingSchema.parse(JSON.parse(text(row.mapping)))
  return {
    no: integer(row.no),
    amountColumn: integer(row.amount_column),
    mapping,
    batch: importBatchSchema.parse({
      id: row.id,
      scope: scopeSchema.parse({ party: row.party, year: row.year, kind: row.kind }),
      fileName: row.file_name,
      sheet: row.sheet,
      sha256: row.sha256,
      bytes: row.bytes,
      chart: row.chart,
      unit: row.unit,
      amountHeader: row.amount_header,
      rows: row.rows,
      ore: row.ore,
      skippedRows: row.skipped_rows,
      rejectedRows: row.rejected_rows,
      controlOre,
      reconciled: controlOre !== null && controlOre === row.ore,
      status: row.status,
      importedAt: row.imported_at,
      origin: row.origin,
      byHand: mapping.corrections ?? [],
      redacted: row.redacted_sha256 !== null,
    }),
    redactedSha256: textOrNull(row.redacted_sha256),
  }
}

/** The other half of `fromRow`, without number and status: those are the store's. */
export const toRow = (stored: Omit<StoredBatch, 'no'>): Record<string, string | number | null> => ({
  id: stored.batch.id,
  party: stored.batch.scope.party,
  year: stored.batch.scope.year,
  kind: stored.batch.scope.kind,
  file_name: stored.batch.fileName,
  sheet: stored.batch.sheet,
  sha256: stored.batch.sha256,
  bytes: stored.batch.bytes,
  chart: stored.batch.chart,
  unit: stored.batch.unit,
  amount_header: stored.batch.amountHeader,
  amount_column: stored.amountColumn,
  rows: stored.batch.rows,
  ore: stored.batch.ore,
  skipped_rows: stored.batch.skippedRows,
  rejected_rows: stored.batch.rejectedRows,
  control_ore: stored.batch.controlOre,
  imported_at: stored.batch.importedAt,
  origin: stored.batch.origin,
  mapping: JSON.stringify(stored.mapping),
  redacted_sha256: stored.redactedSha256,
})

export const listBatches = (
  db: ReadDb,
  filter: { party?: string | undefined; year?: number | undefined } = {},
): StoredBatch[] =>
  db
    .all(
      `SELECT ${COLUMNS} FROM import_batch WHERE (? IS NULL OR party = ?) AND (? IS NULL OR year = ?) ORDER BY imported_at, no`,
      filter.party ?? null,
      filter.party ?? null,
      filter.year ?? null,
      filter.year ?? null,
    )
    .map(fromRow)

export const activeBatches = (db: ReadDb, scope?: Scope): StoredBatch[] =>
  db
    .all(
      `SELECT ${COLUMNS} FROM import_batch WHERE status = 'active' AND (? IS NULL OR (party = ? AND year = ? AND kind = ?)) ORDER BY no`,
      scope?.party ?? null,
      scope?.party ?? null,
      scope?.year ?? null,
      scope?.kind ?? null,
    )
    .map(fromRow)

export const findBatch = (db: ReadDb, id: string): StoredBatch | null => {
  const row = db.get(`SELECT ${COLUMNS} FROM import_batch WHERE id = ?`, id)
  return row ? fromRow(row) : null
}

/** The whole stored row, as the journal wants it, with some of its columns changed. */
export function batchRowWith(db: ReadDb, no: number, change: SqlRow): SqlRow {
  const row = db.get(`SELECT ${COLUMNS} FROM import_batch WHERE no = ?`, no)
  if (!row) throw new Error(`no batch ${no}`)
  return { ...row, ...change }
}

/** Every scope that has, or has had, a batch. */
export const batchScopes = (db: ReadDb): Scope[] =>
  db
    .all('SELECT DISTINCT party, year, kind FROM import_batch ORDER BY party, year, kind')
    .map((row) => scopeSchema.parse(row))

/** By which hash the kept original, or the masked copy in its place, is found. */
export const keptSha256 = ({ batch, redactedSha256 }: StoredBatch): string => redactedSha256 ?? batch.sha256

/** How long the kept original should be; null when it is not known here. */
export const originalBytes = (db: ReadDb, sha256: string): number | null =>
  integerOrNull(db.get('SELECT bytes FROM original WHERE sha256 = ?', sha256)?.bytes)

/** The parts of a kept original, in order; none when only its hash is known. */
export function* originalParts(db: ReadDb, sha256: string): Generator<Uint8Array> {
  for (const row of db.each('SELECT content FROM original_part WHERE sha256 = ? ORDER BY no', sha256))
    if (row.content instanceof Uint8Array) yield row.content
}

/** The whole of a kept original, or null when it is not kept here. */
export function originalContent(db: ReadDb, sha256: string): Uint8Array | null {
  const parts = [...originalParts(db, sha256)]
  return parts.length === 0 ? null : Buffer.concat(parts)
}
