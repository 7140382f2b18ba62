import { periodText } from '../../shared/model/period.ts'
import { codingFromKey } from '../../shared/model/coding-key.ts'
import {
  type PlanChunk,
  type PlannedRow,
  ROW_REASONS,
  ROW_VERDICTS,
  type RowVerdict,
} from '../../shared/model/import-plan.ts'
import {
  connect,
  type Connection,
  integer,
  integerOrNull,
  type SqlRow,
  type SqlValue,
  text,
  textOrNull,
} from './connection.ts'

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
-- What its accepted rows come to; a coding without any, that only rows left out have, goes no further.
CREATE TABLE coding (no INTEGER PRIMARY KEY, key TEXT NOT NULL, rows INTEGER NOT NULL DEFAULT 0, ore INTEGER NOT NULL DEFAULT 0, absolute_ore INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE planned (row INTEGER PRIMARY KEY, verdict INTEGER NOT NULL, reason INTEGER NOT NULL, ore INTEGER, coding INTEGER, period INTEGER, amount_text TEXT) STRICT;
`

const ACCEPTED = ROW_VERDICTS.indexOf('accepted')
const INSERT_CODING = 'INSERT INTO coding (no, key) VALUES (?, ?)'
/** So many rows a statement: each costs the same to set going, however many it takes. */
const AT_ONCE = 50
const insertOf = (rows: number): string =>
  `INSERT INTO planned (row, verdict, reason, ore, coding, period, amount_text) VALUES ${Array.from({ length: rows }, () => '(?, ?, ?, ?, ?, ?, ?)').join(', ')}`

export function createStaging(path: string): Staging {
  let connection: Connection | null = connect(path, { readonly: false, scratch: true })
  connection.write.script(SCHEMA)
  connection.begin()
  const sums = codingSums()
  const reopened = (): Connection => {
    connection ??= connect(path, { readonly: true, scratch: true })
    return connection
  }
  return {
    path,
    append: (chunk) => {
      sums.add(chunk)
      insertChunk(reopened(), chunk)
    },
    finish() {
      if (!connection) return
      for (const { no, rows, ore, absoluteOre } of sums.all())
        connection.write.run(
          'UPDATE coding SET rows = ?, ore = ?, absolute_ore = ? WHERE no = ?',
          rows,
          ore,
          absoluteOre,
          no,
        )
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

/** Adds up accepted rows per coding while they pass, so that nobody has to sort a million rows for it afterwards. */
function codingSums() {
  let rows = new Uint32Array(1024)
  let ore = new Float64Array(1024)
  let absolute = new Float64Array(1024)
  const grown = <T extends Uint32Array | Float64Array>(old: T, larger: T): T => {
    larger.set(old)
    return larger
  }
  return {
    add(chunk: PlanChunk): void {
      const needed = chunk.firstCoding + chunk.codings.length
      if (needed > rows.length) {
        rows = grown(rows, new Uint32Array(needed * 2))
        ore = grown(ore, new Float64Array(needed * 2))
        absolute = grown(absolute, new Float64Array(needed * 2))
      }
      for (let index = 0; index < chunk.rows.length; index += 1) {
        const coding = chunk.coding[index] ?? -1
        if (chunk.verdicts[index] !== ACCEPTED || coding < 0) continue
        const amount = chunk.ore[index] ?? 0
        rows[coding] = (rows[coding] ?? 0) + 1
        ore[coding] = (ore[coding] ?? 0) + amount
        absolute[coding] = (absolute[coding] ?? 0) + Math.abs(amount)
      }
    },
    *all() {
      for (let no = 0; no < rows.length; no += 1)
        if ((rows[no] ?? 0) > 0) yield { no, rows: rows[no] ?? 0, ore: ore[no] ?? 0, absoluteOre: absolute[no] ?? 0 }
    },
  }
}

function insertChunk(connection: Connection, chunk: PlanChunk): void {
  const { rows, verdicts, reasons, ore, coding, period } = chunk
  const texts = chunk.texts === '' ? [] : chunk.texts.split('\u0001')
  chunk.codings.forEach((key, index) => {
    connection.write.run(INSERT_CODING, chunk.firstCoding + index, key)
  })
  const one = connection.write.prepared(insertOf(1))
  const many = connection.write.prepared(insertOf(AT_ONCE))
  const whole = rows.length - (rows.length % AT_ONCE)
  let waiting: SqlValue[] = []
  for (let index = 0; index < rows.length; index += 1) {
    const amount = ore[index] ?? Number.NaN
    const code = coding[index] ?? -1
    const month = period[index] ?? 0
    const text = texts[index]
    waiting.push(
      rows[index] ?? 0,
      verdicts[index] ?? 0,
      reasons[index] ?? 0,
      Number.isNaN(amount) ? null : amount,
      code < 0 ? null : code,
      month > 0 ? month : null,
      text === '' || text === undefined ? null : text,
    )
    if (index < whole && (index + 1) % AT_ONCE !== 0) continue
    if (index < whole) many(waiting)
    else one(waiting)
    waiting = []
  }
}

function readRows(
  connection: Connection,
  only: RowVerdict | 'all',
  offset: number,
  limit: number,
): { total: number; rows: PlannedRow[] } {
  const wanted = only === 'all' ? null : ROW_VERDICTS.indexOf(only)
  const total = integer(
    connection.read.get('SELECT count(*) AS n FROM planned WHERE ? IS NULL OR verdict = ?', wanted, wanted)?.n,
  )
  const rows = connection.read.all(
    `SELECT p.row, p.verdict, p.reason, p.ore, p.amount_text, p.period, c.key FROM planned p LEFT JOIN coding c ON c.no = p.coding
     WHERE ? IS NULL OR p.verdict = ? ORDER BY p.row LIMIT ? OFFSET ?`,
    wanted,
    wanted,
    limit,
    offset,
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
    period: periodText(integerOrNull(row.period) ?? 0),
  }
}
