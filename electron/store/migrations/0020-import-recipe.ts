import type { WriteDb } from '../connection.ts'

/** How each party's sources were read last time, to be laid on the next file of the same shape. */
export const migration = {
  version: 20,
  name: 'import-recipe',
  up: (db: WriteDb) =>
    db.script(`
CREATE TABLE import_recipe (
  id TEXT PRIMARY KEY,
  party TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX import_recipe_party ON import_recipe (party);
`),
}
