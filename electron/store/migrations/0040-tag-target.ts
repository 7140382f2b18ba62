import type { WriteDb } from '../connection.ts'

/**
 * Tags and rules may split: a target beside the item (item_id stays as its first, so that older history undoes in order), axes,
 * and the values of distribution keys. The derived tables are made anew per part, with what was in them.
 */
export const migration = {
  version: 40,
  name: 'tag-target',
  up: (db: WriteDb) => db.script(SCHEMA),
}

const SCHEMA = `
-- target NULL: the whole to item_id. sent_*: came in that party's contribution for that year, and decides only there.
ALTER TABLE tagging_rule ADD COLUMN target TEXT;
ALTER TABLE tagging_rule ADD COLUMN axes TEXT;
ALTER TABLE tagging_rule ADD COLUMN sent_party TEXT;
ALTER TABLE tagging_rule ADD COLUMN sent_year INTEGER;
ALTER TABLE hand_tag ADD COLUMN target TEXT;
ALTER TABLE hand_tag ADD COLUMN axes TEXT;

CREATE TABLE key_values (
  id TEXT PRIMARY KEY,
  key_id TEXT NOT NULL,
  party TEXT NOT NULL,
  from_year INTEGER NOT NULL,
  to_year INTEGER,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX key_values_party ON key_values (party, key_id);

CREATE TABLE batch_total (
  batch_no INTEGER PRIMARY KEY REFERENCES import_batch (no),
  groups INTEGER NOT NULL,
  absolute_ore INTEGER NOT NULL
) STRICT;
INSERT INTO batch_total (batch_no, groups, absolute_ore)
  SELECT batch_no, count(*), sum(absolute_ore) FROM batch_group GROUP BY batch_no;

-- choice 0: of the whole code string; from 1: of those of its rows that row_choice says.
CREATE TABLE part_allocation (
  batch_no INTEGER NOT NULL REFERENCES import_batch (no),
  code_id INTEGER NOT NULL REFERENCES code_string (id),
  choice INTEGER NOT NULL,
  part INTEGER NOT NULL,
  item_id TEXT NOT NULL,
  axes TEXT NOT NULL,
  role TEXT NOT NULL,
  means TEXT NOT NULL,
  key_id TEXT,
  weight INTEGER NOT NULL,
  ore INTEGER NOT NULL,
  absolute_ore INTEGER NOT NULL,
  rows INTEGER NOT NULL,
  whole_rows INTEGER NOT NULL,
  rule_id TEXT,
  tagged_at TEXT,
  PRIMARY KEY (batch_no, code_id, choice, part)
) STRICT, WITHOUT ROWID;
INSERT INTO part_allocation (batch_no, code_id, choice, part, item_id, axes, role, means, key_id, weight, ore, absolute_ore, rows, whole_rows, rule_id, tagged_at)
  SELECT batch_no, code_id, 0, 0, item_id, '', role, 'item', NULL, 1, ore, absolute_ore, rows, rows, rule_id, tagged_at FROM allocation;
DROP TABLE allocation;
ALTER TABLE part_allocation RENAME TO allocation;

CREATE TABLE row_choice (
  row_id INTEGER PRIMARY KEY REFERENCES ledger_row (id),
  choice INTEGER NOT NULL
) STRICT;

CREATE TABLE allocation_failure (
  batch_no INTEGER NOT NULL REFERENCES import_batch (no),
  code_id INTEGER NOT NULL REFERENCES code_string (id),
  choice INTEGER NOT NULL,
  reason TEXT NOT NULL,
  rows INTEGER NOT NULL,
  ore INTEGER NOT NULL,
  absolute_ore INTEGER NOT NULL,
  rule_id TEXT,
  tagged_at TEXT,
  PRIMARY KEY (batch_no, code_id, choice)
) STRICT, WITHOUT ROWID;

DROP TABLE item_sum;
CREATE TABLE item_sum (
  party TEXT NOT NULL,
  year INTEGER NOT NULL,
  kind TEXT NOT NULL,
  item_id TEXT NOT NULL,
  axes TEXT NOT NULL,
  role TEXT NOT NULL,
  means TEXT NOT NULL,
  key_id TEXT NOT NULL,
  reconciled INTEGER NOT NULL,
  ore INTEGER NOT NULL,
  absolute_ore INTEGER NOT NULL,
  rows INTEGER NOT NULL,
  whole_rows INTEGER NOT NULL,
  PRIMARY KEY (party, year, kind, item_id, axes, role, means, key_id, reconciled)
) STRICT, WITHOUT ROWID;
INSERT INTO item_sum (party, year, kind, item_id, axes, role, means, key_id, reconciled, ore, absolute_ore, rows, whole_rows)
  SELECT b.party, b.year, b.kind, a.item_id, a.axes, a.role, a.means, coalesce(a.key_id, ''), b.control_ore IS NOT NULL AND b.control_ore = b.ore,
    sum(a.ore), sum(a.absolute_ore), sum(a.rows), sum(a.whole_rows)
  FROM allocation a JOIN import_batch b ON b.no = a.batch_no WHERE b.status = 'active'
  GROUP BY b.party, b.year, b.kind, a.item_id, a.axes, a.role, a.means, coalesce(a.key_id, ''), b.control_ore IS NOT NULL AND b.control_ore = b.ore;
`
