import type { CodeString } from '../../shared/model/code-string.ts'
import type { Scope } from '../../shared/model/scope.ts'
import { integer, type ReadDb, type SqlRow, type SqlValue, text, textOrNull } from './connection.ts'
import { codeFromRow } from './code-strings.ts'
import { holdsWord, searchPattern, searchWords } from './search.ts'

/** A ledger row with its batch's number; `amountText` null: as the amount is written in the batch's own style. */
export interface StoredRow {
  id: number
  batchNo: number
  batchId: string
  fileName: string
  sheet: string
  column: number
  row: number
  codeId: number
  code: CodeString
  ore: number
  amountText: string | null
  period: string | null
  /** Which of its code string's choices the row belongs to: see row_choice. */
  choice: number
}

/** One part of a row that is an item's; `part` is its place among the shares the row is split by. */
export interface StoredLeaf extends StoredRow {
  part: number
}

const SELECT = `SELECT r.id, r.batch_no, b.id AS batch_id, b.file_name, b.sheet, b.amount_column, r.row, r.code_id, r.ore, r.amount_text, r.period,
  c.account, c.account_name, c.cost_centre, c.cost_centre_name, c.activity_area, c.activity_area_name, c.activity, c.activity_name,
  c.project, c.project_name, c.object, c.object_name, c.counterparty, c.counterparty_name, c.text, coalesce(o.choice, 0) AS choice`
const FROM = `FROM ledger_row r JOIN import_batch b ON b.no = r.batch_no JOIN code_string c ON c.id = r.code_id
  LEFT JOIN row_choice o ON o.row_id = r.id`
const ACTIVE = "b.party = ? AND b.year = ? AND b.kind = ? AND b.status = 'active'"

const fromRow = (row: SqlRow): StoredRow => ({
  id: integer(row.id),
  batchNo: integer(row.batch_no),
  batchId: text(row.batch_id),
  fileName: text(row.file_name),
  sheet: text(row.sheet),
  column: integer(row.amount_column),
  row: integer(row.row),
  codeId: integer(row.code_id),
  code: codeFromRow(row),
  ore: integer(row.ore),
  amountText: textOrNull(row.amount_text),
  period: textOrNull(row.period),
  choice: integer(row.choice),
})

interface RowQuery {
  scope: Scope
  search: string
  batchId?: string | undefined
  codeId?: number | undefined
  sort: 'source' | 'amount' | 'account'
  offset: number
  limit: number
}

const ORDER = { source: 'r.batch_no, r.row', amount: 'abs(r.ore) DESC, r.id', account: 'c.account, r.id' } as const

/** Rows of a scope, a page at a time; total and öre are over all pages. */
export function listRows(db: ReadDb, query: RowQuery): { total: number; ore: number; rows: StoredRow[] } {
  const conditions = [ACTIVE]
  const params: SqlValue[] = [query.scope.party, query.scope.year, query.scope.kind]
  if (query.batchId !== undefined) {
    conditions.push('b.id = ?')
    params.push(query.batchId)
  }
  if (query.codeId !== undefined) {
    conditions.push('c.id = ?')
    params.push(query.codeId)
  }
  for (const word of searchWords(query.search)) {
    conditions.push(holdsWord('c.key'))
    params.push(searchPattern(word))
  }
  const where = conditions.join(' AND ')
  // Summed over groups, not rows: a code string matches or not as a whole.
  const sum = db.get(
    `SELECT coalesce(sum(g.rows), 0) AS total, coalesce(sum(g.ore), 0) AS ore
     FROM import_batch b JOIN batch_group g ON g.batch_no = b.no JOIN code_string c ON c.id = g.code_id WHERE ${where}`,
    ...params,
  )
  const rows = db.all(
    `${SELECT} ${FROM} WHERE ${where} ORDER BY ${ORDER[query.sort]} LIMIT ? OFFSET ?`,
    ...params,
    query.limit,
    query.offset,
  )
  return { total: integer(sum?.total), ore: integer(sum?.ore), rows: rows.map(fromRow) }
}

/**
 * The parts of rows that are one item's in one scope, of the given account roles, in source order. `ore` is Σ of the parts,
 * not of the rows; a row that has two parts of the item (on different axes) is there twice. `places`: only what is there on the
 * axes, on one axis any of the places.
 */
export function itemRows(
  db: ReadDb,
  scope: Scope,
  itemId: string,
  roles: readonly string[],
  offset: number,
  limit: number,
  places: readonly { axis: string; value: string }[] = [],
): { total: number; ore: number; rows: StoredLeaf[] } {
  const axes = [...Map.groupBy(places, ({ axis }) => axis).values()]
  const isThere = axes.map((either) => `(${either.map(() => "instr(';' || a.axes || ';', ?) > 0").join(' OR ')})`)
  const where = [`${ACTIVE} AND a.item_id = ? AND a.role IN (${roles.map(() => '?').join(', ')})`, ...isThere].join(
    ' AND ',
  )
  const params: SqlValue[] = [
    scope.party,
    scope.year,
    scope.kind,
    itemId,
    ...roles,
    ...axes.flat().map(({ axis, value }) => `;${axis}=${value};`),
  ]
  const sum = db.get(
    `SELECT coalesce(sum(a.rows), 0) AS total, coalesce(sum(a.ore), 0) AS ore FROM allocation a JOIN import_batch b ON b.no = a.batch_no WHERE ${where}`,
    ...params,
  )
  // From what is tagged the item to its rows, never from all rows of the scope; and only those of the page are read in full.
  const rows = db.all(
    `WITH page AS MATERIALIZED (
       SELECT r.id, a.part FROM import_batch b CROSS JOIN allocation a ON a.batch_no = b.no
         CROSS JOIN ledger_row r ON r.batch_no = a.batch_no AND r.code_id = a.code_id LEFT JOIN row_choice o ON o.row_id = r.id
       WHERE ${where} AND a.choice = coalesce(o.choice, 0)
       ORDER BY r.batch_no, r.row, r.id, a.part LIMIT ? OFFSET ?)
     ${SELECT}, page.part FROM page CROSS JOIN ledger_row r ON r.id = page.id JOIN import_batch b ON b.no = r.batch_no
       JOIN code_string c ON c.id = r.code_id LEFT JOIN row_choice o ON o.row_id = r.id
     ORDER BY r.batch_no, r.row, r.id, page.part`,
    ...params,
    limit,
    offset,
  )
  return {
    total: integer(sum?.total),
    ore: integer(sum?.ore),
    rows: rows.map((row) => ({ ...fromRow(row), part: integer(row.part) })),
  }
}

/** Every row of a batch, in source order, with its choice (see row_choice): what a contribution carries. */
export const batchRows = (db: ReadDb, batchNo: number): IterableIterator<SqlRow> =>
  db.each(
    `SELECT r.row, r.code_id, r.ore, r.amount_text, r.period, coalesce(o.choice, 0) AS choice
     FROM ledger_row r LEFT JOIN row_choice o ON o.row_id = r.id WHERE r.batch_no = ? ORDER BY r.row, r.id`,
    batchNo,
  )
