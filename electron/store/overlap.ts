import { type Connection, integer } from './connection.ts'
import type { Staging } from './staging.ts'

/** How many accepted rows of a plan are, as far as anyone can tell, already in a batch: same coding string and amount, each counted once. */
export interface Overlap {
  batchNo: number
  rows: number
  ore: number
}

/** Compares a spooled plan with batches that are in. Identical true rows count as many times as both sides have them. */
export function overlapWith(connection: Connection, plan: Staging, batchNos: readonly number[]): Overlap[] {
  if (batchNos.length === 0) return []
  plan.spread()
  connection.attach(plan.path, 'seen')
  try {
    return batchNos.map((batchNo) => {
      const found = connection.read.get(
        `WITH mine AS (
           SELECT c.key, p.ore, count(*) AS n FROM seen.accepted p JOIN seen.coding c ON c.no = p.coding GROUP BY c.key, p.ore
         ), theirs AS (
           SELECT s.key, r.ore, count(*) AS n FROM ledger_row r JOIN code_string s ON s.id = r.code_id WHERE r.batch_no = ? GROUP BY s.key, r.ore
         )
         SELECT coalesce(sum(min(m.n, t.n)), 0) AS rows, coalesce(sum(min(m.n, t.n) * m.ore), 0) AS ore
         FROM mine m JOIN theirs t ON t.key = m.key AND t.ore = m.ore`,
        batchNo,
      )
      return { batchNo, rows: integer(found?.rows), ore: integer(found?.ore) }
    })
  } finally {
    connection.detach('seen')
  }
}
