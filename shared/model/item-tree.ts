/** All that a tree's order needs to know of an item. */
interface InTree {
  readonly id: string
  readonly parentId: string | null
}

/**
 * The items as the tree is read: each before those under it, siblings in the order they were given. Nothing is lost:
 * what hangs on a parent that is not there, or on itself, stands last.
 */
export function inTreeOrder<T extends InTree>(items: readonly T[]): T[] {
  const below = new Map<string | null, T[]>()
  for (const item of items) {
    const siblings = below.get(item.parentId)
    if (siblings) siblings.push(item)
    else below.set(item.parentId, [item])
  }
  const found = new Set<T>()
  const visit = (item: T): void => {
    if (found.has(item)) return
    found.add(item)
    for (const child of below.get(item.id) ?? []) visit(child)
  }
  for (const root of below.get(null) ?? []) visit(root)
  return [...found, ...items.filter((item) => !found.has(item))]
}
