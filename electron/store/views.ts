import { type SavedView, savedViewSchema } from '../../shared/model/view.ts'
import { type ReadDb, type SqlRow, text } from './connection.ts'

export const viewToRow = (view: SavedView): SqlRow => ({ id: view.id, body: JSON.stringify(view) })

const fromRow = (row: SqlRow): SavedView => savedViewSchema.parse(JSON.parse(text(row.body)))

/** All saved views in the order of their names. */
export const listViews = (db: ReadDb): SavedView[] =>
  db
    .all('SELECT body FROM saved_view ORDER BY id')
    .map(fromRow)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'sv'))
