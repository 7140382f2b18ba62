import { codingFromKey } from '../../shared/model/coding-key.ts'
import { type PlanChunk, type PlannedRow, ROW_REASONS, ROW_VERDICTS, type RowVerdict } from '../../shared/model/import-plan.ts'
import { connect, type Connection, integer, integerOrNull, type SqlRow, text, textOrNull } from './connection.ts'

/**
 * A plan spooled to a scratch file of its own: every row with verdict, öre and coding. What is shown is read from it,
 * and what is applied is copied from it, so the two cannot differ. Nothing of it is in the workspace.
 */
export interface Staging {
  readonly path: string
  append(chunk: PlanChunk): void
  /** Ends the writing; the file may then be attached by the store. */
  finish(): void
  rows(only: RowVerdict | 'all', offset: number, limit: number): { total: number; rows: PlannedRow[] }
  close(): void
}

const SCHEMA = `
CREATE TABLE coding (no INTEGER PRIMARY KEY, key TEXT NOT NULL) STRICT;
CREATE TABLE planned (row INTEGER PRIMARY KEY, verdict INTEGER NOT NULL, reason INTEGER NOT NULL, ore INTEGER, coding INTEGER, amount_text TEXT) STRICT;
`

export function createStaging(path: string): Staging {
  let connection: Connection | null = connect(path, { readonly: false, scratch: true })
  connection.write.script(SCHEMA)
  connection.begin()
  const reopened = (): Connection => {
    connection ??= connect(path, { readonly: true, scratch: true })
    return connection
  }
  return {
    path,
    append: (chunk) => insertChunk(reopened(), chunk),
    finish() {
      if (!connection) return
      connection.commit()
      connection.close()
      connection = null
    },
    rows: (only, offset, limit) => readRows(reopened(), only, offset, limit),
    close() {
      connection?.close()
      connection = null
    },
  }
}

function insertChunk(connection: Connection, chunk: PlanChunk): void {
  const db = connection.write
  chunk.codings.forEach((key, index) => {
    db.run('INSERT INTO coding (no, key) VALUES (?, ?)', chunk.firstCoding + index, key)
  })
  const texts = chunk.texts === '' ? [] : chunk.texts.split('\u0001')
  for (let index = 0; index < chunk.rows.length; index += 1) {
    const ore = chunk.ore[index] ?? Number.NaN
    const coding = chunk.coding[index] ?? -1
    db.run(
      'INSERT INTO planned (row, verdict, reason, ore, coding, amount_text) VALUES (?, ?, ?, ?, ?, ?)',
      chunk.rows[index] ?? 0, chunk.verdicts[index] ?? 0, chunk.reasons[index] ?? 0,
      Number.isNaN(ore) ? null : ore, coding < 0 ? null : coding, texts[index] === '' ? null : (texts[index] ?? null),
    )
  }
}

function readRows(connection: Connection, only: RowVerdict | 'all', offset: number, limit: number): { total: number; rows: PlannedRow[] } {
  const wanted = only === 'all' ? null : ROW_VERDICTS.indexOf(only)
  const total = integer(
    connection.read.get('SELECT count(*) AS n FROM planned WHERE ? IS NULL OR verdict = ?', wanted, wanted)?.n,
  )
  const rows = connection.read.all(
    `SELECT p.row, p.verdict, p.reason, p.ore, p.amount_text, c.key FROM planned p LEFT JOIN coding c ON c.no = p.coding
     WHERE ? IS NULL OR p.verdict = ? ORDER BY p.row LIMIT ? OFFSET ?`,
    wanted, wanted, limit, offset,
  )
  return { total, rows: rows.map(fromRow) }
}

function fromRow(row: SqlRow): PlannedRow {
  const key = textOrNull(row.key)
  return {
    row: integer(row.row),
    verdict: ROW_VERDICTS[integer(row.verdict)] ?? 'rejected',
    reason: ROW_REASONS[integer(row.reason)] ?? 'none',
    amountText: row.amount_text === null ? '' : text(row.amount_text),
    ore: integerOrNull(row.ore),
    coding: key === null ? null : codingFromKey(key),
  }
}
