import type { WriteDb } from '../connection.ts'

/** The first shape of a workspace. Shipped: never edited, only added to by later files. */
export const migration = {
  version: 10,
  name: 'start',
  up: (db: WriteDb) => db.script(SCHEMA),
}

const SCHEMA = `
CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE original (
  sha256 TEXT PRIMARY KEY,
  bytes INTEGER NOT NULL
) STRICT;

-- The kept original in parts, so that a large file is never whole in memory. None: known by its hash, not kept here.
CREATE TABLE original_part (
  sha256 TEXT NOT NULL REFERENCES original (sha256),
  no INTEGER NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY (sha256, no)
) STRICT;

CREATE TABLE import_batch (
  no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  party TEXT NOT NULL,
  year INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('budget', 'outcome', 'forecast')),
  file_name TEXT NOT NULL,
  sheet TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  chart TEXT NOT NULL,
  unit TEXT NOT NULL,
  amount_header TEXT NOT NULL,
  amount_column INTEGER NOT NULL,
  rows INTEGER NOT NULL,
  ore INTEGER NOT NULL,
  skipped_rows INTEGER NOT NULL,
  rejected_rows INTEGER NOT NULL,
  control_ore INTEGER,
  status TEXT NOT NULL CHECK (status IN ('active', 'withdrawn')),
  imported_at TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('file', 'paste', 'contribution', 'sample')),
  mapping TEXT NOT NULL
) STRICT;
CREATE INDEX import_batch_scope ON import_batch (party, year, kind, status);

CREATE TABLE code_string (
  id INTEGER PRIMARY KEY,
  chart TEXT NOT NULL,
  key TEXT NOT NULL,
  account TEXT NOT NULL, account_name TEXT NOT NULL,
  cost_centre TEXT NOT NULL, cost_centre_name TEXT NOT NULL,
  activity_area TEXT NOT NULL, activity_area_name TEXT NOT NULL,
  activity TEXT NOT NULL, activity_name TEXT NOT NULL,
  project TEXT NOT NULL, project_name TEXT NOT NULL,
  object TEXT NOT NULL, object_name TEXT NOT NULL,
  counterparty TEXT NOT NULL, counterparty_name TEXT NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (chart, key)
) STRICT;

CREATE TABLE ledger_row (
  id INTEGER PRIMARY KEY,
  batch_no INTEGER NOT NULL REFERENCES import_batch (no),
  row INTEGER NOT NULL,
  code_id INTEGER NOT NULL REFERENCES code_string (id),
  ore INTEGER NOT NULL,
  amount_text TEXT,
  period TEXT
) STRICT;
CREATE INDEX ledger_row_code ON ledger_row (batch_no, code_id);

-- Derived: kept in step with the rows and tags in the same transaction, so that no page ever scans rows.
CREATE TABLE batch_group (
  batch_no INTEGER NOT NULL REFERENCES import_batch (no),
  code_id INTEGER NOT NULL REFERENCES code_string (id),
  rows INTEGER NOT NULL,
  ore INTEGER NOT NULL,
  absolute_ore INTEGER NOT NULL,
  PRIMARY KEY (batch_no, code_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE allocation (
  batch_no INTEGER NOT NULL REFERENCES import_batch (no),
  code_id INTEGER NOT NULL REFERENCES code_string (id),
  item_id TEXT NOT NULL,
  role TEXT NOT NULL,
  ore INTEGER NOT NULL,
  absolute_ore INTEGER NOT NULL,
  rows INTEGER NOT NULL,
  rule_id TEXT,
  tagged_at TEXT,
  PRIMARY KEY (batch_no, code_id, item_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE item_sum (
  party TEXT NOT NULL,
  year INTEGER NOT NULL,
  kind TEXT NOT NULL,
  item_id TEXT NOT NULL,
  role TEXT NOT NULL,
  ore INTEGER NOT NULL,
  absolute_ore INTEGER NOT NULL,
  rows INTEGER NOT NULL,
  reconciled INTEGER NOT NULL,
  PRIMARY KEY (party, year, kind, item_id, role)
) STRICT, WITHOUT ROWID;

CREATE TABLE tagging_rule (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  chart TEXT,
  party TEXT,
  conditions TEXT NOT NULL,
  item_id TEXT NOT NULL,
  origin TEXT NOT NULL
) STRICT;

CREATE TABLE hand_tag (
  party TEXT NOT NULL,
  year INTEGER NOT NULL,
  kind TEXT NOT NULL,
  code_key TEXT NOT NULL,
  item_id TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (party, year, kind, code_key)
) STRICT;

CREATE TABLE volume_value (
  volume_id TEXT NOT NULL,
  party TEXT NOT NULL,
  year INTEGER NOT NULL,
  kind TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (volume_id, party, year, kind)
) STRICT;

CREATE TABLE received_contribution (
  party TEXT NOT NULL,
  year INTEGER NOT NULL,
  id TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (party, year)
) STRICT;

CREATE TABLE history_entry (
  id INTEGER PRIMARY KEY,
  operation TEXT NOT NULL,
  label TEXT NOT NULL,
  at TEXT NOT NULL,
  changes INTEGER NOT NULL,
  rows INTEGER,
  ore INTEGER,
  state TEXT NOT NULL CHECK (state IN ('done', 'undone')),
  superseded INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE history_change (
  entry_id INTEGER NOT NULL REFERENCES history_entry (id),
  seq INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  key TEXT NOT NULL,
  before TEXT,
  after TEXT,
  PRIMARY KEY (entry_id, seq)
) STRICT, WITHOUT ROWID;
`
