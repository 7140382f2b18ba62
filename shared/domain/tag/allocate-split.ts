import type { Ore } from '../../model/money.ts'
import type { GroupPart, KeyValues, SplitPart, SplitProblem, SplitShare, TagTarget } from '../../model/tag-split.ts'
import { splitOre } from './split-ore.ts'
import { splitShares } from './split-shares.ts'

export type RowOutcome = { ok: true; parts: SplitPart[] } | { ok: false; problem: SplitProblem }
export type GroupOutcome = { ok: true; parts: GroupPart[] } | { ok: false; problem: SplitProblem }

/** One row's amount shared as its target says; Σ parts = the amount. `keyValues` as in splitShares. */
export function allocateRow(ore: Ore, target: TagTarget, keyValues: readonly KeyValues[]): RowOutcome {
  const found = splitShares(target, keyValues)
  if (!found.ok) return found
  const parts = splitOre(ore, weightsOf(found.shares))
  return { ok: true, parts: found.shares.map(({ itemId }, at) => ({ itemId, ore: parts[at] ?? 0 })) }
}

/**
 * What a code string's rows come to per item. Every row is split by itself and the parts are added, so the group says what
 * its rows say, in whatever order they come; equal amounts are split once. `rows` counts a row at its largest share.
 */
export function allocateGroup(
  rowsOre: readonly Ore[],
  target: TagTarget,
  keyValues: readonly KeyValues[],
): GroupOutcome {
  const found = splitShares(target, keyValues)
  if (!found.ok) return found
  const weights = weightsOf(found.shares)
  const times = new Map<Ore, number>()
  for (const ore of rowsOre) times.set(ore, (times.get(ore) ?? 0) + 1)
  const largest = weights.indexOf(Math.max(...weights))
  const sums = weights.map(() => ({ ore: 0, absoluteOre: 0 }))
  for (const [ore, count] of times) {
    for (const [at, part] of splitOre(ore, weights).entries()) {
      const sum = sums[at]
      if (!sum) continue
      sum.ore += part * count
      sum.absoluteOre += Math.abs(part) * count
    }
  }
  const parts = found.shares.map(
    ({ itemId }, at): GroupPart => ({
      itemId,
      ore: sums[at]?.ore ?? 0,
      absoluteOre: sums[at]?.absoluteOre ?? 0,
      rows: at === largest ? rowsOre.length : 0,
    }),
  )
  return { ok: true, parts }
}

const weightsOf = (shares: readonly SplitShare[]): number[] => shares.map(({ weight }) => weight)
