import type { AccountRole } from '../../shared/model/account-code.ts'
import type { Scope } from '../../shared/model/scope.ts'
import type { UntaggedReason } from '../../shared/model/tag-split.ts'
import { integer, textOrNull, type WriteDb } from './connection.ts'

/** One part of what a group counts as; see shared/domain/tag/allocate.ts. Exactly one of ruleId and taggedAt is set. */
export interface DerivedAllocation {
  batchNo: number
  codeId: number
  choice: number
  part: number
  itemId: string
  axes: string
  role: AccountRole
  means: string
  keyId: string | null
  weight: number
  ore: number
  absoluteOre: number
  rows: number
  wholeRows: number
  ruleId: string | null
  taggedAt: string | null
}

export interface DerivedFailure {
  batchNo: number
  codeId: number
  choice: number
  reason: UntaggedReason
  rows: number
  ore: number
  absoluteOre: number
  ruleId: string | null
  taggedAt: string | null
}

/** Everything derived about one group. `choices`: which rows each choice from 1 holds; null where all are tagged as one. */
export interface DerivedGroup {
  batchNo: number
  codeId: number
  allocations: readonly DerivedAllocation[]
  failures: readonly DerivedFailure[]
  choices: readonly { ore: number; period: string | null; choice: number }[] | null
}

const SCOPE_BATCHES = 'SELECT no FROM import_batch WHERE party = ? AND year = ? AND kind = ?'

/**
 * Replaces the allocations and maintained sums of one scope. Derived only: everything here can be computed again from
 * batches, rules, hand tags and key values, so the journal does not record it.
 */
export function replaceAllocations(db: WriteDb, scope: Scope, groups: Iterable<DerivedGroup>): void {
  const of = [scope.party, scope.year, scope.kind] as const
  db.run(
    `DELETE FROM row_choice WHERE row_id IN (SELECT r.id FROM ledger_row r JOIN (
       SELECT batch_no, code_id FROM allocation WHERE choice > 0 AND batch_no IN (${SCOPE_BATCHES})
       UNION SELECT batch_no, code_id FROM allocation_failure WHERE choice > 0 AND batch_no IN (${SCOPE_BATCHES})
     ) g ON g.batch_no = r.batch_no AND g.code_id = r.code_id)`,
    ...of,
    ...of,
  )
  db.run(`DELETE FROM allocation WHERE batch_no IN (${SCOPE_BATCHES})`, ...of)
  db.run(`DELETE FROM allocation_failure WHERE batch_no IN (${SCOPE_BATCHES})`, ...of)
  for (const group of groups) insertGroup(db, group)
  db.run('DELETE FROM item_sum WHERE party = ? AND year = ? AND kind = ?', ...of)
  db.run(
    `INSERT INTO item_sum (party, year, kind, item_id, axes, role, means, key_id, reconciled, ore, absolute_ore, rows, whole_rows)
     SELECT b.party, b.year, b.kind, a.item_id, a.axes, a.role, a.means, coalesce(a.key_id, ''), b.control_ore IS NOT NULL AND b.control_ore = b.ore AS reconciled,
       sum(a.ore), sum(a.absolute_ore), sum(a.rows), sum(a.whole_rows)
     FROM allocation a JOIN import_batch b ON b.no = a.batch_no
     WHERE b.party = ? AND b.year = ? AND b.kind = ? AND b.status = 'active'
     GROUP BY a.item_id, a.axes, a.role, a.means, coalesce(a.key_id, ''), b.control_ore IS NOT NULL AND b.control_ore = b.ore`,
    ...of,
  )
}

function insertGroup(db: WriteDb, { batchNo, codeId, allocations, failures, choices }: DerivedGroup): void {
  for (const a of allocations)
    db.run(
      `INSERT INTO allocation (batch_no, code_id, choice, part, item_id, axes, role, means, key_id, weight, ore, absolute_ore, rows, whole_rows, rule_id, tagged_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      a.batchNo,
      a.codeId,
      a.choice,
      a.part,
      a.itemId,
      a.axes,
      a.role,
      a.means,
      a.keyId,
      a.weight,
      a.ore,
      a.absoluteOre,
      a.rows,
      a.wholeRows,
      a.ruleId,
      a.taggedAt,
    )
  for (const f of failures)
    db.run(
      `INSERT INTO allocation_failure (batch_no, code_id, choice, reason, rows, ore, absolute_ore, rule_id, tagged_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      f.batchNo,
      f.codeId,
      f.choice,
      JSON.stringify(f.reason),
      f.rows,
      f.ore,
      f.absoluteOre,
      f.ruleId,
      f.taggedAt,
    )
  if (choices) insertChoices(db, batchNo, codeId, choices)
}

function insertChoices(
  db: WriteDb,
  batchNo: number,
  codeId: number,
  choices: NonNullable<DerivedGroup['choices']>,
): void {
  const choiceOf = new Map(choices.map(({ ore, period, choice }) => [`${ore} ${period}`, choice]))
  for (const row of db.all(
    'SELECT id, ore, period FROM ledger_row WHERE batch_no = ? AND code_id = ? ORDER BY id',
    batchNo,
    codeId,
  )) {
    const choice = choiceOf.get(`${integer(row.ore)} ${textOrNull(row.period)}`)
    if (choice !== undefined) db.run('INSERT INTO row_choice (row_id, choice) VALUES (?, ?)', integer(row.id), choice)
  }
}
