import type { Ore } from '../../model/money.ts'

/**
 * An amount in öre shared by whole-number weights, by largest remainder: the parts sum to the amount, each within one öre of
 * its exact share. Equal remainders: the earlier part gets the öre. A negative amount is split as its positive mirror.
 * Throws on a negative weight or when all are zero: targets are checked before (split-shares.ts).
 */
export function splitOre(ore: Ore, weights: readonly number[]): Ore[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (!Number.isSafeInteger(ore) || !Number.isSafeInteger(total) || total <= 0 || weights.some((weight) => weight < 0))
    throw new RangeError(`cannot split ${ore} by ${weights.join(':')}`)
  const amount = Math.abs(ore)
  const shared =
    amount * Math.max(...weights) <= Number.MAX_SAFE_INTEGER
      ? inNumbers(amount, weights, total)
      : inBigInts(amount, weights, total)
  let left = amount - shared.reduce((sum, { part }) => sum + part, 0)
  const parts = shared.map(({ part }) => part)
  const byRemainder = shared
    .map((_, at) => at)
    .toSorted((a, b) => (shared[b]?.rest ?? 0) - (shared[a]?.rest ?? 0) || a - b)
  for (const at of byRemainder) {
    if (left === 0) break
    parts[at] = (parts[at] ?? 0) + 1
    left -= 1
  }
  return ore < 0 ? parts.map((part) => (part === 0 ? 0 : -part)) : parts
}

type Shared = { part: number; rest: number }[]

/** Whole quotient and remainder in doubles: exact while amount × weight is a safe integer. */
const inNumbers = (amount: number, weights: readonly number[], total: number): Shared =>
  weights.map((weight) => {
    const product = amount * weight
    const rest = product % total
    return { part: (product - rest) / total, rest }
  })

const inBigInts = (amount: number, weights: readonly number[], total: number): Shared =>
  weights.map((weight) => {
    const product = BigInt(amount) * BigInt(weight)
    return { part: Number(product / BigInt(total)), rest: Number(product % BigInt(total)) }
  })
