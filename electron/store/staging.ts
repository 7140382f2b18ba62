import { periodText } from '../../shared/model/period.ts'
import { codingFromKey } from '../../shared/model/coding-key.ts'
import {
  type PlanChunk,
  type PlannedRow,
  ROW_REASONS,
  ROW_VERDICTS,
  type RowVerdict,
} from '../../shared/model/import-plan.ts'
import { type ChunkRows, packChunk, unpackChunk } from './chunk-body.ts'
import { connect, type Connection, integer, type ReadDb, type SqlRow, type SqlValue, text } from './connection.ts'

/**
 * A plan spooled to a scratch file of its own: every row with verdict, öre and coding. What is shown is read from it,
 * and what is applied is copied from it, so the two cannot differ. Nothing of it is in the workspace. Rows lie there a chunk
 * at a time, as they came: taking a million in and out again as rows of a table would cost as much as the import itself.
 */
export interface Staging {
  readonly path: string
  append(chunk: PlanChunk): void
  /** Ends the writing; the file may then be attached by the store. */
  finish(): void
  rows(only: RowVerdict | 'all', offset: number, limit: number): { total: number; rows: PlannedRow[] }
  /** Lays the accepted rows out as a table, (coding, öre), for those who must compare them one by one. */
  spread(): void
  close(): void
}

const SCHEMA = `
-- What its accepted rows come to; a coding without any, that only rows left out have, goes no further.
CREATE TABLE coding (no INTEGER PRIMARY KEY, key TEXT NOT NULL, rows INTEGER NOT NULL DEFAULT 0, ore INTEGER NOT NULL DEFAULT 0, absolute_ore INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE chunk (no INTEGER PRIMARY KEY, accepted INTEGER NOT NULL, skipped INTEGER NOT NULL, rejected INTEGER NOT NULL, body BLOB NOT NULL) STRICT;
`

const ACCEPTED = ROW_VERDICTS.indexOf('accepted')
const INSERT_CODING = 'INSERT INTO coding (no, key) VALUES (?, ?)'
/** So many rows a statement: each costs the same to set going, however many it takes. */
const AT_ONCE = 50

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
    rows: (only, offset, limit) => readRows(reopened().read, only, offset, limit),
    spread() {
      connection?.close()
      connection = null
      spreadRows(path)
    },
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
  chunk.codings.forEach((key, index) => {
    connection.write.run(INSERT_CODING, chunk.firstCoding + index, key)
  })
  const count = [0, 0, 0]
  for (const verdict of chunk.verdicts) count[verdict] = (count[verdict] ?? 0) + 1
  connection.write.run(
    'INSERT INTO chunk (accepted, skipped, rejected, body) VALUES (?, ?, ?, ?)',
    count[0] ?? 0,
    count[1] ?? 0,
    count[2] ?? 0,
    packChunk(chunk),
  )
}

/** The spooled chunks in row order, one in memory at a time; `schema` is the name the file is attached under. */
export function* spooledChunks(db: ReadDb, schema: 'main' | 'plan' = 'main'): Generator<ChunkRows> {
  const last = integer(db.get(`SELECT coalesce(max(no), 0) AS last FROM ${schema}.chunk`)?.last)
  for (let no = 1; no <= last; no += 1) yield chunkAt(db, no, schema)
}

function chunkAt(db: ReadDb, no: number, schema = 'main'): ChunkRows {
  const body = db.get(`SELECT body FROM ${schema}.chunk WHERE no = ?`, no)?.body
  if (!(body instanceof Uint8Array)) throw new Error(`no chunk ${no}`)
  return unpackChunk(body)
}

/** The texts of a chunk, one a row: joined as the planner joined them. */
export const textsOf = (chunk: ChunkRows): string[] => (chunk.texts === '' ? [] : chunk.texts.split('\u0001'))

function readRows(
  db: ReadDb,
  only: RowVerdict | 'all',
  offset: number,
  limit: number,
): { total: number; rows: PlannedRow[] } {
  const wanted = only === 'all' ? -1 : ROW_VERDICTS.indexOf(only)
  const chunks = db.all('SELECT no, accepted, skipped, rejected FROM chunk ORDER BY no')
  const inChunk = ({ accepted, skipped, rejected }: SqlRow): number => {
    const counts = [integer(accepted), integer(skipped), integer(rejected)]
    return wanted < 0 ? counts.reduce((sum, one) => sum + one, 0) : (counts[wanted] ?? 0)
  }
  const rows: PlannedRow[] = []
  let total = 0
  for (const chunk of chunks) {
    const before = total
    total += inChunk(chunk)
    if (total <= offset || rows.length >= limit) continue
    const found = chunkAt(db, integer(chunk.no))
    const texts = textsOf(found)
    let at = before
    for (let index = 0; index < found.rows.length && rows.length < limit; index += 1) {
      if (wanted >= 0 && found.verdicts[index] !== wanted) continue
      if (at++ >= offset) rows.push(plannedRow(db, found, index, texts[index] ?? ''))
    }
  }
  return { total, rows }
}

function plannedRow(db: ReadDb, chunk: ChunkRows, index: number, amountText: string): PlannedRow {
  const coding = chunk.coding[index] ?? -1
  const ore = chunk.ore[index] ?? Number.NaN
  const key = coding < 0 ? undefined : db.get('SELECT key FROM coding WHERE no = ?', coding)?.key
  return {
    row: chunk.rows[index] ?? 0,
    verdict: ROW_VERDICTS[chunk.verdicts[index] ?? -1] ?? 'rejected',
    reason: ROW_REASONS[chunk.reasons[index] ?? 0] ?? 'none',
    amountText,
    ore: Number.isNaN(ore) ? null : ore,
    coding: key === undefined ? null : codingFromKey(text(key)),
    period: periodText(chunk.period[index] ?? 0),
  }
}

function spreadRows(path: string): void {
  const connection = connect(path, { readonly: false, scratch: true })
  try {
    connection.begin()
    connection.write.script(
      'DROP TABLE IF EXISTS accepted; CREATE TABLE accepted (coding INTEGER NOT NULL, ore INTEGER NOT NULL) STRICT',
    )
    const insertOf = (rows: number) =>
      connection.write.prepared(
        `INSERT INTO accepted (coding, ore) VALUES ${Array.from({ length: rows }, () => '(?, ?)').join(', ')}`,
      )
    const [one, many] = [insertOf(1), insertOf(AT_ONCE)]
    for (const { verdicts, coding, ore } of spooledChunks(connection.read)) {
      let waiting: SqlValue[] = []
      for (let index = 0; index < verdicts.length; index += 1) {
        if (verdicts[index] !== ACCEPTED) continue
        waiting.push(coding[index] ?? -1, ore[index] ?? 0)
        if (waiting.length < 2 * AT_ONCE) continue
        many(waiting)
        waiting = []
      }
      for (let at = 0; at < waiting.length; at += 2) one(waiting.slice(at, at + 2))
    }
    connection.commit()
  } finally {
    connection.close()
  }
}
