import { CODE_DIMENSIONS, type Chart, type CodeString } from '../../shared/model/code-string.ts'
import { codingFromKey, codingKey } from '../../shared/model/coding-key.ts'
import { type Connection, integer, text, type WriteDb } from './connection.ts'
import type { WorkspaceIdentity } from './settings.ts'

const CHUNK = 20_000
const ACCEPTED = 0

/** Column names of the code dimensions, in CODE_DIMENSIONS order, each followed by its name column. */
const CODE_COLUMNS = [
  'account',
  'cost_centre',
  'activity_area',
  'activity',
  'project',
  'object',
  'counterparty',
].flatMap((column) => [column, `${column}_name`])

/** The id of a code string, made if the workspace has not met it. Code strings are shared by all batches and never change. */
export function codeStringId(db: WriteDb, chart: Chart, coding: CodeString): number {
  const key = codingKey(coding)
  const found = db.get('SELECT id FROM code_string WHERE chart = ? AND key = ?', chart, key)
  if (found) return integer(found.id)
  const parts = CODE_DIMENSIONS.flatMap((dimension) => [coding[dimension].code, coding[dimension].name])
  db.run(
    `INSERT INTO code_string (chart, key, ${CODE_COLUMNS.join(', ')}, text) VALUES (?, ?, ${CODE_COLUMNS.map(() => '?').join(', ')}, ?)`,
    chart,
    key,
    ...parts,
    coding.text,
  )
  return integer(db.get('SELECT last_insert_rowid() AS id')?.id)
}

/** The kept original, byte for byte, in parts; the same file is kept once. No parts: known by its hash, not kept here. */
export function keepOriginal(db: WriteDb, sha256: string, bytes: number, parts: Iterable<Uint8Array>): void {
  db.run('INSERT INTO original (sha256, bytes) VALUES (?, ?) ON CONFLICT (sha256) DO NOTHING', sha256, bytes)
  if (db.get('SELECT 1 AS kept FROM original_part WHERE sha256 = ? LIMIT 1', sha256)) return
  let no = 0
  for (const part of parts) {
    db.run('INSERT INTO original_part (sha256, no, content) VALUES (?, ?, ?)', sha256, no, part)
    no += 1
  }
}

/** A batch's own row, still withdrawn: the journal's put that makes it active is what undo takes back. */
export function insertBatch(db: WriteDb, row: Record<string, string | number | null>): number {
  const columns = Object.keys(row)
  db.run(
    `INSERT INTO import_batch (${columns.join(', ')}, status) VALUES (${columns.map(() => '?').join(', ')}, 'withdrawn')`,
    ...Object.values(row),
  )
  return integer(db.get('SELECT last_insert_rowid() AS no')?.no)
}

/**
 * Copies the accepted rows of an attached plan (schema `plan`) into the ledger, in chunks so that progress can be told
 * and the work cancelled between them. Yields rows done; the caller's transaction decides whether any of it is kept.
 */
export function* copyPlan(connection: Connection, batchNo: number, chart: Chart): Generator<number> {
  const db = connection.write
  db.script(
    'CREATE TEMP TABLE IF NOT EXISTS coding_map (no INTEGER PRIMARY KEY, code_id INTEGER NOT NULL) STRICT; DELETE FROM temp.coding_map',
  )
  // A coding that only rows left out have is nobody's, and may be what they were left out for.
  const used = db.all('SELECT no, key FROM plan.coding WHERE rows > 0 ORDER BY no')
  for (const row of used)
    db.run(
      'INSERT INTO temp.coding_map (no, code_id) VALUES (?, ?)',
      integer(row.no),
      codeStringId(db, chart, codingFromKey(text(row.key))),
    )
  const last = integer(db.get('SELECT coalesce(max(row), 0) AS last FROM plan.planned')?.last)
  // An index is made faster whole than row by row, once the new rows are most of what it holds.
  const rebuild = last > 2 * lastRowId(db)
  if (rebuild) db.script(DROP_CODE_INDEX)
  for (let from = 0; from <= last; from += CHUNK) {
    db.run(
      `INSERT INTO ledger_row (batch_no, row, code_id, ore, amount_text, period)
       SELECT ?, p.row, m.code_id, p.ore, p.amount_text, substr(p.period, 1, 4) || '-' || substr(p.period, 5, 2) FROM plan.planned p JOIN temp.coding_map m ON m.no = p.coding
       WHERE p.row > ? AND p.row <= ? AND p.verdict = ${ACCEPTED} ORDER BY p.row`,
      batchNo,
      from,
      from + CHUNK,
    )
    yield Math.min(from + CHUNK, last)
  }
  if (rebuild) db.script(CREATE_CODE_INDEX)
  db.run(
    `INSERT INTO batch_group (batch_no, code_id, rows, ore, absolute_ore)
     SELECT ?, m.code_id, sum(c.rows), sum(c.ore), sum(c.absolute_ore) FROM plan.coding c JOIN temp.coding_map m ON m.no = c.no GROUP BY m.code_id`,
    batchNo,
  )
}

const DROP_CODE_INDEX = 'DROP INDEX ledger_row_code'
/** As in the first migration. */
const CREATE_CODE_INDEX = 'CREATE INDEX ledger_row_code ON ledger_row (batch_no, code_id)'

export const lastRowId = (db: WriteDb): number =>
  integer(db.get('SELECT coalesce(max(id), 0) AS last FROM ledger_row')?.last)

/** One ledger row at a time, for what does not come through a plan: contributions and the sample. */
export function insertRow(
  db: WriteDb,
  batchNo: number,
  row: { row: number; codeId: number; ore: number; amountText: string | null; period: string | null },
): void {
  db.run(
    'INSERT INTO ledger_row (batch_no, row, code_id, ore, amount_text, period) VALUES (?, ?, ?, ?, ?, ?)',
    batchNo,
    row.row,
    row.codeId,
    row.ore,
    row.amountText,
    row.period,
  )
}

/** Rows and öre per code string of a batch: never changes after, since batches never do. */
export function sumGroups(db: WriteDb, batchNo: number): void {
  db.run(
    `INSERT INTO batch_group (batch_no, code_id, rows, ore, absolute_ore)
     SELECT batch_no, code_id, count(*), sum(ore), sum(abs(ore)) FROM ledger_row WHERE batch_no = ? GROUP BY batch_no, code_id`,
    batchNo,
  )
}

/**
 * What the ledger really holds of a batch, counted in the rows themselves: compared with the plan before anything is
 * committed. `after`: the last row there was before it.
 */
export const loadedTotals = (
  db: WriteDb,
  batchNo: number,
  after: number,
): { rows: number; ore: number; groupedOre: number } => {
  const found = db.get(
    'SELECT count(*) AS rows, coalesce(sum(ore), 0) AS ore FROM ledger_row NOT INDEXED WHERE id > ? AND batch_no = ?',
    after,
    batchNo,
  )
  const grouped = db.get('SELECT coalesce(sum(ore), 0) AS ore FROM batch_group WHERE batch_no = ?', batchNo)
  return { rows: integer(found?.rows), ore: integer(found?.ore), groupedOre: integer(grouped?.ore) }
}

/** A new workspace's identity: written once, before there is any history. */
export function writeIdentity(db: WriteDb, identity: WorkspaceIdentity): void {
  db.run('INSERT INTO setting (key, value) VALUES (?, ?)', 'identity', JSON.stringify(identity))
}
