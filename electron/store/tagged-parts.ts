import type { Scope } from '../../shared/model/scope.ts'
import { axesFromText, type TagAxes } from '../../shared/model/tag-axes.ts'
import {
  type SplitMeans,
  splitMeansSchema,
  type UntaggedReason,
  untaggedReasonSchema,
} from '../../shared/model/tag-split.ts'
import { integer, type ReadDb, type SqlRow, text, textOrNull } from './connection.ts'

/** One part of what a code string counts as, with who said it. `weight`: its share among the parts of the same choice. */
export interface StoredPart {
  itemId: string
  axes: TagAxes
  means: SplitMeans
  keyId: string | null
  weight: number
  ore: number
  absoluteOre: number
  rows: number
  wholeRows: number
  ruleId: string | null
  taggedAt: string | null
}

export interface StoredFailure {
  reason: UntaggedReason
  rows: number
  ore: number
  ruleId: string | null
  taggedAt: string | null
}

const partFromRow = (row: SqlRow): StoredPart => ({
  itemId: text(row.item_id),
  axes: axesFromText(text(row.axes)),
  means: splitMeansSchema.parse(row.means),
  keyId: textOrNull(row.key_id),
  weight: integer(row.weight),
  ore: integer(row.ore),
  absoluteOre: integer(row.absolute_ore),
  rows: integer(row.rows),
  wholeRows: integer(row.whole_rows),
  ruleId: textOrNull(row.rule_id),
  taggedAt: textOrNull(row.tagged_at),
})

const BATCHES = "SELECT no FROM import_batch WHERE party = ? AND year = ? AND kind = ? AND status = 'active'"

/** What some code strings of a scope count as, summed over its batches; in the order of their shares. */
export function partsOfCodes(db: ReadDb, scope: Scope, codeIds: readonly number[]): Map<number, StoredPart[]> {
  const rows = db.all(
    `SELECT a.code_id, a.item_id, a.axes, a.means, a.key_id, a.weight, sum(a.ore) AS ore, sum(a.absolute_ore) AS absolute_ore,
       sum(a.rows) AS rows, sum(a.whole_rows) AS whole_rows, a.rule_id, a.tagged_at
     FROM allocation a WHERE a.batch_no IN (${BATCHES}) AND a.code_id IN (SELECT value FROM json_each(?))
     GROUP BY a.code_id, a.item_id, a.axes, a.means, a.key_id, a.weight, a.rule_id, a.tagged_at
     ORDER BY a.code_id, min(a.choice), min(a.part), a.item_id, a.axes`,
    scope.party,
    scope.year,
    scope.kind,
    JSON.stringify(codeIds),
  )
  return byCode(rows, partFromRow)
}

/** Why rows of some code strings are untagged though a tag or a rule reaches them. */
export function failuresOfCodes(db: ReadDb, scope: Scope, codeIds: readonly number[]): Map<number, StoredFailure[]> {
  const rows = db.all(
    `SELECT f.code_id, f.reason, sum(f.rows) AS rows, sum(f.ore) AS ore, f.rule_id, f.tagged_at
     FROM allocation_failure f WHERE f.batch_no IN (${BATCHES}) AND f.code_id IN (SELECT value FROM json_each(?))
     GROUP BY f.code_id, f.reason, f.rule_id, f.tagged_at ORDER BY f.code_id, min(f.choice), f.reason`,
    scope.party,
    scope.year,
    scope.kind,
    JSON.stringify(codeIds),
  )
  return byCode(rows, (row) => ({
    reason: untaggedReasonSchema.parse(JSON.parse(text(row.reason))),
    rows: integer(row.rows),
    ore: integer(row.ore),
    ruleId: textOrNull(row.rule_id),
    taggedAt: textOrNull(row.tagged_at),
  }))
}

function byCode<T>(rows: readonly SqlRow[], read: (row: SqlRow) => T): Map<number, T[]> {
  const found = new Map<number, T[]>()
  for (const row of rows) {
    const codeId = integer(row.code_id)
    const there = found.get(codeId)
    if (there) there.push(read(row))
    else found.set(codeId, [read(row)])
  }
  return found
}

/** The shares of every choice of some groups of batches: what a single row of them is split by. Keys are "batch code". */
export function sharesOfGroups(
  db: ReadDb,
  groups: readonly { batchNo: number; codeId: number }[],
): Map<string, Map<number, StoredPart[]>> {
  const found = new Map<string, Map<number, StoredPart[]>>()
  for (const { batchNo, codeId } of groups) {
    const key = `${batchNo} ${codeId}`
    if (found.has(key)) continue
    const choices = new Map<number, StoredPart[]>()
    for (const row of db.all(
      `SELECT choice, item_id, axes, means, key_id, weight, ore, absolute_ore, rows, whole_rows, rule_id, tagged_at
       FROM allocation WHERE batch_no = ? AND code_id = ? ORDER BY choice, part`,
      batchNo,
      codeId,
    )) {
      const choice = integer(row.choice)
      choices.set(choice, [...(choices.get(choice) ?? []), partFromRow(row)])
    }
    found.set(key, choices)
  }
  return found
}
