import { type AccountRole, accountRoleSchema } from '../../shared/model/account-code.ts'
import type { Kind, Scope } from '../../shared/model/scope.ts'
import { integer, type ReadDb, text } from './connection.ts'

/** A maintained sum: what one party's rows of one account role come to for one item. */
export interface ItemSum {
  party: string
  itemId: string
  role: AccountRole
  ore: number
  absoluteOre: number
  rows: number
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
      'SELECT party, item_id, role, ore, absolute_ore, rows, reconciled FROM item_sum WHERE year = ? AND kind = ? ORDER BY party, item_id, role',
      year,
      kind,
    )
    .map((row) => ({
      party: text(row.party),
      itemId: text(row.item_id),
      role: accountRoleSchema.parse(row.role),
      ore: integer(row.ore),
      absoluteOre: integer(row.absolute_ore),
      rows: integer(row.rows),
      reconciled: integer(row.reconciled) === 1,
    }))

export const scopeTotals = (db: ReadDb, year: number, kind: Kind): ScopeTotal[] =>
  db
    .all(
      `SELECT b.party, sum(b.rows) AS rows, sum(b.ore) AS ore,
         sum((SELECT coalesce(sum(g.absolute_ore), 0) FROM batch_group g WHERE g.batch_no = b.no)) AS absolute_ore,
         sum(b.control_ore IS NULL OR b.control_ore <> b.ore) AS unreconciled
       FROM import_batch b WHERE b.year = ? AND b.kind = ? AND b.status = 'active' GROUP BY b.party ORDER BY b.party`,
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
