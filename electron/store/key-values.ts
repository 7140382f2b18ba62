import { type KeyValues, keyValuesSchema } from '../../shared/model/key-values.ts'
import { type ReadDb, type SqlRow, text } from './connection.ts'

export const keyValuesToRow = (values: KeyValues): SqlRow => ({
  id: values.id,
  key_id: values.keyId,
  party: values.party,
  from_year: values.fromYear,
  to_year: values.toYear,
  body: JSON.stringify(values),
})

export const keyValuesFromRow = (row: SqlRow): KeyValues => keyValuesSchema.parse(JSON.parse(text(row.body)))

/** Every set of values, of every party or of one, by key, party and first year. */
export const listKeyValues = (db: ReadDb, party?: string): KeyValues[] =>
  db
    .all(
      'SELECT body FROM key_values WHERE ? IS NULL OR party = ? ORDER BY key_id, party, from_year, id',
      party ?? null,
      party ?? null,
    )
    .map(keyValuesFromRow)
