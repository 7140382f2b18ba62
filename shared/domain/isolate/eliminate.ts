import type { DoubleCountVerdict } from '../../model/double-count.ts'

/** Amounts marked as counted or eliminated by what was decided. Nothing is removed: counted and eliminated sum to all. */
export interface Eliminated<T> {
  counted: T[]
  eliminated: (T & { doubleCountId: string })[]
}

/** `flowId` of an amount is the coding it comes from. Of several verdicts on one coding the one with the smallest id is named; later ones change nothing. */
export function eliminate<T extends { flowId: string }>(
  amounts: readonly T[],
  verdicts: readonly DoubleCountVerdict[],
): Eliminated<T> {
  const by = new Map<string, string>()
  for (const { doubleCountId, counts, eliminatedFlowIds } of verdicts.toSorted((a, b) =>
    a.doubleCountId < b.doubleCountId ? -1 : 1,
  ))
    if (counts !== null) for (const flowId of eliminatedFlowIds) if (!by.has(flowId)) by.set(flowId, doubleCountId)
  const found: Eliminated<T> = { counted: [], eliminated: [] }
  for (const amount of amounts) {
    const doubleCountId = by.get(amount.flowId)
    if (doubleCountId === undefined) found.counted.push(amount)
    else found.eliminated.push({ ...amount, doubleCountId })
  }
  return found
}
