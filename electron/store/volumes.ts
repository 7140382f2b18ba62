import { type VolumeValue, volumeValueSchema } from '../../shared/model/volume.ts'
import { bodyReader } from './body-reader.ts'
import { integer, type ReadDb, type SqlRow } from './connection.ts'

export const volumeToRow = (value: VolumeValue): SqlRow => ({
  volume_id: value.volumeId,
  party: value.party,
  year: value.year,
  // '' serves every kind; a figure for one kind stands beside it.
  kind: value.kind ?? '',
  body: JSON.stringify(value),
})

const bodyOf = bodyReader((data) => Object.freeze(volumeValueSchema.parse(data)))
const fromRow = (row: SqlRow): VolumeValue => bodyOf(row.body)

export const volumesOf = (db: ReadDb, year: number): VolumeValue[] =>
  db.all('SELECT body FROM volume_value WHERE year = ? ORDER BY volume_id, party, kind', year).map(fromRow)

export const volumesOfParty = (db: ReadDb, party: string, year: number): VolumeValue[] =>
  volumesOf(db, year).filter((value) => value.party === party)

/** How many figures a volume has, of any party and year. */
export const countVolumes = (db: ReadDb, volumeId: string): number =>
  integer(db.get('SELECT count(*) AS n FROM volume_value WHERE volume_id = ?', volumeId)?.n)
