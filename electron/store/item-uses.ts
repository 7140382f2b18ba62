import type { ItemUses, Use } from '../../shared/model/carry-over.ts'
import { integer, type ReadDb, text } from './connection.ts'

/**
 * Everything stored that names an item of the method, one SELECT per kind of use giving item and count: the one place to add
 * to when something new names items.
 */
const NAMED_BY: readonly { use: Use; sql: string }[] = [
  { use: 'rule', sql: 'SELECT item_id, count(*) AS count FROM tagging_rule GROUP BY item_id ORDER BY item_id' },
  { use: 'hand-tag', sql: 'SELECT item_id, count(*) AS count FROM hand_tag GROUP BY item_id ORDER BY item_id' },
]

/** Which items are in use, by what and how often; in the order of their ids. */
export function itemUses(db: ReadDb): ItemUses[] {
  const found = new Map<string, ItemUses['by']>()
  for (const { use, sql } of NAMED_BY)
    for (const row of db.all(sql)) {
      const itemId = text(row.item_id)
      found.set(itemId, [...(found.get(itemId) ?? []), { use, count: integer(row.count) }])
    }
  return [...found].map(([itemId, by]) => ({ itemId, by })).toSorted((a, b) => (a.itemId < b.itemId ? -1 : 1))
}
