import type { WriteDb } from '../connection.ts'

/** Views of the indicators with a name: which rows, columns and charts. At most one is the one the page opens with. */
export const migration = {
  version: 80,
  name: 'saved-views',
  up: (db: WriteDb) =>
    db.script(`
CREATE TABLE saved_view (
  id TEXT PRIMARY KEY,
  body TEXT NOT NULL
) STRICT;
`),
}
