import { type HandTag, handTagSchema, type TaggingRule, taggingRuleSchema } from '../../shared/model/tagging-rule.ts'
import type { Scope } from '../../shared/model/scope.ts'
import type { ReadDb, SqlRow } from './connection.ts'
import { text } from './connection.ts'

const ruleFromRow = (row: SqlRow): TaggingRule =>
  taggingRuleSchema.parse({
    id: row.id,
    name: row.name,
    chart: row.chart,
    party: row.party,
    conditions: JSON.parse(text(row.conditions)),
    itemId: row.item_id,
    origin: row.origin,
  })

export const ruleToRow = (rule: TaggingRule): SqlRow => ({
  id: rule.id,
  name: rule.name,
  chart: rule.chart,
  party: rule.party,
  conditions: JSON.stringify(rule.conditions),
  item_id: rule.itemId,
  origin: rule.origin,
})

export const listRules = (db: ReadDb): TaggingRule[] =>
  db.all('SELECT id, name, chart, party, conditions, item_id, origin FROM tagging_rule ORDER BY id').map(ruleFromRow)

const handFromRow = (row: SqlRow): HandTag =>
  handTagSchema.parse({
    party: row.party,
    year: row.year,
    kind: row.kind,
    codeKey: row.code_key,
    itemId: row.item_id,
    at: row.at,
  })

export const handToRow = (tag: HandTag): SqlRow => ({
  party: tag.party,
  year: tag.year,
  kind: tag.kind,
  code_key: tag.codeKey,
  item_id: tag.itemId,
  at: tag.at,
})

export const handTagsOf = (db: ReadDb, scope: Scope): HandTag[] =>
  db
    .all(
      'SELECT party, year, kind, code_key, item_id, at FROM hand_tag WHERE party = ? AND year = ? AND kind = ? ORDER BY code_key',
      scope.party,
      scope.year,
      scope.kind,
    )
    .map(handFromRow)

/** Every hand tag of the workspace. */
export const allHandTags = (db: ReadDb): HandTag[] =>
  db
    .all('SELECT party, year, kind, code_key, item_id, at FROM hand_tag ORDER BY party, year, kind, code_key')
    .map(handFromRow)
