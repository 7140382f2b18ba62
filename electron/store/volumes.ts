import { type VolumeValue, volumeValueSchema } from '../../shared/model/volume.ts'
import { integer, type ReadDb, type SqlRow, text } from './connection.ts'

export const volumeToRow = (value: VolumeValue): SqlRow => ({
  volume_id: value.volumeId,
  party: value.party,
  year: value.year,
  // '' serves every kind; a figure for one kind stands beside it.
  kind: value.kind ?? '',
  body: JSON.stringify(value),
})

/** Rows as they were last read: the same text is the same volume, and figures read them all for every grid. */
const read = new Map<string, VolumeValue>()
const MOST_KEPT = 20_000

function fromRow(row: SqlRow): VolumeValue {
  const body = text(row.body)
  const known = read.get(body)
  if (known) return known
  const value = Object.freeze(volumeValueSchema.parse(JSON.parse(body)))
  if (read.size >= MOST_KEPT) read.clear()
  read.set(body, value)
  return value
}

export const volumesOf = (db: ReadDb, year: number): VolumeValue[] =>
  db.all('SELECT body FROM volume_value WHERE year = ? ORDER BY volume_id, party, kind', year).map(fromRow)

export const volumesOfParty = (db: ReadDb, party: string, year: number): VolumeValue[] =>
  volumesOf(db, year).filter((value) => value.party === party)

/** How many figures a volume has, of any party and year. */
export const countVolumes = (db: ReadDb, volumeId: string): number =>
  integer(db.get('SELECT count(*) AS n FROM volume_value WHERE volume_id = ?', volumeId)?.n)
