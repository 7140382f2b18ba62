import type { WriteDb } from '../connection.ts'

/** What is said about the figures: isolation levels, overhead, method, evidence grades and what is counted twice. */
export const migration = {
  version: 60,
  name: 'isolation',
  up: (db: WriteDb) =>
    db.script(`
CREATE TABLE isolation_assessment (
  item_id TEXT NOT NULL,
  party TEXT NOT NULL,
  phase TEXT NOT NULL CHECK (phase IN ('planning', 'followUp')),
  body TEXT NOT NULL,
  PRIMARY KEY (item_id, party, phase)
) STRICT;

CREATE TABLE grade_change (
  item_id TEXT NOT NULL,
  party TEXT NOT NULL,
  year INTEGER NOT NULL,
  kind TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (item_id, party, year, kind)
) STRICT;

CREATE TABLE overhead_declaration (
  party TEXT NOT NULL,
  year INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (party, year)
) STRICT;

-- An item_id of '' is the answer for every item the question concerns.
CREATE TABLE declaration_answer (
  question_id TEXT NOT NULL,
  party TEXT NOT NULL,
  year INTEGER NOT NULL,
  item_id TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (question_id, party, year, item_id)
) STRICT;

-- A party of '' is the decision that holds in this workspace; the others are the parties' own views, as they sent them.
CREATE TABLE double_count_verdict (
  double_count_id TEXT NOT NULL,
  party TEXT NOT NULL,
  year INTEGER NOT NULL,
  kind TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (double_count_id, party)
) STRICT;
CREATE INDEX double_count_verdict_scope ON double_count_verdict (year, kind);

-- Changes to the shipped list. No body: a shipped board that has been taken away.
CREATE TABLE joint_board (
  id TEXT PRIMARY KEY,
  body TEXT
) STRICT;
`),
}
