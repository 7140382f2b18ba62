import type { Coverage } from '../../model/allocation.ts'

/** What is tagged of what is imported. Counted in Σ |öre|, so that a fee does not hide a salary. Null share: nothing to tag. */
export function countedCoverage(
  total: { rows: number; absoluteOre: number },
  sums: readonly { itemId: string; ore: number; absoluteOre: number; rows: number; wholeRows: number }[],
): Coverage {
  const byItem = new Map<string, { itemId: string; ore: number; absoluteOre: number; rows: number }>()
  for (const sum of sums) {
    const known = byItem.get(sum.itemId) ?? { itemId: sum.itemId, ore: 0, absoluteOre: 0, rows: 0 }
    byItem.set(sum.itemId, {
      itemId: sum.itemId,
      ore: known.ore + sum.ore,
      absoluteOre: known.absoluteOre + sum.absoluteOre,
      rows: known.rows + sum.rows,
    })
  }
  const taggedAbsoluteOre = sums.reduce((all, sum) => all + sum.absoluteOre, 0)
  return {
    rows: total.rows,
    taggedRows: sums.reduce((all, sum) => all + sum.wholeRows, 0),
    absoluteOre: total.absoluteOre,
    taggedAbsoluteOre,
    share: total.absoluteOre === 0 ? null : taggedAbsoluteOre / total.absoluteOre,
    byItem: [...byItem.values()].toSorted(
      (a, b) => Math.abs(b.ore) - Math.abs(a.ore) || (a.itemId < b.itemId ? -1 : 1),
    ),
  }
}
