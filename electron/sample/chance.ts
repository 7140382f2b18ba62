/** Small, seeded and the same on every machine: the same seed gives the same numbers for ever (mulberry32 over an FNV-1a hash). */
export interface Chance {
  /** A whole number from..to, both included. */
  between(from: number, to: number): number
  /** A number around 1000 ‰: within ± spread ‰. */
  around(spread: number): number
}

export function openChance(seed: string): Chance {
  let state = hashOf(seed)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  return { between, around: (spread) => 1000 + between(-spread, spread) }
}

function hashOf(seed: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < seed.length; at++) hash = Math.imul(hash ^ seed.charCodeAt(at), 0x01000193)
  return hash
}
