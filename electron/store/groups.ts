import type { CodeString } from '../../shared/model/code-string.ts'
import type { Scope } from '../../shared/model/scope.ts'
import { CODE_COLUMNS, codeFromRow } from './code-strings.ts'
import { type GroupSort, groupOrder, type SortDirection } from './group-order.ts'
import { integer, type ReadDb, type SqlValue, text, textOrNull } from './connection.ts'

/** A code string of one batch with what it comes to: what tagging works on, instead of every row. */
export interface StoredGroup {
  codeId: number
  rows: number
  ore: number
  absoluteOre: number
}

/** All groups of a batch, in the order of code ids. They never change. */
export const groupsOfBatch = (db: ReadDb, batchNo: number): StoredGroup[] =>
  db
    .all('SELECT code_id, rows, ore, absolute_ore FROM batch_group WHERE batch_no = ? ORDER BY code_id', batchNo)
    .map((row) => ({
      codeId: integer(row.code_id),
      rows: integer(row.rows),
      ore: integer(row.ore),
      absoluteOre: integer(row.absolute_ore),
    }))

/** Which code strings are meant: all, those with untagged rows, split ones, those tagged by hand, those a tag reaches in vain, one item's, one rule's. */
export type GroupShow = 'all' | 'untagged' | 'split' | 'hand' | 'failed' | { itemId: string } | { ruleId: string }

/** What the tagging grid asks for. `codeIds`: among these only. */
export interface GroupQuery {
  scope: Scope
  show: GroupShow
  codeIds: readonly number[] | null
  sort: GroupSort
  /** Largest first, and codes from the lowest, where nothing is said. */
  direction?: SortDirection | undefined
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

const ACTIVE = "b.party = ? AND b.year = ? AND b.kind = ? AND b.status = 'active'"

interface Query {
  with: string
  from: string
  where: string
  /** Of `from` and `where`. */
  params: SqlValue[]
  /** The batches the scope is made of, as a list in JSON. */
  batches: string
}

/** `g`: the scope's code strings. Summed before anything is joined to them; one batch alone is so already, and has them by size. */
function queryOf(db: ReadDb, { scope, show, codeIds }: GroupQuery): Query {
  const batches = db
    .all(`SELECT b.no FROM import_batch b WHERE ${ACTIVE} ORDER BY b.no`, scope.party, scope.year, scope.kind)
    .map((row) => integer(row.no))
  const list = JSON.stringify(batches)
  const [only] = batches.length === 1 ? batches : []
  const within = 'a.batch_no IN (SELECT value FROM json_each(?))'
  const query: Pick<Query, 'with' | 'from' | 'params'> =
    only === undefined
      ? {
          with: `WITH g AS (SELECT a.code_id, sum(a.rows) AS rows, sum(a.ore) AS ore FROM batch_group a WHERE ${within} GROUP BY a.code_id)`,
          from: 'FROM g',
          params: [list],
        }
      : { with: '', from: 'FROM batch_group g', params: [] }
  const where: string[] = []
  const among = (table: string, condition: string, ...params: SqlValue[]): void => {
    where.push(`g.code_id IN (SELECT a.code_id FROM ${table} a WHERE ${within}${condition})`)
    query.params.push(list, ...params)
  }
  if (show === 'untagged') {
    query.from += ` LEFT JOIN (SELECT a.code_id, sum(a.whole_rows) AS rows FROM allocation a WHERE ${within} GROUP BY a.code_id) t ON t.code_id = g.code_id`
    query.params.push(list)
    where.push('coalesce(t.rows, 0) < g.rows')
  }
  if (only !== undefined) {
    where.push('g.batch_no = ?')
    query.params.push(only)
  }
  if (show === 'split') among('allocation', " AND a.means <> 'item'")
  else if (show === 'hand') among('allocation', ' AND a.tagged_at IS NOT NULL')
  else if (show === 'failed') among('allocation_failure', '')
  else if (typeof show === 'object' && 'itemId' in show) among('allocation', ' AND a.item_id = ?', show.itemId)
  else if (typeof show === 'object') among('allocation', ' AND a.rule_id = ?', show.ruleId)
  if (codeIds) {
    where.push('g.code_id IN (SELECT value FROM json_each(?))')
    query.params.push(JSON.stringify(codeIds))
  }
  return { ...query, where: where.length > 0 ? `WHERE ${where.join(' AND ')}` : '', batches: list }
}

/** Code strings of a scope, a page at a time, sorted over all pages: largest amount first unless otherwise said. Totals are over all pages. */
export function scopeGroups(db: ReadDb, query: GroupQuery): { total: number; ore: number; groups: ScopeGroup[] } {
  const { with: summed, from, where, params, batches } = queryOf(db, query)
  const sum = db.get(`${summed} SELECT count(*) AS total, coalesce(sum(g.ore), 0) AS ore ${from} ${where}`, ...params)
  const { join, orderBy, asksBatches } = groupOrder(
    query.sort,
    query.direction ?? (query.sort === 'amount' ? 'down' : 'up'),
  )
  const rows = db.all(
    `${summed} SELECT g.code_id, g.rows, g.ore ${from} ${join} ${where} ORDER BY ${orderBy} LIMIT ? OFFSET ?`,
    ...params,
    ...(asksBatches ? [batches] : []),
    query.limit,
    query.offset,
  )
  return {
    total: integer(sum?.total),
    ore: integer(sum?.ore),
    groups: rows.map((row) => ({
      ...codeAndKey(db, integer(row.code_id)),
      rows: integer(row.rows),
      ore: integer(row.ore),
    })),
  }
}

function codeAndKey(db: ReadDb, codeId: number): Pick<ScopeGroup, 'codeId' | 'key' | 'code'> {
  const row = db.get(`SELECT c.key, ${CODE_COLUMNS} FROM code_string c WHERE c.id = ?`, codeId)
  if (!row) throw new Error(`no code string ${codeId}`)
  return { codeId, key: text(row.key), code: codeFromRow(row) }
}

/** Key and amount of the code strings with these ids within a scope; fewer than asked where an id is not in it. */
export const groupsById = (
  db: ReadDb,
  scope: Scope,
  codeIds: readonly number[],
): { codeId: number; key: string; rows: number; ore: number }[] =>
  db
    .all(
      `SELECT g.code_id, c.key, sum(g.rows) AS rows, sum(g.ore) AS ore FROM batch_group g JOIN code_string c ON c.id = g.code_id
       WHERE g.batch_no IN (SELECT b.no FROM import_batch b WHERE ${ACTIVE}) AND g.code_id IN (SELECT value FROM json_each(?))
       GROUP BY g.code_id ORDER BY g.code_id`,
      scope.party,
      scope.year,
      scope.kind,
      JSON.stringify(codeIds),
    )
    .map((row) => ({
      codeId: integer(row.code_id),
      key: text(row.key),
      rows: integer(row.rows),
      ore: integer(row.ore),
    }))

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
