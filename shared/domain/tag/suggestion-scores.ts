import type { Feature } from './suggestion-features.ts'

/** What is known of one feature: the items it was seen with, the evidence for each (weighted log ratio against the prior) and who said so (one bit a party). */
export interface Known {
  items: number[]
  evidence: number[]
  parties: number[]
  allParties: number
}

export interface Knowledge {
  known: Map<string, Known>
  prior: number[]
}

export interface Scored {
  item: number
  score: number
}

/** One distinct coding to learn from: its features, its item (as a place in the list of items) and its party's bit. */
export interface Lesson {
  features: readonly Feature[]
  item: number
  bit: number
}

const SMOOTHING = 0.5

/** Counts lessons into evidence. An item's prior is its share of lessons, one added; a feature never seen says nothing. */
export function gatherKnowledge(lessons: readonly Lesson[], items: number): Knowledge {
  const counts = Array.from({ length: items }, () => 1)
  const weights = new Map<string, number>()
  const known = new Map<string, Known>()
  for (const { features, item, bit } of lessons) {
    counts[item] = (counts[item] ?? 0) + 1
    for (const { key, weight } of features) {
      let feature = known.get(key)
      if (!feature) {
        feature = { items: [], evidence: [], parties: [], allParties: 0 }
        known.set(key, feature)
        weights.set(key, weight)
      }
      let at = feature.items.indexOf(item)
      if (at < 0) at = feature.items.push(item) - 1
      feature.evidence[at] = (feature.evidence[at] ?? 0) + 1
      feature.parties[at] = (feature.parties[at] ?? 0) | bit
      feature.allParties |= bit
    }
  }
  const total = counts.reduce((sum, count) => sum + count, 0)
  const prior = counts.map((count) => count / total)
  for (const [key, feature] of known) {
    const weight = weights.get(key) ?? 0
    feature.evidence = feature.evidence.map(
      (count, at) => weight * Math.log(1 + count / (SMOOTHING * (prior[feature.items[at] ?? 0] ?? 1))),
    )
  }
  return { known, prior }
}

/** The `most` items that the features speak most for, best first; equal scores in the order of items. */
export function bestItems(
  { known, prior }: Knowledge,
  features: readonly Feature[],
  most: number,
  allowed?: (item: number) => boolean,
): Scored[] {
  const sums = new Float64Array(prior.length)
  for (const { key } of features) {
    const feature = known.get(key)
    if (!feature) continue
    for (let at = 0; at < feature.items.length; at += 1) {
      const item = feature.items[at] ?? 0
      sums[item] = (sums[item] ?? 0) + (feature.evidence[at] ?? 0)
    }
  }
  const best: Scored[] = []
  for (let item = 0; item < sums.length; item += 1) {
    const sum = sums[item] ?? 0
    if (sum === 0 || (allowed && !allowed(item))) continue
    const score = sum + Math.log(prior[item] ?? 1)
    const place = best.findIndex((other) => other.score < score)
    if (place >= 0) best.splice(place, 0, { item, score })
    else if (best.length < most) best.push({ item, score })
    if (best.length > most) best.pop()
  }
  return best
}

/** How much better the first is than the second; alone, its lead over no evidence at all. */
export const marginOf = (scored: readonly Scored[]): number => (scored[0]?.score ?? 0) - (scored[1]?.score ?? 0)

/** A feature's evidence for an item; 0 when it was never seen with it. */
export function evidenceFor(known: Known | undefined, item: number): number {
  const at = known ? known.items.indexOf(item) : -1
  return known?.evidence[at] ?? 0
}

/** How many parties saw the feature with the item, and at all. */
export function partiesFor(known: Known | undefined, item: number): { count: number; of: number } {
  const at = known ? known.items.indexOf(item) : -1
  return { count: bits(known?.parties[at] ?? 0), of: bits(known?.allParties ?? 0) }
}

function bits(mask: number): number {
  let count = 0
  for (let left = mask >>> 0; left > 0; left >>>= 1) count += left & 1
  return count
}
