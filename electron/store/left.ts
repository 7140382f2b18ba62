import { type Scope, type Kind, scopeSchema } from '../../shared/model/scope.ts'
import type { CodeString } from '../../shared/model/code-string.ts'
import { integer, type ReadDb } from './connection.ts'
import { CODE_COLUMNS, codeFromRow } from './code-strings.ts'

/** A code string that no rule and no hand has given an item, in one party's scope. */
export interface LeftGroup {
  scope: Scope
  codeId: number
  code: CodeString
  rows: number
  ore: number
}

const UNTAGGED = `FROM import_batch b JOIN batch_group g ON g.batch_no = b.no JOIN code_string c ON c.id = g.code_id
  WHERE b.year = ? AND b.kind = ? AND b.status = 'active'
  AND NOT EXISTS (SELECT 1 FROM allocation a WHERE a.batch_no = g.batch_no AND a.code_id = g.code_id)`

/** What is left to tag over all parties, largest first, and how many code strings that is altogether. */
export function leftOver(db: ReadDb, year: number, kind: Kind, limit: number): { groups: LeftGroup[]; total: number } {
  const groups = db
    .all(
      `SELECT b.party, b.year, b.kind, c.id, ${CODE_COLUMNS}, sum(g.rows) AS rows, sum(g.ore) AS ore ${UNTAGGED}
       GROUP BY b.party, c.id ORDER BY sum(g.absolute_ore) DESC, b.party, c.key LIMIT ?`,
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
  const total = db.get(`SELECT count(*) AS n FROM (SELECT 1 ${UNTAGGED} GROUP BY b.party, c.id)`, year, kind)
  return { groups, total: integer(total?.n) }
}
