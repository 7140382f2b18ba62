import type { ItemUses, Use } from '../../shared/model/carry-over.ts'
import { handTargetSchema, targetItems } from '../../shared/model/tag-split.ts'
import { integer, type ReadDb, type SqlRow, text } from './connection.ts'
import { listKeyValues } from './key-values.ts'

/** What names items in a column of its own, one SELECT per kind of use giving item and count: the place to add to. */
const NAMED_BY: readonly { use: Use; sql: string }[] = [
  {
    use: 'isolation',
    sql: 'SELECT item_id, count(*) AS count FROM isolation_assessment GROUP BY item_id ORDER BY item_id',
  },
  {
    use: 'grade-change',
    sql: 'SELECT item_id, count(*) AS count FROM grade_change GROUP BY item_id ORDER BY item_id',
  },
  {
    use: 'declaration',
    sql: "SELECT item_id, count(*) AS count FROM declaration_answer WHERE item_id <> '' GROUP BY item_id ORDER BY item_id",
  },
]

/** What says a target: each different one once, since thousands of tags say the same few things. */
const TARGETED: readonly { use: Use; sql: string }[] = [
  {
    use: 'rule',
    sql: 'SELECT item_id, target, count(*) AS count FROM tagging_rule GROUP BY item_id, target ORDER BY item_id, target',
  },
  {
    use: 'hand-tag',
    sql: 'SELECT item_id, target, count(*) AS count FROM hand_tag GROUP BY item_id, target ORDER BY item_id, target',
  },
]

/** Which items are in use, by what and how often; in the order of their ids. A split names every item it has a part for. */
export function itemUses(db: ReadDb): ItemUses[] {
  const found = new Map<string, ItemUses['by']>()
  const note = (use: Use, itemId: string, count: number): void => {
    const by = found.get(itemId) ?? []
    found.set(itemId, by)
    const known = by.find((one) => one.use === use)
    if (known) known.count += count
    else by.push({ use, count })
  }
  for (const { use, sql } of TARGETED)
    for (const row of db.all(sql)) for (const itemId of itemsOf(row)) note(use, itemId, integer(row.count))
  for (const { values } of listKeyValues(db))
    for (const itemId of new Set(values.map((value) => value.itemId))) note('key-values', itemId, 1)
  for (const { use, sql } of NAMED_BY) for (const row of db.all(sql)) note(use, text(row.item_id), integer(row.count))
  return [...found].map(([itemId, by]) => ({ itemId, by })).toSorted((a, b) => (a.itemId < b.itemId ? -1 : 1))
}

/** A target of one item is kept as the item alone (tags.ts). */
const itemsOf = (row: SqlRow): string[] =>
  row.target === null ? [text(row.item_id)] : targetItems(handTargetSchema.parse(JSON.parse(text(row.target))))
