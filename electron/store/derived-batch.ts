import { type Scope, scopeSchema } from '../../shared/model/scope.ts'
import { addToSums, type SumChange } from './derived.ts'
import { integer, type ReadDb, text, textOrNull, type WriteDb } from './connection.ts'

/** A batch as far as its sums are concerned. `summed`: how the sums hold it today, null when they do not. */
export interface BatchState {
  no: number
  scope: Scope
  active: boolean
  reconciled: boolean
  summed: { reconciled: boolean } | null
}

export const batchStates = (db: ReadDb): BatchState[] =>
  db
    .all(
      `SELECT b.no, b.party, b.year, b.kind, b.status = 'active' AS active, b.control_ore IS NOT NULL AND b.control_ore = b.ore AS reconciled,
         s.reconciled AS summed FROM import_batch b LEFT JOIN summed_batch s ON s.batch_no = b.no ORDER BY b.no`,
    )
    .map((row) => ({
      no: integer(row.no),
      scope: scopeSchema.parse({ party: row.party, year: row.year, kind: row.kind }),
      active: integer(row.active) === 1,
      reconciled: integer(row.reconciled) === 1,
      summed: row.summed === null ? null : { reconciled: integer(row.summed) === 1 },
    }))

/** Notes that the sums hold a batch, and as what. */
export function noteSummed(db: WriteDb, no: number, reconciled: boolean): void {
  db.run(
    'INSERT INTO summed_batch (batch_no, reconciled) VALUES (?, ?) ON CONFLICT (batch_no) DO UPDATE SET reconciled = excluded.reconciled',
    no,
    reconciled ? 1 : 0,
  )
}

function sumsOfBatch(db: ReadDb, no: number, sign: 1 | -1, reconciled: boolean): SumChange[] {
  return db
    .all(
      `SELECT item_id, axes, role, means, key_id, sum(ore) AS ore, sum(absolute_ore) AS absolute_ore, sum(rows) AS rows, sum(whole_rows) AS whole_rows
       FROM allocation WHERE batch_no = ? GROUP BY item_id, axes, role, means, key_id ORDER BY item_id`,
      no,
    )
    .map((row) => ({
      itemId: text(row.item_id),
      axes: text(row.axes),
      role: text(row.role),
      means: text(row.means),
      keyId: textOrNull(row.key_id),
      reconciled,
      ore: sign * integer(row.ore),
      absoluteOre: sign * integer(row.absolute_ore),
      rows: sign * integer(row.rows),
      wholeRows: sign * integer(row.whole_rows),
    }))
}

/** A batch that is active no more: its allocations and its part of the sums go. */
export function forgetBatch(db: WriteDb, { no, scope, summed }: BatchState): void {
  addToSums(db, scope, sumsOfBatch(db, no, -1, summed?.reconciled ?? false))
  db.run(
    `DELETE FROM row_choice WHERE row_id IN (SELECT r.id FROM ledger_row r JOIN (
       SELECT code_id FROM allocation WHERE choice > 0 AND batch_no = ? UNION SELECT code_id FROM allocation_failure WHERE choice > 0 AND batch_no = ?
     ) g ON g.code_id = r.code_id WHERE r.batch_no = ?)`,
    no,
    no,
    no,
  )
  db.run('DELETE FROM allocation WHERE batch_no = ?', no)
  db.run('DELETE FROM allocation_failure WHERE batch_no = ?', no)
  db.run('DELETE FROM summed_batch WHERE batch_no = ?', no)
}

/** A batch that has been reconciled, or is so no longer: the same amounts, on other ground. */
export function moveBatch(db: WriteDb, { no, scope, reconciled, summed }: BatchState): void {
  addToSums(db, scope, [...sumsOfBatch(db, no, -1, summed?.reconciled ?? false), ...sumsOfBatch(db, no, 1, reconciled)])
  noteSummed(db, no, reconciled)
}

/** Code strings of a batch that are split by a key, or should be and cannot. */
export const codesByKey = (db: ReadDb, batchNo: number, keyId: string): number[] =>
  db
    .all(
      `SELECT code_id FROM allocation WHERE batch_no = ? AND key_id = ?
       UNION SELECT code_id FROM allocation_failure WHERE batch_no = ? AND json_extract(reason, '$.keyId') = ? ORDER BY code_id`,
      batchNo,
      keyId,
      batchNo,
      keyId,
    )
    .map((row) => integer(row.code_id))
