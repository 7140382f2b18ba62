import type { CodeString } from '../../shared/model/code-string.ts'
import type { Scope } from '../../shared/model/scope.ts'
import { CODE_COLUMNS, codeFromRow } from './code-strings.ts'
import { integer, type ReadDb, type SqlValue, text, textOrNull } from './connection.ts'

/** A code string of one batch with what it comes to: what tagging works on, instead of every row. */
export interface StoredGroup {
  codeId: number
  rows: number
  ore: number
  absoluteOre: number
}

/** More ids than this share of a batch are looked up by reading the batch through. */
const MANY = 0.2

/** The groups of a batch: all, or those of some code strings. In the order of code ids. */
export function groupsOfBatch(db: ReadDb, batchNo: number, codeIds: ReadonlySet<number> | null): StoredGroup[] {
  const count = codeIds ? integer(db.get('SELECT groups FROM batch_total WHERE batch_no = ?', batchNo)?.groups ?? 0) : 0
  const through = codeIds === null || codeIds.size > count * MANY
  const rows = through
    ? db.all('SELECT code_id, rows, ore, absolute_ore FROM batch_group WHERE batch_no = ? ORDER BY code_id', batchNo)
    : db.all(
        `SELECT g.code_id, g.rows, g.ore, g.absolute_ore FROM json_each(?) w JOIN batch_group g ON g.batch_no = ? AND g.code_id = w.value
         ORDER BY g.code_id`,
        JSON.stringify([...codeIds]),
        batchNo,
      )
  const groups: StoredGroup[] = []
  for (const row of rows) {
    const codeId = integer(row.code_id)
    if (codeIds && !codeIds.has(codeId)) continue
    groups.push({
      codeId,
      rows: integer(row.rows),
      ore: integer(row.ore),
      absoluteOre: integer(row.absolute_ore),
    })
  }
  return groups
}

/** Which code strings are meant: all, those with untagged rows, split ones, those a tag reaches in vain, one item's, one rule's. */
export type GroupShow = 'all' | 'untagged' | 'split' | 'failed' | { itemId: string } | { ruleId: string }

/** What the tagging grid asks for. `areas`: activity areas beginning so; `codeIds`: among these only. */
export interface GroupQuery {
  scope: Scope
  show: GroupShow
  search: string
  areas?: readonly string[]
  codeIds?: readonly number[]
  sort: 'amount' | 'code'
  offset: number
  limit: number
}

/** A code string of a scope, summed over its batches. */
export interface ScopeGroup {
  codeId: number
  key: string
  code: CodeString
  rows: number
  ore: number
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

const ACTIVE = "b.party = ? AND b.year = ? AND b.kind = ? AND b.status = 'active'"
// Summed per code string before anything is joined to it: a scope may have a million rows and many batches.
const SUMMED = `WITH g AS (
    SELECT g.code_id, sum(g.rows) AS rows, sum(g.ore) AS ore FROM import_batch b JOIN batch_group g ON g.batch_no = b.no WHERE ${ACTIVE} GROUP BY g.code_id
  )`
const TAGGED = `SELECT a.code_id, sum(a.whole_rows) AS rows FROM import_batch b JOIN allocation a ON a.batch_no = b.no WHERE ${ACTIVE} GROUP BY a.code_id`

interface Filter {
  join: string
  where: string[]
  params: SqlValue[]
}

function filterOf(query: GroupQuery): Filter {
  const { scope, show } = query
  const of: SqlValue[] = [scope.party, scope.year, scope.kind]
  const filter: Filter = { join: '', where: [], params: [] }
  const among = (table: string, condition: string, ...params: SqlValue[]): void => {
    filter.where.push(
      `g.code_id IN (SELECT a.code_id FROM import_batch b JOIN ${table} a ON a.batch_no = b.no WHERE ${ACTIVE}${condition})`,
    )
    filter.params.push(...of, ...params)
  }
  if (show === 'untagged') {
    filter.join = `LEFT JOIN (${TAGGED}) t ON t.code_id = g.code_id`
    filter.params.push(...of)
    filter.where.push('coalesce(t.rows, 0) < g.rows')
  } else if (show === 'split') among('allocation', " AND a.means <> 'item'")
  else if (show === 'failed') among('allocation_failure', '')
  else if (show !== 'all' && 'itemId' in show) among('allocation', ' AND a.item_id = ?', show.itemId)
  else if (show !== 'all') among('allocation', ' AND a.rule_id = ?', show.ruleId)
  if (query.codeIds) {
    filter.where.push('g.code_id IN (SELECT value FROM json_each(?))')
    filter.params.push(JSON.stringify(query.codeIds))
  }
  const words = query.search.trim().split(/\s+/).filter(Boolean).slice(0, 8)
  const areas = query.areas ?? []
  if (words.length + areas.length + Number(query.sort === 'code') > 0)
    filter.join += ' JOIN code_string c ON c.id = g.code_id'
  for (const word of words) {
    filter.where.push(`(${SEARCHED.map((column) => `c.${column} LIKE ? ESCAPE '!'`).join(' OR ')})`)
    filter.params.push(...SEARCHED.map(() => `%${word.replace(/[!%_]/g, '!$&')}%`))
  }
  if (areas.length > 0) {
    filter.where.push(`(${areas.map(() => 'substr(c.activity_area, 1, ?) = ?').join(' OR ')})`)
    filter.params.push(...areas.flatMap((area) => [area.length, area]))
  }
  return filter
}

/** Code strings of a scope, a page at a time: largest amount first or in code order. Totals are over all pages. */
export function scopeGroups(db: ReadDb, query: GroupQuery): { total: number; ore: number; groups: ScopeGroup[] } {
  const { scope } = query
  const { join, where, params } = filterOf(query)
  const all: SqlValue[] = [scope.party, scope.year, scope.kind, ...params]
  const from = `FROM g ${join} ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}`
  const sum = db.get(`${SUMMED} SELECT count(*) AS total, coalesce(sum(g.ore), 0) AS ore ${from}`, ...all)
  const order = query.sort === 'amount' ? 'abs(g.ore) DESC, g.code_id' : 'c.key'
  const rows = db.all(
    `${SUMMED}, page AS (SELECT g.code_id, g.rows, g.ore ${from} ORDER BY ${order} LIMIT ? OFFSET ?)
     SELECT c.id, c.key, ${CODE_COLUMNS}, g.rows, g.ore FROM page g JOIN code_string c ON c.id = g.code_id ORDER BY ${order}`,
    ...all,
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

/** A group's rows by amount and month, öre: what splits and row conditions are worked out from. */
export const rowsOfGroup = (
  db: ReadDb,
  batchNo: number,
  codeId: number,
): { ore: number; period: string | null; rows: number }[] =>
  db
    .all(
      'SELECT ore, period, count(*) AS rows FROM ledger_row WHERE batch_no = ? AND code_id = ? GROUP BY ore, period ORDER BY ore, period',
      batchNo,
      codeId,
    )
    .map((row) => ({ ore: integer(row.ore), period: textOrNull(row.period), rows: integer(row.rows) }))

/** The code strings that a scope has any row of. */
export const codeIdsOfScope = (db: ReadDb, scope: Scope): Set<number> =>
  new Set(
    db
      .all(
        `SELECT g.code_id FROM import_batch b JOIN batch_group g ON g.batch_no = b.no WHERE ${ACTIVE} ORDER BY g.code_id`,
        scope.party,
        scope.year,
        scope.kind,
      )
      .map((row) => integer(row.code_id)),
  )
