import type { CodeString } from '../../shared/model/code-string.ts'
import { integer, integerOrNull, type ReadDb, type SqlRow, text } from './connection.ts'

/** The columns of a code string, for a query that has code_string as c. */
export const CODE_COLUMNS = `c.account, c.account_name, c.cost_centre, c.cost_centre_name, c.activity_area, c.activity_area_name, c.activity, c.activity_name,
  c.project, c.project_name, c.object, c.object_name, c.counterparty, c.counterparty_name, c.text`

/** A code string out of CODE_COLUMNS. Every column is checked to be text; a schema would be asked a million times. */
export const codeFromRow = (row: SqlRow): CodeString => ({
  account: { code: text(row.account), name: text(row.account_name) },
  costCentre: { code: text(row.cost_centre), name: text(row.cost_centre_name) },
  activityArea: { code: text(row.activity_area), name: text(row.activity_area_name) },
  activity: { code: text(row.activity), name: text(row.activity_name) },
  project: { code: text(row.project), name: text(row.project_name) },
  object: { code: text(row.object), name: text(row.object_name) },
  counterparty: { code: text(row.counterparty), name: text(row.counterparty_name) },
  text: text(row.text),
})

/** Every code string with a higher id, in order. They never change, so what has been read need not be read again. */
export function* codeStringsAfter(db: ReadDb, id: number): Generator<{ id: number; chart: string; code: CodeString }> {
  for (const row of db.each(
    `SELECT c.id, c.chart, ${CODE_COLUMNS} FROM code_string c WHERE c.id > ? ORDER BY c.id`,
    id,
  ))
    yield { id: integer(row.id), chart: text(row.chart), code: codeFromRow(row) }
}

export const codeStringById = (db: ReadDb, codeId: number): CodeString => {
  const row = db.get(`SELECT ${CODE_COLUMNS} FROM code_string c WHERE c.id = ?`, codeId)
  if (!row) throw new Error(`no code string ${codeId}`)
  return codeFromRow(row)
}

/** Ids of the code strings with these canonical keys, whatever their chart. */
export function codeIdsByKey(db: ReadDb, keys: readonly string[]): Map<string, number[]> {
  const found = new Map<string, number[]>()
  for (const key of keys)
    for (const chart of ['KOMMUN_BAS', 'REGION_BAS', 'CUSTOM']) {
      const id = integerOrNull(db.get('SELECT id FROM code_string WHERE chart = ? AND key = ?', chart, key)?.id)
      if (id !== null) found.set(key, [...(found.get(key) ?? []), id])
    }
  return found
}
