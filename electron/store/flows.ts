import { type AccountRole, accountRoleSchema } from '../../shared/model/account-code.ts'
import type { CodePart, CodeString } from '../../shared/model/code-string.ts'
import { type Kind, kindSchema } from '../../shared/model/scope.ts'
import { integer, type ReadDb, type SqlRow, text } from './connection.ts'
import { CODE_COLUMNS, codeFromRow } from './code-strings.ts'

/** A code string that has a counterparty or a name on it that may be a joint board's: what a flow between parties can be seen in. */
export interface StoredCode {
  codeId: number
  key: string
  code: CodeString
}

/** What one party has on one code string in one year and kind, over all its batches. */
export interface StoredFlow {
  party: string
  kind: Kind
  codeId: number
  ore: number
}

/** What a party's code string counts as, item by item and role by role; none where it is not tagged. */
export interface StoredFlowItem extends StoredFlow {
  itemId: string
  role: AccountRole
}

/**
 * The code strings whose counterparty or whose names are wanted, in the order they were first met. `inNames` is asked of all
 * names and the text of one, lower case, each once.
 */
export function codesWhere(
  db: ReadDb,
  isParty: (counterparty: CodePart) => boolean,
  inNames: (said: string) => boolean,
): StoredCode[] {
  const known = new Map<string, boolean>()
  const ofParty = (code: string, name: string): boolean => {
    const key = `${code} ${name}`
    const answer = known.get(key) ?? isParty({ code, name })
    known.set(key, answer)
    return answer
  }
  const found: StoredCode[] = []
  for (const row of db.each(`SELECT c.id, c.key, ${CODE_COLUMNS} FROM code_string c ORDER BY c.id`)) {
    const wanted =
      ofParty(text(row.counterparty), text(row.counterparty_name)) ||
      inNames(
        NAMES.map((column) => text(row[column]))
          .join(' ')
          .toLocaleLowerCase('sv'),
      )
    if (wanted) found.push({ codeId: integer(row.id), key: text(row.key), code: codeFromRow(row) })
  }
  return found
}

const NAMES = [
  'cost_centre_name',
  'activity_area_name',
  'activity_name',
  'project_name',
  'object_name',
  'counterparty_name',
  'text',
] as const

/** The öre of the named code strings, per party and kind of the year. */
export const flowsOn = (db: ReadDb, year: number, codeIds: readonly number[]): StoredFlow[] =>
  db
    .all(
      `SELECT b.party, b.kind, g.code_id, sum(g.ore) AS ore
       FROM import_batch b CROSS JOIN json_each(?) wanted CROSS JOIN batch_group g ON g.batch_no = b.no AND g.code_id = wanted.value
       WHERE b.year = ? AND b.status = 'active' GROUP BY b.party, b.kind, g.code_id ORDER BY b.party, b.kind, g.code_id`,
      JSON.stringify(codeIds),
      year,
    )
    .map(flowFromRow)

/** The same, divided on the items the code strings are tagged with. */
export const flowItemsOn = (db: ReadDb, year: number, codeIds: readonly number[]): StoredFlowItem[] =>
  db
    .all(
      `SELECT b.party, b.kind, a.code_id, a.item_id, a.role, sum(a.ore) AS ore
       FROM import_batch b CROSS JOIN json_each(?) wanted CROSS JOIN allocation a ON a.batch_no = b.no AND a.code_id = wanted.value
       WHERE b.year = ? AND b.status = 'active' GROUP BY b.party, b.kind, a.code_id, a.item_id, a.role
       ORDER BY b.party, b.kind, a.code_id, a.item_id, a.role`,
      JSON.stringify(codeIds),
      year,
    )
    .map((row) => ({ ...flowFromRow(row), itemId: text(row.item_id), role: accountRoleSchema.parse(row.role) }))

const flowFromRow = (row: SqlRow): StoredFlow => ({
  party: text(row.party),
  kind: kindSchema.parse(row.kind),
  codeId: integer(row.code_id),
  ore: integer(row.ore),
})
