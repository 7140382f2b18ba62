import type { WriteDb } from '../connection.ts'

/** The kept original may be a copy with identity numbers masked: its own hash, beside the source's. */
export const migration = {
  version: 30,
  name: 'redacted-original',
  up: (db: WriteDb) => db.script('ALTER TABLE import_batch ADD COLUMN redacted_sha256 TEXT'),
}
