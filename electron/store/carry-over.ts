import { type FormerItem, formerItemSchema } from '../../shared/model/carry-over.ts'
import { type ReadDb, text } from './connection.ts'
import type { Journal } from './journal.ts'

/** Items whose tags are to be confirmed, as they were when the tags were made. */
export const readFormerItems = (db: ReadDb): Map<string, FormerItem> =>
  new Map(
    db
      .all('SELECT item_id, body FROM carry_over ORDER BY item_id')
      .map((row) => [text(row.item_id), formerItemSchema.parse(JSON.parse(text(row.body)))]),
  )

/** Brings what is remembered to exactly `wanted`. */
export function writeFormerItems(db: ReadDb, journal: Journal, wanted: ReadonlyMap<string, FormerItem>): void {
  for (const id of readFormerItems(db).keys()) if (!wanted.has(id)) journal.remove('carry_over', { item_id: id })
  for (const [id, former] of wanted) journal.put('carry_over', { item_id: id, body: JSON.stringify(former) })
}
