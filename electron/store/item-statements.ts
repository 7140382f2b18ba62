import { type ReadDb, type SqlRow, text } from './connection.ts'
import type { Journal } from './journal.ts'

/** What is said of an item besides tags: assessments, answers and changed grades, one per item and the rest of its key. */
const STATEMENTS = [
  {
    table: 'isolation_assessment',
    sql: 'SELECT item_id, party, phase, body FROM isolation_assessment WHERE item_id = ? ORDER BY party, phase',
    keys: ['party', 'phase'],
  },
  {
    table: 'grade_change',
    sql: 'SELECT item_id, party, year, kind, body FROM grade_change WHERE item_id = ? ORDER BY party, year, kind',
    keys: ['party', 'year', 'kind'],
  },
  {
    table: 'declaration_answer',
    sql: 'SELECT question_id, party, year, item_id, body FROM declaration_answer WHERE item_id = ? ORDER BY question_id, party, year',
    keys: ['question_id', 'party', 'year'],
  },
] as const

/**
 * Gives what is said of one item to another where nothing is said of it there yet, or takes it away (null). What the other
 * has of its own stands. Answers how many statements there were.
 */
export function moveStatements(db: ReadDb, journal: Journal, from: string, to: string | null): number {
  let found = 0
  for (const { table, sql, keys } of STATEMENTS) {
    const keyOf = (row: SqlRow): string => keys.map((key) => String(row[key])).join(' ')
    const there = new Set(to === null ? [] : db.all(sql, to).map(keyOf))
    for (const row of db.all(sql, from)) {
      found += 1
      journal.remove(table, row)
      if (to === null || there.has(keyOf(row))) continue
      const body = JSON.stringify({ ...(JSON.parse(text(row.body)) as object), itemId: to })
      journal.put(table, { ...row, item_id: to, body })
    }
  }
  return found
}
