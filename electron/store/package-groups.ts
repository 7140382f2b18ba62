import { type AccountRole, accountRoleSchema } from '../../shared/model/account-code.ts'
import { type Chart, chartSchema, type CodeString } from '../../shared/model/code-string.ts'
import { type Scope, scopeSchema } from '../../shared/model/scope.ts'
import { integer, type ReadDb, text, textOrNull } from './connection.ts'
import { codeFromRow } from './groups.ts'

/** One code string of one batch with its tag: a line of the exported workbook. `role` null where it is untagged. */
export interface PackageGroup {
  scope: Scope
  batchId: string
  chart: Chart
  code: CodeString
  rows: number
  ore: number
  itemId: string | null
  role: AccountRole | null
  ruleId: string | null
  taggedAt: string | null
  reconciled: boolean
}

/** All groups of the named batches, in an order that depends on content only. */
export const packageGroups = (db: ReadDb, batchIds: readonly string[]): PackageGroup[] => {
  const wanted = new Set(batchIds)
  return db
    .all(
      `SELECT b.id AS batch_id, b.party, b.year, b.kind, c.chart, c.account, c.account_name, c.cost_centre, c.cost_centre_name,
         c.activity_area, c.activity_area_name, c.activity, c.activity_name, c.project, c.project_name, c.object, c.object_name,
         c.counterparty, c.counterparty_name, c.text, g.rows, g.ore, a.item_id, a.role, a.rule_id, a.tagged_at,
         b.control_ore IS NOT NULL AND b.control_ore = b.ore AS reconciled
       FROM import_batch b JOIN batch_group g ON g.batch_no = b.no JOIN code_string c ON c.id = g.code_id
       LEFT JOIN allocation a ON a.batch_no = g.batch_no AND a.code_id = g.code_id
       WHERE b.status = 'active' ORDER BY b.party, b.year, b.kind, b.id, c.key, a.item_id`,
    )
    .filter((row) => wanted.has(text(row.batch_id)))
    .map((row) => ({
      scope: scopeSchema.parse({ party: row.party, year: row.year, kind: row.kind }),
      batchId: text(row.batch_id),
      chart: chartSchema.parse(row.chart),
      code: codeFromRow(row),
      rows: integer(row.rows),
      ore: integer(row.ore),
      itemId: textOrNull(row.item_id),
      role: row.role === null ? null : accountRoleSchema.parse(row.role),
      ruleId: textOrNull(row.rule_id),
      taggedAt: textOrNull(row.tagged_at),
      reconciled: integer(row.reconciled) === 1,
    }))
}
