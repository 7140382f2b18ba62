import type { Kind } from '../../shared/model/scope.ts'
import { integer, type ReadDb, text, textOrNull } from './connection.ts'

/** Which months a party's rows of a year and kind are for, ÅÅÅÅ-MM in order. `stated`: every row says its month. `importedAt`: when the last of them was read in. */
export interface ScopeMonths {
  party: string
  kind: Kind
  months: string[]
  stated: boolean
  importedAt: string
}

export const scopeMonths = (db: ReadDb, year: number): ScopeMonths[] =>
  db
    .all(
      `SELECT b.party, b.kind, sum(b.rows) AS rows, max(b.imported_at) AS imported_at,
         (SELECT coalesce(sum(p.rows), 0) FROM batch_period p JOIN import_batch o ON o.no = p.batch_no
           WHERE o.party = b.party AND o.year = b.year AND o.kind = b.kind AND o.status = 'active') AS stated,
         (SELECT group_concat(DISTINCT p.period) FROM batch_period p JOIN import_batch o ON o.no = p.batch_no
           WHERE o.party = b.party AND o.year = b.year AND o.kind = b.kind AND o.status = 'active') AS months
       FROM import_batch b WHERE b.year = ? AND b.status = 'active' GROUP BY b.party, b.kind ORDER BY b.party, b.kind`,
      year,
    )
    .map((row) => ({
      party: text(row.party),
      kind: text(row.kind) as Kind,
      months: (textOrNull(row.months) ?? '').split(',').filter(Boolean).toSorted(),
      stated: integer(row.stated) === integer(row.rows),
      importedAt: text(row.imported_at),
    }))
