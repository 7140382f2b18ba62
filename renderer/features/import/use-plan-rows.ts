import { invoke } from '../../client/client.ts'
import { useRead } from '../../client/use-read.ts'
import type { PlannedRow } from '../../../shared/model/import-plan.ts'
import type { RowFilter } from './import-store.ts'

const PAGE = 200

/** The plan's rows around the window on the screen: two pages at a time, earlier ones stay in the cache. */
export function usePlanRows(planId: string | null, only: RowFilter, firstIndex: number) {
  const page = Math.max(0, Math.floor((firstIndex - 20) / PAGE))
  const read = (number: number) => ({ planId: planId ?? '', only, offset: number * PAGE, limit: PAGE })
  const above = useRead('import.planRows', read(page), { enabled: planId !== null })
  const below = useRead('import.planRows', read(page + 1), { enabled: planId !== null })
  const rows = new Map<number, PlannedRow>()
  above.value?.rows.forEach((row, index) => rows.set(page * PAGE + index, row))
  below.value?.rows.forEach((row, index) => rows.set((page + 1) * PAGE + index, row))
  return { rows, problem: above.problem ?? below.problem }
}

/** The index of sheet row `row` among all rows of the plan; rows come in ascending order. Null: not there. */
export async function findPlanIndex(planId: string, row: number, total: number): Promise<number | null> {
  let low = 0
  let high = Math.min(total, row) - 1
  let probe = high
  while (low <= high) {
    const reply = await invoke('import.planRows', { planId, only: 'all', offset: probe, limit: 1 })
    const found = reply.ok ? reply.value.rows[0]?.row : undefined
    if (found === undefined) return null
    if (found === row) return probe
    if (found < row) low = probe + 1
    else high = probe - 1
    probe = Math.floor((low + high) / 2)
  }
  return null
}
