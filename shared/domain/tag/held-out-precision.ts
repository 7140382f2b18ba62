import type { HeldOutPrecision } from '../../model/suggestion.ts'
import { suggest, type SuggestOptions } from './suggest.ts'
import type { SuggestionSubject } from './suggestion-features.ts'
import { learnSuggestions, type TaggedExample } from './suggestion-model.ts'

/** Where the bands begin; the last ends at 1. */
export const PRECISION_BANDS = [0.5, 0.7, 0.8, 0.9, 0.95] as const

export interface HeldOutOptions {
  folds?: number
  allowedFor?: (party: string) => (itemId: string) => boolean
  untagged?: readonly SuggestionSubject[]
}

/** All of heldOutSteps at once. */
export function heldOutPrecision(
  groups: readonly TaggedExample[],
  seed: number,
  options: HeldOutOptions = {},
): HeldOutPrecision {
  const steps = heldOutSteps(groups, seed, options)
  for (;;) {
    const next = steps.next()
    if (next.done) return next.value
  }
}

/**
 * How right suggestions are: the parties are dealt into folds by the seed, and each fold's codings are guessed by a model
 * that never saw them, nor the `untagged` of their parties. With one party only, its codings are dealt instead. Counts every tagged group, not distinct codings,
 * since that is what a person accepts. `allowedFor`: what a party may have.
 Yields after each fold, so that others may be served between.
 */
export function* heldOutSteps(
  groups: readonly TaggedExample[],
  seed: number,
  { folds = 5, allowedFor, untagged = [] }: HeldOutOptions = {},
): Generator<void, HeldOutPrecision> {
  const parties = [...new Set(groups.map(({ party }) => party))].toSorted()
  const codingOf = ({ code }: TaggedExample): string =>
    `${code.account.code}|${code.activityArea.code}|${code.activity.code}`
  const nameOf = parties.length > 1 ? ({ party }: TaggedExample): string => party : codingOf
  const dealt = deal([...new Set(groups.map(nameOf))].toSorted(), seed, folds)
  const bands = PRECISION_BANDS.map((from, at) => ({
    from,
    to: PRECISION_BANDS[at + 1] ?? 1,
    groups: 0,
    right: 0,
    absoluteOre: 0,
    rightAbsoluteOre: 0,
  }))
  let silent = 0
  const used = [...new Set(dealt.values())].toSorted((a, b) => a - b)
  for (const fold of used) {
    const held = groups.filter((group) => dealt.get(nameOf(group)) === fold)
    const model = learnSuggestions(
      groups.filter((group) => dealt.get(nameOf(group)) !== fold),
      untagged.filter(({ party }) => parties.length === 1 || dealt.get(party) !== fold),
    )
    for (const group of held) {
      const allowed = allowedFor?.(group.party)
      const options: SuggestOptions = { most: 1, ...(allowed ? { allowed } : {}) }
      const [first] = suggest(model, group, options)
      const band = first && bands.findLast(({ from }) => first.confidence >= from)
      if (!band) {
        silent += 1
        continue
      }
      band.groups += 1
      band.absoluteOre += Math.abs(group.ore)
      if (first.itemId !== group.itemId) continue
      band.right += 1
      band.rightAbsoluteOre += Math.abs(group.ore)
    }
    yield
  }
  return {
    parties: parties.length,
    folds: used.length,
    groups: groups.length,
    silent,
    bands: bands.map((band) => ({ ...band, precision: band.groups === 0 ? null : band.right / band.groups })),
  }
}

/** Names shuffled by the seed (a small linear congruential generator, so that every machine deals alike) and dealt round. */
function deal(names: readonly string[], seed: number, folds: number): Map<string, number> {
  let state = seed >>> 0
  const shuffled = [...names]
  for (let at = shuffled.length - 1; at > 0; at -= 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const other = state % (at + 1)
    const [a, b] = [shuffled[at], shuffled[other]]
    if (a !== undefined && b !== undefined) [shuffled[at], shuffled[other]] = [b, a]
  }
  return new Map(shuffled.map((name, at) => [name, at % folds]))
}
