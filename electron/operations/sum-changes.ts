import type { GroupAllocation } from '../../shared/domain/tag/allocate.ts'
import type { SumChange } from '../store/derived.ts'

type Counted = Pick<
  GroupAllocation,
  'itemId' | 'axes' | 'role' | 'keyId' | 'ore' | 'absoluteOre' | 'rows' | 'wholeRows'
> & { means: string }

/** Gathers what allocations add to and take from the sums of one scope, to be written once. */
export function sumChanges(reconciled: boolean) {
  const changes = new Map<string, SumChange>()
  return {
    add(one: Counted, sign: 1 | -1): void {
      const key = `${one.itemId}|${one.axes}|${one.role}|${one.means}|${one.keyId ?? ''}`
      const known = changes.get(key)
      const { itemId, axes, role, means, keyId } = one
      const sum = known ?? {
        itemId,
        axes,
        role,
        means,
        keyId,
        reconciled,
        ore: 0,
        absoluteOre: 0,
        rows: 0,
        wholeRows: 0,
      }
      sum.ore += sign * one.ore
      sum.absoluteOre += sign * one.absoluteOre
      sum.rows += sign * one.rows
      sum.wholeRows += sign * one.wholeRows
      if (!known) changes.set(key, sum)
    },
    /** Those that change anything. */
    all: (): SumChange[] =>
      [...changes.values()].filter(
        ({ ore, absoluteOre, rows, wholeRows }) => ore !== 0 || absoluteOre !== 0 || rows !== 0 || wholeRows !== 0,
      ),
  }
}
