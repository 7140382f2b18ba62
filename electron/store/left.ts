import { type Scope, type Kind, scopeSchema } from '../../shared/model/scope.ts'
import type { CodeString } from '../../shared/model/code-string.ts'
import { integer, type ReadDb } from './connection.ts'
import { CODE_COLUMNS, codeFromRow } from './code-strings.ts'

/** A code string that no rule and no hand has given an item, or some of its rows none, in one party's scope; what of it is left. */
export interface LeftGroup {
  scope: Scope
  codeId: number
  code: CodeString
  rows: number
  ore: number
}

const TAGGED = (column: string): string =>
  `coalesce((SELECT sum(a.${column}) FROM allocation a WHERE a.batch_no = g.batch_no AND a.code_id = g.code_id), 0)`
const UNTAGGED = `FROM import_batch b JOIN batch_group g ON g.batch_no = b.no WHERE b.year = ? AND b.kind = ? AND b.status = 'active'
  AND g.rows > ${TAGGED('whole_rows')}`
const LEFT = `SELECT b.party, b.year, b.kind, g.code_id, sum(g.rows - ${TAGGED('whole_rows')}) AS rows, sum(g.ore - ${TAGGED('ore')}) AS ore,
  sum(g.absolute_ore - ${TAGGED('absolute_ore')}) AS absolute_ore ${UNTAGGED} GROUP BY b.party, g.code_id`

/** What is left to tag over all parties, largest first, and how many code strings that is altogether. */
export function leftOver(db: ReadDb, year: number, kind: Kind, limit: number): { groups: LeftGroup[]; total: number } {
  const groups = db
    .all(
      `SELECT l.party, l.year, l.kind, c.id, ${CODE_COLUMNS}, l.rows, l.ore FROM (${LEFT}) l JOIN code_string c ON c.id = l.code_id
       ORDER BY l.absolute_ore DESC, l.party, c.key LIMIT ?`,
      year,
      kind,
      limit,
    )
    .map((row) => ({
      scope: scopeSchema.parse({ party: row.party, year: row.year, kind: row.kind }),
      codeId: integer(row.id),
      code: codeFromRow(row),
      rows: integer(row.rows),
      ore: integer(row.ore),
    }))
  const total = db.get(`SELECT count(*) AS n FROM (SELECT 1 ${UNTAGGED} GROUP BY b.party, g.code_id)`, year, kind)
  return { groups, total: integer(total?.n) }
}
