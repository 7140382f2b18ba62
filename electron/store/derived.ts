import type { AccountRole } from '../../shared/model/account-code.ts'
import type { Scope } from '../../shared/model/scope.ts'
import type { UntaggedReason } from '../../shared/model/tag-split.ts'
import { integer, type ReadDb, text, textOrNull, type WriteDb } from './connection.ts'

// Allocations and their sums. Derived only: all of it can be computed again from batches, rules, hand tags and key values, so
// the journal does not record it. derived-batch.ts is for whole batches.

/** One part of what a group counts as; see shared/domain/tag/allocate.ts. Exactly one of ruleId and taggedAt is set. */
export interface DerivedAllocation {
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
  allocations: readonly DerivedAllocation[]
  failures: readonly DerivedFailure[]
  choices: readonly { ore: number; period: string | null; choice: number }[] | null
}

/** What a group counts as today. Its rows' choices are not read: `rowsDiffer` says only that there are some. */
export interface StoredOutcome {
  allocations: DerivedAllocation[]
  failures: DerivedFailure[]
  rowsDiffer: boolean
}

/** More code strings than this are found by reading the batch through. */
const MANY = 2000

/** What groups of a batch count as today: of all (null) or of some code strings. What is not there counts as nothing. */
export function storedOutcomes(
  db: ReadDb,
  batchNo: number,
  codeIds: ReadonlySet<number> | null,
): Map<number, StoredOutcome> {
  const found = new Map<number, StoredOutcome>()
  const of = (codeId: number): StoredOutcome => {
    const known = found.get(codeId) ?? { allocations: [], failures: [], rowsDiffer: false }
    found.set(codeId, known)
    return known
  }
  const wanted = codeIds !== null && codeIds.size <= MANY ? JSON.stringify([...codeIds]) : null
  const among = wanted === null ? '' : ' AND code_id IN (SELECT value FROM json_each(?))'
  const params = wanted === null ? [batchNo] : [batchNo, wanted]
  for (const row of db.all(
    `SELECT code_id, choice, part, item_id, axes, role, means, key_id, weight, ore, absolute_ore, rows, whole_rows, rule_id, tagged_at
     FROM allocation WHERE batch_no = ?${among} ORDER BY code_id, choice, part`,
    ...params,
  )) {
    const codeId = integer(row.code_id)
    if (codeIds && !codeIds.has(codeId)) continue
    const outcome = of(codeId)
    const choice = integer(row.choice)
    if (choice > 0) outcome.rowsDiffer = true
    outcome.allocations.push({
      choice,
      part: integer(row.part),
      itemId: text(row.item_id),
      axes: text(row.axes),
      role: text(row.role) as AccountRole,
      means: text(row.means),
      keyId: textOrNull(row.key_id),
      weight: integer(row.weight),
      ore: integer(row.ore),
      absoluteOre: integer(row.absolute_ore),
      rows: integer(row.rows),
      wholeRows: integer(row.whole_rows),
      ruleId: textOrNull(row.rule_id),
      taggedAt: textOrNull(row.tagged_at),
    })
  }
  for (const row of db.all(
    `SELECT code_id, choice, reason, rows, ore, absolute_ore, rule_id, tagged_at FROM allocation_failure WHERE batch_no = ?${among} ORDER BY code_id, choice`,
    ...params,
  )) {
    const codeId = integer(row.code_id)
    if (codeIds && !codeIds.has(codeId)) continue
    const outcome = of(codeId)
    const choice = integer(row.choice)
    if (choice > 0) outcome.rowsDiffer = true
    outcome.failures.push({
      choice,
      reason: JSON.parse(text(row.reason)) as UntaggedReason,
      rows: integer(row.rows),
      ore: integer(row.ore),
      absoluteOre: integer(row.absolute_ore),
      ruleId: textOrNull(row.rule_id),
      taggedAt: textOrNull(row.tagged_at),
    })
  }
  return found
}

/** Takes away what groups counted as, one at a time. */
export function groupRemover(db: WriteDb): (batchNo: number, codeId: number, was: StoredOutcome) => void {
  const allocation = db.prepared('DELETE FROM allocation WHERE batch_no = ? AND code_id = ?')
  const failure = db.prepared('DELETE FROM allocation_failure WHERE batch_no = ? AND code_id = ?')
  const choice = db.prepared(
    'DELETE FROM row_choice WHERE row_id IN (SELECT id FROM ledger_row WHERE batch_no = ? AND code_id = ?)',
  )
  return (batchNo, codeId, { allocations, failures, rowsDiffer }) => {
    if (rowsDiffer) choice([batchNo, codeId])
    if (allocations.length > 0) allocation([batchNo, codeId])
    if (failures.length > 0) failure([batchNo, codeId])
  }
}

/** Writes what groups count as; there must be nothing of theirs before. Statements are made ready once. */
export function groupWriter(db: WriteDb): (batchNo: number, codeId: number, group: DerivedGroup) => void {
  const allocation = db.prepared(
    `INSERT INTO allocation (batch_no, code_id, choice, part, item_id, axes, role, means, key_id, weight, ore, absolute_ore, rows, whole_rows, rule_id, tagged_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const failure = db.prepared(
    'INSERT INTO allocation_failure (batch_no, code_id, choice, reason, rows, ore, absolute_ore, rule_id, tagged_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  return (batchNo, codeId, { allocations, failures, choices }) => {
    for (const a of allocations)
      allocation([
        batchNo,
        codeId,
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
      ])
    for (const f of failures)
      failure([batchNo, codeId, f.choice, JSON.stringify(f.reason), f.rows, f.ore, f.absoluteOre, f.ruleId, f.taggedAt])
    if (choices) insertChoices(db, batchNo, codeId, choices)
  }
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

/** What a step adds to one maintained sum; negative where it takes away. */
export interface SumChange {
  itemId: string
  axes: string
  role: string
  means: string
  keyId: string | null
  reconciled: boolean
  ore: number
  absoluteOre: number
  rows: number
  wholeRows: number
}

/** Adds changes to a scope's sums. A sum no allocation is in any more is no sum: not even 0. */
export function addToSums(db: WriteDb, { party, year, kind }: Scope, changes: Iterable<SumChange>): void {
  for (const c of changes)
    db.run(
      `INSERT INTO item_sum (party, year, kind, item_id, axes, role, means, key_id, reconciled, ore, absolute_ore, rows, whole_rows)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET ore = ore + excluded.ore, absolute_ore = absolute_ore + excluded.absolute_ore,
         rows = rows + excluded.rows, whole_rows = whole_rows + excluded.whole_rows`,
      party,
      year,
      kind,
      c.itemId,
      c.axes,
      c.role,
      c.means,
      c.keyId ?? '',
      c.reconciled ? 1 : 0,
      c.ore,
      c.absoluteOre,
      c.rows,
      c.wholeRows,
    )
  // Every allocation has at least one row.
  db.run('DELETE FROM item_sum WHERE party = ? AND year = ? AND kind = ? AND rows = 0', party, year, kind)
}
