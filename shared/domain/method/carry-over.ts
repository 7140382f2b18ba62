import { ancestorsOf, isTaggable } from '../compute/item-leaves.ts'
import type { CarryOver, FormerItem, ItemUses } from '../../model/carry-over.ts'
import type { Item, Method } from '../../model/catalogue.ts'

type Meaning = Pick<Item, 'definition' | 'included' | 'notIncluded'>

/** Whether a tag says the same under both: the definition, what is included and what is not. A new name changes nothing. */
export const sameMeaning = (a: Meaning, b: Meaning): boolean =>
  a.definition === b.definition && sameTexts(a.included, b.included) && sameTexts(a.notIncluded, b.notIncluded)

const sameTexts = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((text, index) => text === b[index])

/** An item as it stands in a version, to be remembered. */
export const formerItem = (item: Item, version: string): FormerItem => ({
  id: item.id,
  name: item.name,
  kind: item.kind,
  definition: item.definition,
  included: item.included,
  notIncluded: item.notIncluded,
  version,
})

/** The items in use that need a decision under a method, in its own order; those that are gone last. */
export function carryOver(
  method: Method,
  uses: readonly ItemUses[],
  former: ReadonlyMap<string, FormerItem>,
): CarryOver[] {
  const places = new Map(method.items.map(({ id }, index) => [id, index]))
  const placeOf = (id: string): number => places.get(id) ?? places.size
  return uses
    .flatMap((use): CarryOver[] => {
      const item = method.items[placeOf(use.itemId)]
      const was = former.get(use.itemId) ?? null
      const reason = reasonFor(method, item, was)
      return reason === null ? [] : [{ ...use, name: item?.name ?? was?.name ?? use.itemId, reason, former: was }]
    })
    .toSorted((a, b) => placeOf(a.itemId) - placeOf(b.itemId) || (a.itemId < b.itemId ? -1 : 1))
}

function reasonFor(method: Method, item: Item | undefined, was: FormerItem | null): CarryOver['reason'] | null {
  if (!item) return 'gone'
  if (item.kind !== 'value' && !isTaggable(method.items, item.id)) return 'group'
  if (item.kind === 'value' || (was && was.kind !== item.kind)) return 'kind'
  return was && !sameMeaning(was, item) ? 'definition' : null
}

/**
 * What is to be remembered of used items when one method takes the place of another (or an edited one of itself): each whose
 * meaning or kind differs, as it was; what was remembered before goes first. An item that means again what it did is forgotten.
 */
export function formerItems(
  before: Method,
  after: Method,
  used: ReadonlySet<string>,
  remembered: ReadonlyMap<string, FormerItem>,
): Map<string, FormerItem> {
  const is = new Map(after.items.map((item) => [item.id, item]))
  const was = new Map(before.items.map((item) => [item.id, formerItem(item, before.version)]))
  const found = new Map<string, FormerItem>()
  for (const id of used) {
    const former = remembered.get(id) ?? was.get(id)
    const now = is.get(id)
    if (former && !(now && now.kind === former.kind && sameMeaning(former, now))) found.set(id, former)
  }
  return found
}

/**
 * Items that do not mean the same in two methods: another definition or kind, counted otherwise (memo, informational,
 * overhead), or only in one of them; and every group that such an item, or one that has moved, stands or stood under, since
 * its sum is another. A figure over any of them compares two different things.
 */
export function differingItems(a: Method, b: Method): ReadonlySet<string> {
  const [one, other] = [byId(a), byId(b)]
  const differing = new Set<string>()
  const addWithAbove = (items: ReadonlyMap<string, Item>, id: string | null): void => {
    if (id !== null) for (const one of [id, ...ancestorsOf(items, id)]) differing.add(one)
  }
  for (const id of new Set([...one.keys(), ...other.keys()])) {
    const [was, is] = [one.get(id), other.get(id)]
    if (!was || !is || !countsAlike(was, is)) {
      addWithAbove(one, id)
      addWithAbove(other, id)
    } else if (was.parentId !== is.parentId) {
      addWithAbove(one, was.parentId)
      addWithAbove(other, is.parentId)
    }
  }
  return differing
}

const byId = ({ items }: Method): ReadonlyMap<string, Item> => new Map(items.map((item) => [item.id, item]))

const countsAlike = (a: Item, b: Item): boolean =>
  a.kind === b.kind &&
  sameMeaning(a, b) &&
  Boolean(a.memo) === Boolean(b.memo) &&
  Boolean(a.informational) === Boolean(b.informational) &&
  Boolean(a.overhead) === Boolean(b.overhead)
