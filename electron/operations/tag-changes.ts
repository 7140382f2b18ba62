import { keyValuesFromRow } from '../store/key-values.ts'
import type { Change } from '../store/journal.ts'
import type { SqlRow } from '../store/connection.ts'
import { handFromRow, ruleFromRow } from '../store/tags.ts'
import type { TagChange } from './retag-reach.ts'

/** What steps taken back or done again changed that tags depend on, in every form it had. Batches retag finds by itself. */
export function tagChanges(changes: readonly Change[]): TagChange[] {
  return changes.flatMap(({ table, before, after }) =>
    [before, after].flatMap((state): TagChange[] =>
      state === null ? [] : changeOf(table, JSON.parse(state) as SqlRow),
    ),
  )
}

function changeOf(table: string, row: SqlRow): TagChange[] {
  switch (table) {
    case 'hand_tag': {
      const { party, year, kind, codeKey } = handFromRow(row)
      return [{ of: 'hand', scope: { party, year, kind }, codeKeys: [codeKey] }]
    }
    case 'tagging_rule':
      return [{ of: 'rule', rule: ruleFromRow(row) }]
    case 'key_values': {
      const { party, keyId } = keyValuesFromRow(row)
      return [{ of: 'key', party, keyId }]
    }
    case 'received_contribution':
      return [{ of: 'received', party: String(row.party), year: Number(row.year) }]
    default:
      return []
  }
}
