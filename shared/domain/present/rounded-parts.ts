import { formatNumber, roundScaled } from './format-number.ts'

/**
 * Parts of a whole written with `decimals` decimals so that what is written sums to the whole as written: each is rounded
 * down and the largest remainders up. `values` sum to `whole` (which may be negative, and so may they).
 */
export function roundedParts(values: readonly number[], whole: number, decimals: number): string[] {
  const scale = 10 ** decimals
  const total = Number(roundScaled(whole, decimals))
  const parts = values.map((value) => {
    const scaled = value * scale
    const near = Math.round(scaled)
    // A part that is whole but for floating point is whole.
    const floor = Math.abs(scaled - near) < 1e-7 ? near : Math.floor(scaled)
    return { floor, rest: scaled - floor }
  })
  let missing = total - parts.reduce((sum, { floor }) => sum + floor, 0)
  const byRest = parts
    .map((_, index) => index)
    .toSorted((a, b) => (parts[b]?.rest ?? 0) - (parts[a]?.rest ?? 0) || a - b)
  const up = new Set<number>()
  for (const index of byRest) {
    if (missing <= 0) break
    up.add(index)
    missing -= 1
  }
  return parts.map(({ floor }, index) => formatNumber((floor + (up.has(index) ? 1 : 0)) / scale, decimals))
}
