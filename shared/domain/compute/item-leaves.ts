import type { Item } from '../../model/catalogue.ts'
import type { Overhead } from '../../model/scope.ts'

/**
 * The taggable items that a sum of the named items adds up, each once, in catalogue order. Under a named group: not memo
 * (B4), not informational (F1, a part of other items seen again), nothing of another kind; named themselves they count.
 * Values (V) are in no sum; overhead (K4) in none when overhead is excluded. Unknown names give nothing.
 */
export function itemLeaves(items: readonly Item[], named: readonly string[], overhead: Overhead): readonly Item[] {
  const below = new Map<string, Item[]>()
  for (const item of items) {
    if (item.parentId === null) continue
    const siblings = below.get(item.parentId)
    if (siblings) siblings.push(item)
    else below.set(item.parentId, [item])
  }
  const found = new Set<Item>()
  const visit = (item: Item, kind: Item['kind'], direct: boolean): void => {
    if (item.kind !== kind || item.kind === 'value' || found.has(item)) return
    if (!direct && (item.memo || item.informational)) return
    if (item.overhead && overhead === 'excluded') return
    const inside = below.get(item.id)
    if (!inside) found.add(item)
    else for (const child of inside) visit(child, kind, false)
  }
  for (const item of items) if (named.includes(item.id)) visit(item, item.kind, true)
  return items.filter((item) => found.has(item))
}

/** Whether rows can be tagged with an item: it exists, nothing stands below it, and it is not a value. */
export const isTaggable = (items: readonly Item[], id: string): boolean =>
  items.some((item) => item.id === id && item.kind !== 'value') && !items.some((item) => item.parentId === id)

/** An item's parent, its parent's parent and so on; stops where a chain is broken or goes round. */
export function ancestorsOf(items: ReadonlyMap<string, Item>, id: string): readonly string[] {
  const found: string[] = []
  let parent = items.get(id)?.parentId ?? null
  while (parent !== null && !found.includes(parent)) {
    found.push(parent)
    parent = items.get(parent)?.parentId ?? null
  }
  return found
}
