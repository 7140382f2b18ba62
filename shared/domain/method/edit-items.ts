import type { Item, ItemKind, Method } from '../../model/catalogue.ts'
import { inTreeOrder } from '../../model/item-tree.ts'
import { done, failed, type Outcome } from '../../model/problem.ts'

/**
 * Takes an item's new content, or only `fields` of it; where it stands in the tree is `moveItem`'s. Fails with item-unknown.
 * A field asked for that `item` does not have is no longer said.
 */
export function putItem(method: Method, item: Item, fields?: readonly (keyof Item)[]): Outcome<Method> {
  const known = method.items.find(({ id }) => id === item.id)
  if (!known) return failed('item-unknown', undefined, { item: item.id })
  const kept = fields ? Object.entries(known).filter(([field]) => !fields.some((one) => one === field)) : []
  const taken = fields ? Object.entries(item).filter(([field]) => fields.some((one) => one === field)) : []
  const next = fields ? ({ ...Object.fromEntries(kept), ...Object.fromEntries(taken) } as Item) : item
  return withItems(
    method,
    method.items.map((one) => (one.id === item.id ? { ...next, id: known.id, parentId: known.parentId } : one)),
  )
}

/** A new item last under its parent, or a new group last of its kind. */
export function addItem(method: Method, item: Item): Outcome<Method> {
  if (item.parentId !== null && !method.items.some(({ id }) => id === item.parentId))
    return failed('item-unknown', undefined, { item: item.parentId })
  return withItems(method, [...method.items, item])
}

/**
 * Moves an item, with all under it, to stand before `beforeId` under a parent, or last there (null). Fails with item-unknown,
 * item-cannot-move (under itself, beside another's children, or to the top though it is no group).
 */
export function moveItem(
  method: Method,
  itemId: string,
  parentId: string | null,
  beforeId: string | null,
): Outcome<Method> {
  const item = method.items.find(({ id }) => id === itemId)
  const unknown = [itemId, parentId, beforeId].find(
    (id) => id !== null && !method.items.some((candidate) => candidate.id === id),
  )
  if (!item || unknown) return failed('item-unknown', undefined, { item: unknown ?? itemId })
  const refused = failed('item-cannot-move', undefined, { item: `${item.id} ${item.name}` })
  if (parentId === null ? !isGroupId(itemId) : itemsUnder(method.items, itemId).has(parentId)) return refused
  const before = method.items.find(({ id }) => id === beforeId)
  if (before && (before.parentId !== parentId || before.id === itemId)) return refused
  const rest = method.items.filter(({ id }) => id !== itemId)
  const at = before ? rest.indexOf(before) : rest.length
  return withItems(method, rest.toSpliced(at, 0, { ...item, parentId }))
}

/** Takes away an item that has nothing under it. Fails with item-unknown, item-has-items. */
export function removeItem(method: Method, itemId: string): Outcome<Method> {
  const item = method.items.find(({ id }) => id === itemId)
  if (!item) return failed('item-unknown', undefined, { item: itemId })
  if (method.items.some(({ parentId }) => parentId === itemId))
    return failed('item-has-items', undefined, { item: `${item.id} ${item.name}` })
  return withItems(
    method,
    method.items.filter(({ id }) => id !== itemId),
  )
}

const withItems = (method: Method, items: readonly Item[]): Outcome<Method> =>
  done({ ...method, items: inTreeOrder(items) })

/** A group is a single letter. */
const isGroupId = (id: string): boolean => id.length === 1

/** An item and everything under it. */
export function itemsUnder(items: readonly Item[], id: string): ReadonlySet<string> {
  const found = new Set([id])
  for (let grew = true; grew; ) {
    grew = false
    for (const item of items)
      if (item.parentId !== null && found.has(item.parentId) && !found.has(item.id)) {
        found.add(item.id)
        grew = true
      }
  }
  return found
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/**
 * The id of a new item: the next number of its group's letter, or for a group the next letter. Never one of `used`: what an
 * id has once meant it means for ever, also in files that were sent. Null: there is none left (99 in a group, 26 groups).
 */
export function nextItemId(parentId: string | null, used: ReadonlySet<string>): string | null {
  if (parentId === null) return LETTERS.find((letter) => !used.has(letter)) ?? null
  const letter = parentId.charAt(0)
  const numbers = [...used].filter((id) => id.startsWith(letter) && id.length > 1).map((id) => Number(id.slice(1)))
  const next = Math.max(0, ...numbers) + 1
  if (next <= 99) return `${letter}${next}`
  const gap = Array.from({ length: 99 }, (_, index) => index + 1).find((number) => !used.has(`${letter}${number}`))
  return gap === undefined ? null : `${letter}${gap}`
}

/** An item with only what it must have; the rest is filled in by those who know. */
export const newItem = (
  given: { id: string; parentId: string | null; kind: ItemKind; name: string; definition: string },
  partyKinds: Item['partyKinds'],
  value?: { unit: string; source: string },
): Item => ({
  ...given,
  included: [],
  notIncluded: [],
  accounts: [],
  accountNote: '',
  rs: [],
  dvo: [],
  isolationProblem: '',
  keys: [],
  keyNote: '',
  indicators: [],
  partyKinds,
  ...value,
  evidence: [{ tag: 'P' }],
})
