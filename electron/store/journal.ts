import { identifier, integer, type ReadDb, type SqlRow, type SqlValue, text, type WriteDb } from './connection.ts'

/** The only way to change what a workspace holds, besides bulk load, derived sums and migrations: every change has a before and an after. */
export interface Journal {
  put(table: string, row: SqlRow): void
  remove(table: string, key: SqlRow): void
  /** How many changes this step has made. */
  readonly changes: number
  /** The tables it has changed. */
  readonly tables: ReadonlySet<string>
}

export interface Change {
  table: string
  key: string
  before: string | null
  after: string | null
}

/** Records changes under one history entry. The entry's own row is written by `closeEntry`. */
export function openJournal(db: WriteDb, entryId: number): Journal {
  let seq = 0
  const tables = new Set<string>()
  const record = (table: string, key: SqlRow, before: SqlRow | undefined, after: SqlRow | null): void => {
    seq += 1
    tables.add(table)
    db.run(
      'INSERT INTO history_change (entry_id, seq, table_name, key, before, after) VALUES (?, ?, ?, ?, ?, ?)',
      entryId,
      seq,
      table,
      JSON.stringify(key),
      before ? JSON.stringify(before) : null,
      after ? JSON.stringify(after) : null,
    )
  }
  return {
    get changes() {
      return seq
    },
    tables,
    put(table, row) {
      const key = keyOf(db, table, row)
      const before = find(db, table, key)
      if (before && JSON.stringify(before) === JSON.stringify(inColumnOrder(before, row))) return
      upsert(db, table, row)
      record(table, key, before, find(db, table, key) ?? row)
    },
    remove(table, row) {
      const key = keyOf(db, table, row)
      const before = find(db, table, key)
      if (!before) return
      erase(db, table, key)
      record(table, key, before, null)
    },
  }
}

/** Puts back every `before` of an entry, last change first. Knows no table by name. */
export function revert(db: WriteDb, entryId: number): Change[] {
  const changes = changesOf(db, entryId, Number.MAX_SAFE_INTEGER)
  for (const change of changes.toReversed()) restore(db, change, change.before)
  return changes
}

/** Puts every `after` of an entry back again, in order. */
export function replay(db: WriteDb, entryId: number): Change[] {
  const changes = changesOf(db, entryId, Number.MAX_SAFE_INTEGER)
  for (const change of changes) restore(db, change, change.after)
  return changes
}

export function changesOf(db: ReadDb, entryId: number, limit: number): Change[] {
  return db
    .all(
      'SELECT table_name, key, before, after FROM history_change WHERE entry_id = ? ORDER BY seq LIMIT ?',
      entryId,
      limit,
    )
    .map((row) => ({
      table: text(row.table_name),
      key: text(row.key),
      before: row.before === null ? null : text(row.before),
      after: row.after === null ? null : text(row.after),
    }))
}

function restore(db: WriteDb, change: Change, state: string | null): void {
  if (state === null) erase(db, change.table, JSON.parse(change.key) as SqlRow)
  else upsert(db, change.table, JSON.parse(state) as SqlRow)
}

function keyColumns(db: ReadDb, table: string): string[] {
  const columns = db.all(`PRAGMA table_info(${identifier(table)})`)
  return columns
    .filter((column) => integer(column.pk) > 0)
    .toSorted((a, b) => integer(a.pk) - integer(b.pk))
    .map((column) => text(column.name))
}

const keyOf = (db: ReadDb, table: string, row: SqlRow): SqlRow =>
  Object.fromEntries(
    keyColumns(db, table).map((column) => {
      const value = row[column]
      if (value === undefined) throw new Error(`${table} needs its key ${column}`)
      return [column, value]
    }),
  )

const whereKey = (key: SqlRow): string =>
  Object.keys(key)
    .map((column) => `${identifier(column)} = ?`)
    .join(' AND ')

const find = (db: ReadDb, table: string, key: SqlRow): SqlRow | undefined =>
  db.get(`SELECT * FROM ${identifier(table)} WHERE ${whereKey(key)} ORDER BY 1`, ...Object.values(key))

function upsert(db: WriteDb, table: string, row: SqlRow): void {
  const columns = Object.keys(row)
  const names = columns.map(identifier)
  const keys = keyColumns(db, table).map(identifier)
  const rest = names.filter((name) => !keys.includes(name))
  const values: SqlValue[] = Object.values(row)
  db.run(
    `INSERT INTO ${identifier(table)} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')}) ` +
      `ON CONFLICT (${keys.join(', ')}) DO ${rest.length > 0 ? `UPDATE SET ${rest.map((name) => `${name} = excluded.${name}`).join(', ')}` : 'NOTHING'}`,
    ...values,
  )
}

const erase = (db: WriteDb, table: string, key: SqlRow): number =>
  db.run(`DELETE FROM ${identifier(table)} WHERE ${whereKey(key)}`, ...Object.values(key))

const inColumnOrder = (like: SqlRow, row: SqlRow): SqlRow =>
  Object.fromEntries(Object.keys(like).map((column) => [column, row[column] ?? null]))
