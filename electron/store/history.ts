import type { HistoryEntry } from '../../shared/model/history-entry.ts'
import { integer, integerOrNull, type ReadDb, type SqlRow, text, textOrNull, type WriteDb } from './connection.ts'

const COLUMNS = 'id, operation, label, at, changes, rows, ore, state'

const fromRow = (row: SqlRow): HistoryEntry => ({
  id: integer(row.id),
  operation: text(row.operation),
  label: text(row.label),
  at: text(row.at),
  changes: integer(row.changes),
  rows: integerOrNull(row.rows),
  ore: integerOrNull(row.ore),
  state: text(row.state) === 'done' ? 'done' : 'undone',
})

/** Opens the entry that a step's changes hang on. What was undone before can no longer be redone, but stays readable. */
export function openEntry(db: WriteDb, operation: string, at: string): number {
  db.run("UPDATE history_entry SET superseded = 1 WHERE state = 'undone' AND superseded = 0")
  db.run("INSERT INTO history_entry (operation, label, at, changes, state) VALUES (?, '', ?, 0, 'done')", operation, at)
  return integer(db.get('SELECT max(id) AS id FROM history_entry')?.id)
}

export function closeEntry(
  db: WriteDb,
  id: number,
  step: { label: string; rows: number | null; ore: number | null },
  changes: number,
): void {
  if (changes === 0) db.run('DELETE FROM history_entry WHERE id = ?', id)
  else
    db.run(
      'UPDATE history_entry SET label = ?, rows = ?, ore = ?, changes = ? WHERE id = ?',
      step.label,
      step.rows,
      step.ore,
      changes,
      id,
    )
}

export const lastDone = (db: ReadDb): HistoryEntry | null =>
  oneOf(db.get(`SELECT ${COLUMNS} FROM history_entry WHERE state = 'done' ORDER BY id DESC LIMIT 1`))

/** The step that redo would do: the earliest of those undone since the last new step. */
export const firstUndone = (db: ReadDb): HistoryEntry | null =>
  oneOf(db.get(`SELECT ${COLUMNS} FROM history_entry WHERE state = 'undone' AND superseded = 0 ORDER BY id LIMIT 1`))

export function mark(db: WriteDb, id: number, state: HistoryEntry['state']): void {
  db.run('UPDATE history_entry SET state = ? WHERE id = ?', state, id)
}

export const listEntries = (db: ReadDb, offset: number, limit: number): HistoryEntry[] =>
  db.all(`SELECT ${COLUMNS} FROM history_entry ORDER BY id DESC LIMIT ? OFFSET ?`, limit, offset).map(fromRow)

export const countEntries = (db: ReadDb): number => integer(db.get('SELECT count(*) AS n FROM history_entry')?.n)

/** When the workspace last changed, ISO 8601; null while nothing has been done. Exports are dated by this, never by the clock. */
export const lastChangeAt = (db: ReadDb): string | null =>
  textOrNull(db.get("SELECT max(at) AS at FROM history_entry WHERE state = 'done'")?.at)

const oneOf = (row: SqlRow | undefined): HistoryEntry | null => (row ? fromRow(row) : null)

/** The steps that changed one row of a table, latest first, with what it was before each. `key` as the journal writes it. */
export const stepsOn = (
  db: ReadDb,
  table: string,
  key: SqlRow,
): { entryId: number; label: string; at: string; undone: boolean; before: string | null }[] =>
  db
    .all(
      `SELECT e.id, e.label, e.at, e.state, c.before FROM history_change c JOIN history_entry e ON e.id = c.entry_id
       WHERE c.table_name = ? AND c.key = ? ORDER BY e.id DESC, c.seq DESC LIMIT 200`,
      table,
      JSON.stringify(key),
    )
    .map((row) => ({
      entryId: integer(row.id),
      label: text(row.label),
      at: text(row.at),
      undone: text(row.state) !== 'done',
      before: textOrNull(row.before),
    }))
