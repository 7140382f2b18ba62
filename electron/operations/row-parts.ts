import { allocateRow } from '../../shared/domain/tag/allocate-split.ts'
import type { TagAxes } from '../../shared/model/tag-axes.ts'
import type { SplitMeans } from '../../shared/model/tag-split.ts'
import type { ReadDb } from '../store/connection.ts'
import type { StoredRow } from '../store/rows.ts'
import { sharesOfGroups } from '../store/tagged-parts.ts'

/** What of one row is an item's, öre, with its share of the row and who said it. */
export interface RowPart {
  itemId: string
  axes: TagAxes
  means: SplitMeans
  keyId: string | null
  share: number
  ore: number
  ruleId: string | null
  taggedAt: string | null
}

/** The parts of single rows, split exactly as their sums were. Asks once for all the rows' code strings. */
export function rowParts(
  db: ReadDb,
  rows: readonly Pick<StoredRow, 'batchNo' | 'codeId'>[],
): (row: Pick<StoredRow, 'batchNo' | 'codeId' | 'choice' | 'ore'>) => RowPart[] {
  const groups = sharesOfGroups(db, rows)
  return ({ batchNo, codeId, choice, ore }) => {
    const shares = groups.get(`${batchNo} ${codeId}`)?.get(choice) ?? []
    if (shares.length === 0) return []
    const whole = shares.reduce((sum, { weight }) => sum + weight, 0)
    const parts = allocateRow(ore, shares)
    return shares.map(({ itemId, axes, means, keyId, weight, ruleId, taggedAt }, at) => ({
      itemId,
      axes,
      means,
      keyId,
      share: weight / whole,
      ore: parts[at]?.ore ?? 0,
      ruleId,
      taggedAt,
    }))
  }
}
