import { CODE_DIMENSIONS, type Chart, type CodeString } from '../../shared/model/code-string.ts'
import { codingFromKey, codingKey } from '../../shared/model/coding-key.ts'
import { periodText } from '../../shared/model/period.ts'
import type { ChunkRows } from './chunk-body.ts'
import { type Connection, integer, type SqlValue, text, type WriteDb } from './connection.ts'
import type { WorkspaceIdentity } from './settings.ts'
import { spooledChunks, textsOf } from './staging.ts'

const ACCEPTED = 0
const ROWS_AT_ONCE = 50
const LEDGER_COLUMNS = 6

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
export function* copyPlan(connection: Connection, batchNo: number, chart: Chart, rows: number): Generator<number> {
  const db = connection.write
  db.script(
    'CREATE TEMP TABLE IF NOT EXISTS coding_map (no INTEGER PRIMARY KEY, code_id INTEGER NOT NULL) STRICT; DELETE FROM temp.coding_map',
  )
  // A coding that only rows left out have is nobody's, and may be what they were left out for.
  const used = db.all('SELECT no, key FROM plan.coding WHERE rows > 0 ORDER BY no')
  const codeIds = new Map<number, number>()
  for (const row of used) {
    const codeId = codeStringId(db, chart, codingFromKey(text(row.key)))
    codeIds.set(integer(row.no), codeId)
    db.run('INSERT INTO temp.coding_map (no, code_id) VALUES (?, ?)', integer(row.no), codeId)
  }
  // An index is made faster whole than row by row, once the new rows are most of what it holds.
  const rebuild = rows > 2 * lastRowId(db)
  if (rebuild) db.script(DROP_CODE_INDEX)
  const insert = ledgerInserts(db)
  const months = new Map<number, number>()
  let done = 0
  for (const chunk of spooledChunks(db, 'plan')) {
    insert(batchNo, chunk, codeIds)
    countMonths(chunk, months)
    done += chunk.rows.length
    yield done
  }
  if (rebuild) db.script(CREATE_CODE_INDEX)
  db.run(
    `INSERT INTO batch_group (batch_no, code_id, rows, ore, absolute_ore)
     SELECT ?, m.code_id, sum(c.rows), sum(c.ore), sum(c.absolute_ore) FROM plan.coding c JOIN temp.coding_map m ON m.no = c.no GROUP BY m.code_id`,
    batchNo,
  )
  for (const [month, found] of months)
    db.run('INSERT INTO batch_period (batch_no, period, rows) VALUES (?, ?, ?)', batchNo, periodText(month), found)
  totalBatch(db, batchNo)
}

/** Adds the accepted rows of a chunk to how many there are of each month; rows without one are of none. */
function countMonths({ rows, verdicts, period }: ChunkRows, months: Map<number, number>): void {
  for (let index = 0; index < rows.length; index += 1) {
    const month = period[index] ?? 0
    if (month > 0 && verdicts[index] === ACCEPTED) months.set(month, (months.get(month) ?? 0) + 1)
  }
}

/** Puts the accepted rows of a chunk into the ledger, many a statement: each costs the same to set going, however many it takes. */
function ledgerInserts(db: WriteDb): (batchNo: number, chunk: ChunkRows, codeIds: ReadonlyMap<number, number>) => void {
  const insertOf = (rows: number) =>
    db.prepared(
      `INSERT INTO ledger_row (batch_no, row, code_id, ore, amount_text, period) VALUES ${Array.from({ length: rows }, () => '(?, ?, ?, ?, ?, ?)').join(', ')}`,
    )
  const [one, many] = [insertOf(1), insertOf(ROWS_AT_ONCE)]
  return (batchNo, chunk, codeIds) => {
    const texts = textsOf(chunk)
    let waiting: SqlValue[] = []
    for (let index = 0; index < chunk.rows.length; index += 1) {
      if (chunk.verdicts[index] !== ACCEPTED) continue
      const codeId = codeIds.get(chunk.coding[index] ?? -1)
      if (codeId === undefined) throw new Error(`row ${chunk.rows[index]} has no coding`)
      waiting.push(
        batchNo,
        chunk.rows[index] ?? 0,
        codeId,
        chunk.ore[index] ?? 0,
        texts[index] || null,
        periodText(chunk.period[index] ?? 0),
      )
      if (waiting.length < ROWS_AT_ONCE * LEDGER_COLUMNS) continue
      many(waiting)
      waiting = []
    }
    for (let at = 0; at < waiting.length; at += LEDGER_COLUMNS) one(waiting.slice(at, at + LEDGER_COLUMNS))
  }
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

/** Rows and öre per code string of a batch, and rows per month: never changes after, since batches never do. */
export function sumGroups(db: WriteDb, batchNo: number): void {
  db.run(
    `INSERT INTO batch_group (batch_no, code_id, rows, ore, absolute_ore)
     SELECT batch_no, code_id, count(*), sum(ore), sum(abs(ore)) FROM ledger_row WHERE batch_no = ? GROUP BY batch_no, code_id`,
    batchNo,
  )
  db.run(
    `INSERT INTO batch_period (batch_no, period, rows)
     SELECT batch_no, period, count(*) FROM ledger_row WHERE batch_no = ? AND period IS NOT NULL GROUP BY batch_no, period`,
    batchNo,
  )
  totalBatch(db, batchNo)
}

/** What coverage is a share of; counted once, since a batch never changes. */
function totalBatch(db: WriteDb, batchNo: number): void {
  db.run(
    'INSERT INTO batch_total (batch_no, groups, absolute_ore) SELECT ?, count(*), coalesce(sum(absolute_ore), 0) FROM batch_group WHERE batch_no = ?',
    batchNo,
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
