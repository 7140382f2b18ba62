import { type AccountRole, accountRoleSchema } from '../../shared/model/account-code.ts'
import type { Kind, Scope } from '../../shared/model/scope.ts'
import { axesFromText, type TagAxes } from '../../shared/model/tag-axes.ts'
import { type SplitMeans, splitMeansSchema } from '../../shared/model/tag-split.ts'
import { integer, type ReadDb, text } from './connection.ts'

/**
 * A maintained sum: what one party's rows of one account role come to for one item, by how it came to be the item's and where
 * on the axes it is. `rows`: rows that have a part of it; `wholeRows`: those counted for it when each row is counted once.
 */
export interface ItemSum {
  party: string
  itemId: string
  axes: TagAxes
  role: AccountRole
  means: SplitMeans
  keyId: string | null
  ore: number
  absoluteOre: number
  rows: number
  wholeRows: number
  reconciled: boolean
}

/** What a scope holds altogether, tagged or not. */
export interface ScopeTotal {
  party: string
  rows: number
  ore: number
  absoluteOre: number
  unreconciledBatches: number
}

export const itemSums = (db: ReadDb, year: number, kind: Kind): ItemSum[] =>
  db
    .all(
      `SELECT party, item_id, axes, role, means, key_id, ore, absolute_ore, rows, whole_rows, reconciled FROM item_sum
       WHERE year = ? AND kind = ? ORDER BY party, item_id, axes, role, means, key_id, reconciled`,
      year,
      kind,
    )
    .map((row) => ({
      party: text(row.party),
      itemId: text(row.item_id),
      axes: axesFromText(text(row.axes)),
      role: accountRoleSchema.parse(row.role),
      means: splitMeansSchema.parse(row.means),
      keyId: text(row.key_id) || null,
      ore: integer(row.ore),
      absoluteOre: integer(row.absolute_ore),
      rows: integer(row.rows),
      wholeRows: integer(row.whole_rows),
      reconciled: integer(row.reconciled) === 1,
    }))

export const scopeTotals = (db: ReadDb, year: number, kind: Kind): ScopeTotal[] =>
  db
    .all(
      `SELECT b.party, sum(b.rows) AS rows, sum(b.ore) AS ore,
         sum(t.absolute_ore) AS absolute_ore,
         sum(b.control_ore IS NULL OR b.control_ore <> b.ore) AS unreconciled
       FROM import_batch b JOIN batch_total t ON t.batch_no = b.no WHERE b.year = ? AND b.kind = ? AND b.status = 'active' GROUP BY b.party ORDER BY b.party`,
      year,
      kind,
    )
    .map((row) => ({
      party: text(row.party),
      rows: integer(row.rows),
      ore: integer(row.ore),
      absoluteOre: integer(row.absolute_ore),
      unreconciledBatches: integer(row.unreconciled),
    }))

/** One line per party, year and kind that has rows: the overview's matrix. */
export const filledScopes = (db: ReadDb): (Scope & { rows: number; ore: number; unreconciled: number })[] =>
  db
    .all(
      `SELECT party, year, kind, sum(rows) AS rows, sum(ore) AS ore, sum(control_ore IS NULL OR control_ore <> ore) AS unreconciled
       FROM import_batch WHERE status = 'active' GROUP BY party, year, kind ORDER BY party, year, kind`,
    )
    .map((row) => ({
      party: text(row.party),
      year: integer(row.year),
      kind: text(row.kind) as Kind,
      rows: integer(row.rows),
      ore: integer(row.ore),
      unreconciled: integer(row.unreconciled),
    }))

/** Rows and öre that each rule takes in a scope, each row once. */
export const ruleTakes = (db: ReadDb, scope: Scope): Map<string, { rows: number; ore: number }> =>
  new Map(
    db
      .all(
        `SELECT a.rule_id, sum(a.whole_rows) AS rows, sum(a.ore) AS ore FROM import_batch b JOIN allocation a ON a.batch_no = b.no
         WHERE b.party = ? AND b.year = ? AND b.kind = ? AND b.status = 'active' AND a.rule_id IS NOT NULL GROUP BY a.rule_id ORDER BY a.rule_id`,
        scope.party,
        scope.year,
        scope.kind,
      )
      .map((row) => [text(row.rule_id), { rows: integer(row.rows), ore: integer(row.ore) }]),
  )

/** Rows on which each rule and an equally specific one cannot agree, in a scope. */
export function ruleTies(db: ReadDb, scope: Scope): Map<string, number> {
  const ties = new Map<string, number>()
  for (const row of db.all(
    `SELECT r.value AS rule_id, sum(f.rows) AS rows FROM import_batch b JOIN allocation_failure f ON f.batch_no = b.no JOIN json_each(f.reason, '$.ruleIds') r
     WHERE b.party = ? AND b.year = ? AND b.kind = ? AND b.status = 'active' AND json_extract(f.reason, '$.code') = 'rules-tie' GROUP BY r.value ORDER BY r.value`,
    scope.party,
    scope.year,
    scope.kind,
  ))
    ties.set(text(row.rule_id), integer(row.rows))
  return ties
}
