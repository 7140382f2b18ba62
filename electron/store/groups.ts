import { codeStringSchema, type CodeString } from '../../shared/model/code-string.ts'
import type { Scope } from '../../shared/model/scope.ts'
import { integer, type ReadDb, type SqlRow, type SqlValue, text, textOrNull } from './connection.ts'

/** The columns of a code string that is joined as `c`. */
export const CODE = `c.account, c.account_name, c.cost_centre, c.cost_centre_name, c.activity_area, c.activity_area_name, c.activity, c.activity_name,
  c.project, c.project_name, c.object, c.object_name, c.counterparty, c.counterparty_name, c.text`

/** A code string of one batch with what it comes to: what tagging works on, instead of every row. */
export interface StoredGroup {
  batchNo: number
  codeId: number
  chart: string
  key: string
  code: CodeString
  rows: number
  ore: number
  absoluteOre: number
}

export const codeFromRow = (row: SqlRow): CodeString =>
  codeStringSchema.parse({
    account: { code: row.account, name: row.account_name },
    costCentre: { code: row.cost_centre, name: row.cost_centre_name },
    activityArea: { code: row.activity_area, name: row.activity_area_name },
    activity: { code: row.activity, name: row.activity_name },
    project: { code: row.project, name: row.project_name },
    object: { code: row.object, name: row.object_name },
    counterparty: { code: row.counterparty, name: row.counterparty_name },
    text: row.text,
  })

/** All groups of the active batches of a scope. */
export const groupsOf = (db: ReadDb, scope: Scope): StoredGroup[] =>
  db
    .all(
      `SELECT g.batch_no, g.code_id, c.chart, c.key, ${CODE}, g.rows, g.ore, g.absolute_ore
       FROM import_batch b JOIN batch_group g ON g.batch_no = b.no JOIN code_string c ON c.id = g.code_id
       WHERE b.party = ? AND b.year = ? AND b.kind = ? AND b.status = 'active' ORDER BY g.batch_no, g.code_id`,
      scope.party,
      scope.year,
      scope.kind,
    )
    .map((row) => ({
      batchNo: integer(row.batch_no),
      codeId: integer(row.code_id),
      chart: text(row.chart),
      key: text(row.key),
      code: codeFromRow(row),
      rows: integer(row.rows),
      ore: integer(row.ore),
      absoluteOre: integer(row.absolute_ore),
    }))

/** What the tagging grid asks for. `item`: one item's, or null for the untagged, or undefined for all. */
export interface GroupQuery {
  scope: Scope
  item?: string | null
  search: string
  sort: 'amount' | 'code'
  offset: number
  limit: number
}

export interface TaggedGroup {
  codeId: number
  key: string
  code: CodeString
  rows: number
  ore: number
  itemId: string | null
  ruleId: string | null
  taggedAt: string | null
}

const SEARCHED = [
  'account',
  'account_name',
  'activity_area',
  'activity_area_name',
  'cost_centre',
  'cost_centre_name',
  'activity_name',
  'project',
  'project_name',
  'object_name',
  'text',
]

function where(query: GroupQuery): { sql: string; params: SqlValue[] } {
  const words = query.search.trim().split(/\s+/).filter(Boolean).slice(0, 8)
  const like = words.map(() => `(${SEARCHED.map((column) => `c.${column} LIKE ? ESCAPE '!'`).join(' OR ')})`)
  const params = words.flatMap((word) => SEARCHED.map(() => `%${word.replace(/[!%_]/g, '!$&')}%`))
  const item = query.item === undefined ? [] : query.item === null ? ['a.item_id IS NULL'] : ['a.item_id = ?']
  return {
    sql: ["b.party = ? AND b.year = ? AND b.kind = ? AND b.status = 'active'", ...item, ...like].join(' AND '),
    params: [
      query.scope.party,
      query.scope.year,
      query.scope.kind,
      ...(typeof query.item === 'string' ? [query.item] : []),
      ...params,
    ],
  }
}

const FROM = `FROM import_batch b JOIN batch_group g ON g.batch_no = b.no JOIN code_string c ON c.id = g.code_id
  LEFT JOIN allocation a ON a.batch_no = g.batch_no AND a.code_id = g.code_id`

/** Code strings of a scope with their tag, summed over batches, largest amount first or in code order. */
export function taggedGroups(db: ReadDb, query: GroupQuery): { total: number; ore: number; groups: TaggedGroup[] } {
  const { sql, params } = where(query)
  const sum = db.get(
    `SELECT count(DISTINCT g.code_id) AS total, coalesce(sum(g.ore), 0) AS ore ${FROM} WHERE ${sql}`,
    ...params,
  )
  const order = query.sort === 'amount' ? 'abs(sum(g.ore)) DESC, c.key' : 'c.key'
  const rows = db.all(
    `SELECT c.id, c.key, ${CODE}, sum(g.rows) AS rows, sum(g.ore) AS ore, max(a.item_id) AS item_id, max(a.rule_id) AS rule_id, max(a.tagged_at) AS tagged_at
     ${FROM} WHERE ${sql} GROUP BY c.id ORDER BY ${order} LIMIT ? OFFSET ?`,
    ...params,
    query.limit,
    query.offset,
  )
  return {
    total: integer(sum?.total),
    ore: integer(sum?.ore),
    groups: rows.map((row) => ({
      codeId: integer(row.id),
      key: text(row.key),
      code: codeFromRow(row),
      rows: integer(row.rows),
      ore: integer(row.ore),
      itemId: textOrNull(row.item_id),
      ruleId: textOrNull(row.rule_id),
      taggedAt: textOrNull(row.tagged_at),
    })),
  }
}

/** Key and amount of the code strings with these ids within a scope; fewer than asked where an id is not in it. */
export const groupsById = (
  db: ReadDb,
  scope: Scope,
  codeIds: readonly number[],
): { codeId: number; key: string; rows: number; ore: number }[] => {
  const wanted = new Set(codeIds)
  const sums = new Map<number, { codeId: number; key: string; rows: number; ore: number }>()
  for (const row of db.all(
    `SELECT g.code_id, c.key, g.rows, g.ore FROM import_batch b JOIN batch_group g ON g.batch_no = b.no JOIN code_string c ON c.id = g.code_id
     WHERE b.party = ? AND b.year = ? AND b.kind = ? AND b.status = 'active' ORDER BY g.code_id, g.batch_no`,
    scope.party,
    scope.year,
    scope.kind,
  )) {
    const codeId = integer(row.code_id)
    if (!wanted.has(codeId)) continue
    const sum = sums.get(codeId) ?? { codeId, key: text(row.key), rows: 0, ore: 0 }
    sums.set(codeId, { ...sum, rows: sum.rows + integer(row.rows), ore: sum.ore + integer(row.ore) })
  }
  return [...sums.values()]
}
