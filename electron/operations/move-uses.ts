import { isTaggable } from '../../shared/domain/compute/item-leaves.ts'
import { moveKeyValues, moveTarget } from '../../shared/domain/tag/move-target.ts'
import type { Method } from '../../shared/model/catalogue.ts'
import { failed, type Outcome, done } from '../../shared/model/problem.ts'
import { scopeSchema } from '../../shared/model/scope.ts'
import { targetItems } from '../../shared/model/tag-split.ts'
import { moveStatements } from '../store/item-statements.ts'
import { keyValuesToRow, listKeyValues } from '../store/key-values.ts'
import { allHandTags, handToRow, listRules, ruleToRow } from '../store/tags.ts'
import type { WriteContext } from './context.ts'
import { retag } from './retag.ts'

/** An item that tags can be moved to. Fails with item-unknown, item-not-taggable. */
export function taggable(method: Method, itemId: string): Outcome<string> {
  const item = method.items.find(({ id }) => id === itemId)
  if (!item) return failed('item-unknown', undefined, { item: itemId })
  const name = `${item.id} ${item.name}`
  return isTaggable(method.items, itemId) ? done(name) : failed('item-not-taggable', undefined, { item: name })
}

/** How much of what named an item was moved: rules, hand tags, and sets of key values and statements together. */
export interface MovedUses {
  rules: number
  handTags: number
  others: number
}

/**
 * Gives every rule, hand tag, key value and statement of one item to another, or takes them away (null), and brings the sums in
 * step. A split that names the item goes as a whole when it is taken away: what is left of it would not be a whole.
 */
export function moveUses(context: WriteContext, from: string, to: string | null): MovedUses {
  const { db, journal } = context
  const rules = listRules(db).filter(({ target }) => targetItems(target).includes(from))
  const handTags = allHandTags(db).filter(({ target }) => targetItems(target).includes(from))
  const keyValues = listKeyValues(db).filter(({ values }) => values.some(({ itemId }) => itemId === from))
  for (const rule of rules)
    if (to === null) journal.remove('tagging_rule', { id: rule.id })
    else journal.put('tagging_rule', ruleToRow({ ...rule, target: moveTarget(rule.target, from, to) }))
  for (const tag of handTags)
    if (to === null) journal.remove('hand_tag', handToRow(tag))
    else journal.put('hand_tag', handToRow({ ...tag, target: moveTarget(tag.target, from, to) }))
  for (const set of keyValues) {
    const values =
      to === null ? set.values.filter(({ itemId }) => itemId !== from) : moveKeyValues(set.values, from, to)
    if (values.length === 0) journal.remove('key_values', { id: set.id })
    else journal.put('key_values', keyValuesToRow({ ...set, values }))
  }
  journal.remove('carry_over', { item_id: from })
  // What a rule or key of today reaches it reaches as before: only what it says there is changed.
  retag(context, [
    ...rules.map((rule) => ({ of: 'rule' as const, rule })),
    ...handTags.map(({ party, year, kind, codeKey }) => ({
      of: 'hand' as const,
      scope: scopeSchema.parse({ party, year, kind }),
      codeKeys: [codeKey],
    })),
    ...keyValues.map(({ party, keyId }) => ({ of: 'key' as const, party, keyId })),
  ])
  const statements = moveStatements(db, journal, from, to)
  return { rules: rules.length, handTags: handTags.length, others: keyValues.length + statements }
}
