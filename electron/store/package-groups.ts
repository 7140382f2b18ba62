import { type AccountRole, accountRoleSchema } from '../../shared/model/account-code.ts'
import { type Chart, chartSchema, type CodeString } from '../../shared/model/code-string.ts'
import { type Scope, scopeSchema } from '../../shared/model/scope.ts'
import { axesFromText, type TagAxes } from '../../shared/model/tag-axes.ts'
import { type SplitMeans, splitMeansSchema } from '../../shared/model/tag-split.ts'
import { integer, type ReadDb, type SqlRow, text, textOrNull } from './connection.ts'
import { codeFromRow } from './code-strings.ts'

/** One part of what a code string of one batch counts as, or (item null) what of it nothing reaches: a line of the exported workbook. */
export interface PackageGroup {
  scope: Scope
  batchId: string
  chart: Chart
  code: CodeString
  /** Rows it has a part of. */
  rows: number
  /** Öre of the part. */
  ore: number
  /** Öre and rows of the whole code string. */
  whole: { rows: number; ore: number }
  itemId: string | null
  axes: TagAxes
  means: SplitMeans | null
  keyId: string | null
  /** The part's share of each of its rows, 0–1. */
  share: number
  role: AccountRole | null
  ruleId: string | null
  taggedAt: string | null
  reconciled: boolean
}

/**
 * All groups of the named batches, a line per part and one for what is untagged, in an order that depends on content only.
 * Σ ore of a group's lines is the group's amount.
 */
export const packageGroups = (db: ReadDb, batchIds: readonly string[]): PackageGroup[] => {
  const rows = db.all(
    `SELECT b.id AS batch_id, b.party, b.year, b.kind, c.id, c.chart, c.account, c.account_name, c.cost_centre, c.cost_centre_name,
       c.activity_area, c.activity_area_name, c.activity, c.activity_name, c.project, c.project_name, c.object, c.object_name,
       c.counterparty, c.counterparty_name, c.text, g.rows AS all_rows, g.ore AS all_ore, a.choice, a.item_id, a.axes, a.means, a.key_id, a.weight,
       a.role, a.ore, a.rows, a.whole_rows, a.rule_id, a.tagged_at, b.control_ore IS NOT NULL AND b.control_ore = b.ore AS reconciled
     FROM import_batch b JOIN json_each(?) w ON w.value = b.id JOIN batch_group g ON g.batch_no = b.no JOIN code_string c ON c.id = g.code_id
     LEFT JOIN allocation a ON a.batch_no = g.batch_no AND a.code_id = g.code_id
     WHERE b.status = 'active' ORDER BY b.party, b.year, b.kind, b.id, c.key, c.id, a.choice, a.part`,
    JSON.stringify(batchIds),
  )
  const lines: PackageGroup[] = []
  for (let from = 0; from < rows.length; ) {
    let to = from + 1
    while (to < rows.length && rows[to]?.id === rows[from]?.id && rows[to]?.batch_id === rows[from]?.batch_id) to += 1
    lines.push(...linesOf(rows.slice(from, to)))
    from = to
  }
  return lines
}

/** The lines of one group: its parts, and what is left of it. */
function linesOf(rows: readonly SqlRow[]): PackageGroup[] {
  const [first] = rows
  if (!first) return []
  const about = {
    scope: scopeSchema.parse({ party: first.party, year: first.year, kind: first.kind }),
    batchId: text(first.batch_id),
    chart: chartSchema.parse(first.chart),
    code: codeFromRow(first),
    whole: { rows: integer(first.all_rows), ore: integer(first.all_ore) },
    reconciled: integer(first.reconciled) === 1,
  }
  const parts = rows.filter((row) => row.item_id !== null)
  const weights = new Map<number, number>()
  for (const row of parts)
    weights.set(integer(row.choice), (weights.get(integer(row.choice)) ?? 0) + integer(row.weight))
  const lines = parts.map((row) => ({
    ...about,
    rows: integer(row.rows),
    ore: integer(row.ore),
    itemId: text(row.item_id),
    axes: axesFromText(text(row.axes)),
    means: splitMeansSchema.parse(row.means),
    keyId: textOrNull(row.key_id),
    share: integer(row.weight) / (weights.get(integer(row.choice)) ?? 1),
    role: accountRoleSchema.parse(row.role),
    ruleId: textOrNull(row.rule_id),
    taggedAt: textOrNull(row.tagged_at),
  }))
  const left = about.whole.rows - parts.reduce((sum, row) => sum + integer(row.whole_rows), 0)
  if (left === 0) return lines
  const ore = about.whole.ore - lines.reduce((sum, line) => sum + line.ore, 0)
  return [...lines, { ...about, ...UNTAGGED, rows: left, ore }]
}

const UNTAGGED = {
  itemId: null,
  axes: {},
  means: null,
  keyId: null,
  share: 1,
  role: null,
  ruleId: null,
  taggedAt: null,
} as const
