import type { Coverage } from '../../../shared/model/allocation.ts'

/** One part of the bar: an item's, what there is a suggestion for. Shares are of all |öre| of the scope. */
export interface CoverageSegment {
  readonly id: string
  readonly look: 'tagged' | 'suggested'
  readonly share: number
}

/** The bar from left to right: the items by size, then what is suggested; what is left of the bar is left to tag. */
export function coverageSegments(
  { absoluteOre, taggedAbsoluteOre, byItem }: Coverage,
  suggestedOre: number,
): CoverageSegment[] {
  if (absoluteOre === 0) return []
  const share = (ore: number): number => Math.min(1, Math.max(0, ore / absoluteOre))
  const items = byItem
    .filter((item) => item.absoluteOre > 0)
    .toSorted((a, b) => b.absoluteOre - a.absoluteOre || a.itemId.localeCompare(b.itemId, 'sv'))
    .map((item): CoverageSegment => ({ id: item.itemId, look: 'tagged', share: share(item.absoluteOre) }))
  const suggested = share(Math.min(suggestedOre, absoluteOre - taggedAbsoluteOre))
  return suggested > 0 ? [...items, { id: 'suggested', look: 'suggested', share: suggested }] : items
}
