import type { Ore } from '../../model/money.ts'
import type { GroupPart, SplitPart, SplitShare } from '../../model/tag-split.ts'
import { splitOre } from './split-ore.ts'

/** So many rows of one amount, öre. */
export interface AmountRows {
  ore: Ore
  rows: number
}

const weightsOf = (shares: readonly SplitShare[]): number[] => shares.map(({ weight }) => weight)

/** One row's amount by its shares (splitShares), in their order; Σ parts = the amount. */
export function allocateRow(ore: Ore, shares: readonly SplitShare[]): SplitPart[] {
  const parts = splitOre(ore, weightsOf(shares))
  return shares.map(({ itemId, axes }, at) => ({ itemId, ...(axes ? { axes } : {}), ore: parts[at] ?? 0 }))
}

/**
 * What a code string's rows come to per part. Every row is split by itself and the parts are added, so the group says what
 * its rows say, in whatever order they come; equal amounts are split once.
 */
export function allocateAmounts(amounts: readonly AmountRows[], shares: readonly SplitShare[]): GroupPart[] {
  const weights = weightsOf(shares)
  const largest = weights.indexOf(Math.max(...weights))
  const sums = weights.map(() => ({ ore: 0, absoluteOre: 0 }))
  let rows = 0
  for (const amount of amounts) {
    rows += amount.rows
    for (const [at, part] of splitOre(amount.ore, weights).entries()) {
      const sum = sums[at]
      if (!sum) continue
      sum.ore += part * amount.rows
      sum.absoluteOre += Math.abs(part) * amount.rows
    }
  }
  return shares.map((share, at) => ({
    ...share,
    ore: sums[at]?.ore ?? 0,
    absoluteOre: sums[at]?.absoluteOre ?? 0,
    rows,
    wholeRows: at === largest ? rows : 0,
  }))
}
