import { isTaggable } from '../../shared/domain/compute/item-leaves.ts'
import { splitShares } from '../../shared/domain/tag/split-shares.ts'
import { done, failed, type Outcome } from '../../shared/model/problem.ts'
import type { KeyValues } from '../../shared/model/key-values.ts'
import { type TagAxes, unknownAxisValue } from '../../shared/model/tag-axes.ts'
import { type HandTarget, type SplitProblem, targetItems, targetParts } from '../../shared/model/tag-split.ts'
import { axisWords, defaultValueName } from '../../shared/text/tag-words.ts'
import type { Resources } from './context.ts'

type Known = Pick<Resources, 'method'>

const nameOf = ({ method }: Known, itemId: string): string => {
  const item = method.items.find(({ id }) => id === itemId)
  return item ? `${item.id} ${item.name}` : itemId
}

/** Whether rows can be tagged with the item. */
export function fitItem(known: Known, itemId: string): Outcome<true> {
  const { items } = known.method
  if (!items.some(({ id }) => id === itemId)) return failed('item-unknown', undefined, { item: itemId })
  return isTaggable(items, itemId)
    ? done(true)
    : failed('item-not-taggable', undefined, { item: nameOf(known, itemId) })
}

/** Whether the method has every value of the axes that a tag, or the parts of its target, say. Fails with axis-value-unknown. */
export function fitAxes(known: Known, said: readonly (TagAxes | undefined)[]): Outcome<true> {
  const unknown = unknownAxisValue(known.method.axes, said)
  if (!unknown) return done(true)
  const { axis, value } = unknown
  return failed('axis-value-unknown', undefined, { axis: axisWords[axis], value: defaultValueName(axis, value) })
}

/**
 * Whether a target can be used at all: its items can be tagged, its key is in the method, its shares make a whole. With
 * `keyValues` (the sets valid for the party and year) also whether its key can be used there. Answers its items in words.
 */
export function fitTarget(
  known: Known,
  target: HandTarget,
  keyValues?: (keyId: string) => readonly KeyValues[],
): Outcome<string> {
  const items = targetItems(target)
  for (const itemId of items) {
    const fits = fitItem(known, itemId)
    if (!fits.ok) return fits
  }
  const placed = fitAxes(
    known,
    targetParts(target).map(({ axes }) => axes),
  )
  if (!placed.ok) return placed
  const words = items.map((itemId) => (items.length === 1 ? nameOf(known, itemId) : itemId)).join(', ')
  if (target.by === 'none' || target.by === 'item') return done(words)
  const keyId = target.by === 'key' ? target.keyId : null
  if (keyId !== null && !known.method.keys.some(({ id }) => id === keyId))
    return failed('key-unknown', undefined, { key: keyId })
  const shares = splitShares(target, keyId === null ? [] : (keyValues?.(keyId) ?? []))
  if (shares.ok) return done(words)
  // A rule may be written before every party has values: only what is wrong with the target itself is refused then.
  return keyId !== null && !keyValues && shares.problem.code !== 'item-twice'
    ? done(words)
    : splitRefusal(known, shares.problem)
}

/** A split that cannot be used, as a problem with names in place of ids. */
function splitRefusal(known: Known, problem: SplitProblem): Outcome<never> {
  const keyName = (keyId: string): string => known.method.keys.find(({ id }) => id === keyId)?.name ?? keyId
  switch (problem.code) {
    case 'shares-sum':
      return failed('split-shares-sum', undefined, { sum: problem.sum, expected: problem.expected })
    case 'item-twice':
      return failed('split-item-twice', undefined, { item: nameOf(known, problem.itemId) })
    case 'key-values-missing':
    case 'key-sum-zero':
    case 'key-values-overlap':
      return failed(problem.code, undefined, { key: keyName(problem.keyId) })
    case 'key-item-missing':
      return failed(problem.code, undefined, { key: keyName(problem.keyId), item: nameOf(known, problem.itemId) })
  }
}
