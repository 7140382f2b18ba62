import { axesFromText, axesText } from '../../shared/model/tag-axes.ts'
import { type HandTarget, targetItems } from '../../shared/model/tag-split.ts'
import { type HandTag, handTagSchema, type TaggingRule, taggingRuleSchema } from '../../shared/model/tagging-rule.ts'
import type { Scope } from '../../shared/model/scope.ts'
import { integerOrNull, type ReadDb, type SqlRow, text, textOrNull } from './connection.ts'

/** The first item stands in a column of its own, as it did before there were splits. */
const targetToRow = ({ target, axes }: { target: HandTarget; axes?: TaggingRule['axes'] }): SqlRow => ({
  item_id: targetItems(target)[0] ?? '',
  target: target.by === 'item' ? null : JSON.stringify(target),
  axes: axesText(axes) || null,
})

/** The other half of `targetToRow`. */
function targetFromRow(row: SqlRow): { target: unknown; axes?: TaggingRule['axes'] } {
  const target = textOrNull(row.target)
  const axes = textOrNull(row.axes)
  return {
    target: target === null ? { by: 'item', itemId: row.item_id } : JSON.parse(target),
    ...(axes === null ? {} : { axes: axesFromText(axes) }),
  }
}

export const ruleFromRow = (row: SqlRow): TaggingRule => {
  const sentYear = integerOrNull(row.sent_year)
  return taggingRuleSchema.parse({
    id: row.id,
    name: row.name,
    chart: row.chart,
    party: row.party,
    conditions: JSON.parse(text(row.conditions)),
    ...targetFromRow(row),
    origin: row.origin,
    ...(sentYear === null ? {} : { sent: { party: row.sent_party, year: sentYear } }),
  })
}

export const ruleToRow = (rule: TaggingRule): SqlRow => ({
  id: rule.id,
  name: rule.name,
  chart: rule.chart,
  party: rule.party,
  conditions: JSON.stringify(rule.conditions),
  ...targetToRow(rule),
  origin: rule.origin,
  sent_party: rule.sent?.party ?? null,
  sent_year: rule.sent?.year ?? null,
})

export const listRules = (db: ReadDb): TaggingRule[] =>
  db
    .all(
      'SELECT id, name, chart, party, conditions, item_id, target, axes, origin, sent_party, sent_year FROM tagging_rule ORDER BY id',
    )
    .map(ruleFromRow)

export const handFromRow = (row: SqlRow): HandTag =>
  handTagSchema.parse({
    party: row.party,
    year: row.year,
    kind: row.kind,
    codeKey: row.code_key,
    ...targetFromRow(row),
    at: row.at,
  })

export const handToRow = (tag: HandTag): SqlRow => ({
  party: tag.party,
  year: tag.year,
  kind: tag.kind,
  code_key: tag.codeKey,
  ...targetToRow(tag),
  at: tag.at,
})

const HAND_COLUMNS = 'party, year, kind, code_key, item_id, target, axes, at'

export const handTagsOf = (db: ReadDb, scope: Scope): HandTag[] =>
  db
    .all(
      `SELECT ${HAND_COLUMNS} FROM hand_tag WHERE party = ? AND year = ? AND kind = ? ORDER BY code_key`,
      scope.party,
      scope.year,
      scope.kind,
    )
    .map(handFromRow)

/** Every hand tag of the workspace. */
export const allHandTags = (db: ReadDb): HandTag[] =>
  db.all(`SELECT ${HAND_COLUMNS} FROM hand_tag ORDER BY party, year, kind, code_key`).map(handFromRow)

/** The keys of the code strings of a scope that are to be left untagged whatever the rules say. */
export const leftUntagged = (db: ReadDb, scope: Scope): Set<string> =>
  new Set(
    db
      .all(
        `SELECT code_key FROM hand_tag WHERE party = ? AND year = ? AND kind = ? AND json_extract(target, '$.by') = 'none' ORDER BY code_key`,
        scope.party,
        scope.year,
        scope.kind,
      )
      .map((row) => text(row.code_key)),
  )

/** The tag on one code string of a scope, by its canonical key. */
export const handTagOn = (db: ReadDb, scope: Scope, codeKey: string): HandTag | undefined => {
  const row = db.get(
    `SELECT ${HAND_COLUMNS} FROM hand_tag WHERE party = ? AND year = ? AND kind = ? AND code_key = ?`,
    scope.party,
    scope.year,
    scope.kind,
    codeKey,
  )
  return row && handFromRow(row)
}

export const ruleNames = (db: ReadDb): Map<string, string> =>
  new Map(db.all('SELECT id, name FROM tagging_rule ORDER BY id').map((row) => [text(row.id), text(row.name)]))

export const handTagsOfParty = (db: ReadDb, party: string): HandTag[] =>
  db.all(`SELECT ${HAND_COLUMNS} FROM hand_tag WHERE party = ? ORDER BY year, kind, code_key`, party).map(handFromRow)
