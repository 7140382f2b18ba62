import type { WriteDb } from '../connection.ts'

/** Which batches the sums hold, and as what: a step then changes them by what it changed, and no more. Groups by size, so that the largest are found without sorting. */
export const migration = {
  version: 42,
  name: 'summed-batch',
  up: (db: WriteDb) =>
    db.script(`
CREATE TABLE summed_batch (
  batch_no INTEGER PRIMARY KEY REFERENCES import_batch (no),
  reconciled INTEGER NOT NULL
) STRICT;
INSERT INTO summed_batch (batch_no, reconciled)
  SELECT no, control_ore IS NOT NULL AND control_ore = ore FROM import_batch WHERE status = 'active';
CREATE INDEX batch_group_size ON batch_group (batch_no, abs(ore));
`),
}
