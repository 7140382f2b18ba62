import type { WriteDb } from '../connection.ts'

/**
 * The method in the workspace: versions, each in parts, so that editing one definition is one small change. A workspace
 * without versions uses the method that ships with the program. Which one figures follow is the setting 'method.active'.
 * `carry_over`: items whose definition changed after something was tagged with them, until a person has confirmed the tags;
 * body: the item as it was when they were made.
 */
export const migration = {
  version: 50,
  name: 'method',
  up: (db: WriteDb) =>
    db.script(`
CREATE TABLE method_version (
  id TEXT PRIMARY KEY,
  method_id TEXT NOT NULL,
  version TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('draft', 'proposed', 'decided')),
  name TEXT NOT NULL,
  date TEXT NOT NULL,
  base TEXT,
  head TEXT NOT NULL
) STRICT;

CREATE TABLE method_part (
  version_id TEXT NOT NULL,
  section TEXT NOT NULL CHECK (section IN ('item', 'key', 'volume', 'indicator', 'conventions', 'source', 'consultation', 'decision')),
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (version_id, section, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE carry_over (
  item_id TEXT PRIMARY KEY,
  body TEXT NOT NULL
) STRICT;
`),
}
