import type { AccountRole } from '../../shared/model/account-code.ts'
import type { Scope } from '../../shared/model/scope.ts'
import type { WriteDb } from './connection.ts'

/** What one group counts as. Exactly one of ruleId and taggedAt is set: by a rule, or by hand. */
export interface DerivedAllocation {
  batchNo: number
  codeId: number
  itemId: string
  role: AccountRole
  ore: number
  absoluteOre: number
  rows: number
  ruleId: string | null
  taggedAt: string | null
}

/**
 * Replaces the allocations and maintained sums of one scope. Derived only: everything here can be computed again from
 * batches, rules and hand tags, so the journal does not record it.
 */
export function replaceAllocations(db: WriteDb, scope: Scope, allocations: readonly DerivedAllocation[]): void {
  const of = [scope.party, scope.year, scope.kind] as const
  db.run(
    'DELETE FROM allocation WHERE batch_no IN (SELECT no FROM import_batch WHERE party = ? AND year = ? AND kind = ?)',
    ...of,
  )
  for (const a of allocations)
    db.run(
      'INSERT INTO allocation (batch_no, code_id, item_id, role, ore, absolute_ore, rows, rule_id, tagged_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
      a.batchNo,
      a.codeId,
      a.itemId,
      a.role,
      a.ore,
      a.absoluteOre,
      a.rows,
      a.ruleId,
      a.taggedAt,
    )
  db.run('DELETE FROM item_sum WHERE party = ? AND year = ? AND kind = ?', ...of)
  db.run(
    `INSERT INTO item_sum (party, year, kind, item_id, role, ore, absolute_ore, rows, reconciled)
     SELECT b.party, b.year, b.kind, a.item_id, a.role, sum(a.ore), sum(a.absolute_ore), sum(a.rows), min(b.control_ore IS NOT NULL AND b.control_ore = b.ore)
     FROM allocation a JOIN import_batch b ON b.no = a.batch_no
     WHERE b.party = ? AND b.year = ? AND b.kind = ? AND b.status = 'active' GROUP BY a.item_id, a.role`,
    ...of,
  )
}
