import { codingFromKey } from '../../model/coding-key.ts'
import type { PlanChunk } from '../../model/import-plan.ts'
import type { PartyKind } from '../../model/party.ts'
import type { Place, Problem } from '../../model/problem.ts'

/**
 * Activity areas of the national accounts summary (RS) that are a region's: 500 Primärvård, 505 Hälso- och sjukvård, övrigt. Among
 * municipalities only Gotland has them. Source: SCB, TAB4199.
 */
const REGION_AREAS = /^50[05]/

export type PartyNotes = { add: (chunk: PlanChunk) => void; warnings: (place: Place) => Problem[] }

/** Watches a plan go by for what its party should not have. `rows` and `ore` of a warning are accepted rows, cost positive. */
export const openPartyNotes = (kind: PartyKind): PartyNotes => {
  const marked = new Set<number>()
  const codes = new Set<string>()
  let rows = 0
  let ore = 0
  let first = 0
  return {
    add: (chunk) => {
      if (kind !== 'municipality') return
      chunk.codings.forEach((key, at) => {
        const { code } = codingFromKey(key).activityArea
        if (!REGION_AREAS.test(code)) return
        marked.add(chunk.firstCoding + at)
        codes.add(code)
      })
      if (marked.size === 0) return
      for (let at = 0; at < chunk.rows.length; at++) {
        if (chunk.verdicts[at] !== 0 || !marked.has(chunk.coding[at] ?? -1)) continue
        if (rows++ === 0) first = chunk.rows[at] ?? 0
        ore += chunk.ore[at] ?? 0
      }
    },
    warnings: (place) =>
      rows === 0
        ? []
        : [
            {
              code: 'area-of-region',
              place: { ...place, ...(first > 0 ? { row: first } : {}) },
              params: { rows, ore, codes: [...codes].toSorted().slice(0, 5).join(', ') },
            },
          ],
  }
}
