import type { WriteDb } from '../connection.ts'

/** Derived, and never changed since batches are not: which months a batch has rows for, so that a part of a year is known without scanning rows. */
export const migration = {
  version: 70,
  name: 'batch-period',
  up: (db: WriteDb) =>
    db.script(`
CREATE TABLE batch_period (
  batch_no INTEGER NOT NULL REFERENCES import_batch (no),
  period TEXT NOT NULL,
  rows INTEGER NOT NULL,
  PRIMARY KEY (batch_no, period)
) STRICT, WITHOUT ROWID;
INSERT INTO batch_period (batch_no, period, rows)
  SELECT batch_no, period, count(*) FROM ledger_row WHERE period IS NOT NULL GROUP BY batch_no, period;
`),
}
