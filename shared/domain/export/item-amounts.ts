import type { Ore } from '../../model/money.ts'
import type { PackageContent, PackageLine } from '../../model/package-content.ts'
import type { Kind } from '../../model/scope.ts'

/** Öre per party, kind and item in the lens's year, of the lines that count; items without such a line are absent. */
export interface ItemAmounts {
  of: (party: string, itemId: string, kind: Kind) => Ore | null
}

/** Öre and how many lines, added up from the same lines that the workbook's Underlag sheet lists. */
export function itemAmounts(lines: readonly PackageLine[], year: number): ItemAmounts {
  const sums = new Map<string, Ore>()
  for (const line of lines) {
    if (!line.counts || line.itemId === null || line.scope.year !== year) continue
    const key = `${line.scope.party} ${line.scope.kind} ${line.itemId}`
    sums.set(key, (sums.get(key) ?? 0) + line.ore)
  }
  return { of: (party, itemId, kind) => sums.get(`${party} ${kind} ${itemId}`) ?? null }
}

/** A sum that the lines do not come to: the package must not be made from such content. */
export interface SumFault {
  readonly party: string
  readonly itemId: string
  readonly statedOre: Ore
  readonly linesOre: Ore
}

/** Every item sum of the content that differs from its own lines, öre for öre. Empty when the content holds together. */
export function sumFaults(content: PackageContent): readonly SumFault[] {
  const { lens } = content.grid
  const amounts = itemAmounts(content.lines, lens.year)
  return content.itemSums.flatMap((sum) => {
    const linesOre = amounts.of(sum.party, sum.itemId, lens.kind) ?? 0
    return linesOre === sum.ore ? [] : [{ party: sum.party, itemId: sum.itemId, statedOre: sum.ore, linesOre }]
  })
}
