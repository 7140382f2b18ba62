import { countedCoverage } from '../../shared/domain/tag/coverage.ts'
import { previewRule } from '../../shared/domain/tag/preview-rule.ts'
import { isTaggable } from '../../shared/domain/compute/item-leaves.ts'
import type { CodeGroup, TagReason } from '../../shared/model/allocation.ts'
import { chartSchema } from '../../shared/model/code-string.ts'
import { done, failed, type Outcome } from '../../shared/model/problem.ts'
import type { TaggingRule } from '../../shared/model/tagging-rule.ts'
import { historyLabels } from '../../shared/text/history-labels.ts'
import { batchScopes } from '../store/batches.ts'
import { groupsById, groupsOf, type TaggedGroup, taggedGroups } from '../store/groups.ts'
import { itemSums, scopeTotals } from '../store/sums.ts'
import { handTagsOf, handToRow, listRules, ruleToRow } from '../store/tags.ts'
import type { Handlers, ReadContext, Resources } from './context.ts'
import { retag } from './retag.ts'

/** Why, in the shape the screen and the exports show. */
export function reasonOf(
  tag: { ruleId: string | null; taggedAt: string | null },
  ruleNames: ReadonlyMap<string, string>,
): TagReason | null {
  if (tag.taggedAt !== null) return { by: 'hand', at: tag.taggedAt }
  if (tag.ruleId !== null) return { by: 'rule', ruleId: tag.ruleId, ruleName: ruleNames.get(tag.ruleId) ?? '' }
  return null
}

export const ruleNamesOf = (rules: readonly TaggingRule[]): Map<string, string> =>
  new Map(rules.map((rule) => [rule.id, rule.name]))

function fit({ method }: Resources, itemId: string): Outcome<string> {
  const item = method.items.find((candidate) => candidate.id === itemId)
  if (!item) return failed('item-unknown', undefined, { item: itemId })
  return isTaggable(method.items, itemId)
    ? done(`${item.id} ${item.name}`)
    : failed('item-not-taggable', undefined, { item: `${item.id} ${item.name}` })
}

const asGroup = (group: TaggedGroup, names: ReadonlyMap<string, string>): CodeGroup => {
  const { code, codeId, rows, ore, itemId } = group
  return { codeId, ...code, rows, ore, itemId, reason: reasonOf(group, names) }
}

const groupsFor = ({ db }: ReadContext, scope: Parameters<typeof groupsOf>[1]) =>
  groupsOf(db, scope).map((group) => ({ ...group, chart: chartSchema.parse(group.chart) }))

export const taggingHandlers = {
  'tagging.groups': {
    mode: 'read',
    run: ({ db }, { scope, show, search, sort, offset, limit }) => {
      const item = show === 'all' ? {} : { item: show === 'untagged' ? null : show.itemId }
      const found = taggedGroups(db, { scope, search, sort, offset, limit, ...item })
      const names = ruleNamesOf(listRules(db))
      return done({ total: found.total, ore: found.ore, groups: found.groups.map((group) => asGroup(group, names)) })
    },
  },
  'tagging.coverage': {
    mode: 'read',
    run: ({ db }, { scope }) => {
      const total = scopeTotals(db, scope.year, scope.kind).find((candidate) => candidate.party === scope.party)
      const sums = itemSums(db, scope.year, scope.kind).filter((sum) => sum.party === scope.party)
      return done({ coverage: countedCoverage(total ?? { rows: 0, absoluteOre: 0 }, sums) })
    },
  },
  'tagging.tag': {
    mode: 'write',
    run: ({ db, journal, clock, resources }, { scope, codeIds, itemId }) => {
      const item = itemId === null ? done('') : fit(resources, itemId)
      if (!item.ok) return item
      const groups = groupsById(db, scope, codeIds)
      if (groups.length !== new Set(codeIds).size) return failed('code-unknown')
      const at = clock.now()
      for (const { key } of groups) {
        if (itemId === null)
          journal.remove('hand_tag', { party: scope.party, year: scope.year, kind: scope.kind, code_key: key })
        else journal.put('hand_tag', handToRow({ ...scope, codeKey: key, itemId, at }))
      }
      retag(db, resources, [scope])
      const rows = groups.reduce((sum, group) => sum + group.rows, 0)
      const ore = groups.reduce((sum, group) => sum + group.ore, 0)
      const label = itemId === null ? historyLabels.untagged(rows) : historyLabels.tagged(rows, item.value)
      return done({ value: { rows, ore }, step: { label, rows, ore } })
    },
  },
  'tagging.rules': {
    mode: 'read',
    run: (context, { scope }) => {
      const { db } = context
      const rules = listRules(db)
      const takes = new Map<string, { rows: number; ore: number }>()
      for (const group of taggedGroups(db, { scope, search: '', sort: 'code', offset: 0, limit: -1 }).groups) {
        if (group.ruleId === null) continue
        const sum = takes.get(group.ruleId) ?? { rows: 0, ore: 0 }
        takes.set(group.ruleId, { rows: sum.rows + group.rows, ore: sum.ore + group.ore })
      }
      return done({ rules: rules.map((rule) => ({ ...rule, takes: takes.get(rule.id) ?? { rows: 0, ore: 0 } })) })
    },
  },
  'tagging.previewRule': {
    mode: 'read',
    run: (context, { scope, rule }) => {
      const item = fit(context.resources, rule.itemId)
      if (!item.ok) return item
      return done(
        previewRule(rule, scope.party, groupsFor(context, scope), handTagsOf(context.db, scope), listRules(context.db)),
      )
    },
  },
  'tagging.saveRule': {
    mode: 'write',
    run: (context, { rule: draft }) => {
      const { db, journal, resources, ids } = context
      const item = fit(resources, draft.itemId)
      if (!item.ok) return item
      const rules = listRules(db)
      const known = draft.id === undefined ? undefined : rules.find((candidate) => candidate.id === draft.id)
      if (draft.id !== undefined && !known) return failed('rule-unknown')
      const rule: TaggingRule = { ...draft, id: known?.id ?? ids.next('regel'), origin: known?.origin ?? 'own' }
      const scopes = batchScopes(db).filter((scope) => rule.party === null || rule.party === scope.party)
      let takes = { rows: 0, ore: 0 }
      for (const scope of scopes) {
        const preview = previewRule(rule, scope.party, groupsFor(context, scope), handTagsOf(db, scope), rules)
        if (preview.ties.length > 0)
          return failed('rules-equally-specific', undefined, { rule: rule.name, other: preview.ties.join(', ') })
        takes = { rows: takes.rows + preview.takes.rows, ore: takes.ore + preview.takes.ore }
      }
      journal.put('tagging_rule', ruleToRow(rule))
      retag(db, resources)
      return done({
        value: { rule, takes },
        step: { label: historyLabels.savedRule(rule.name), rows: takes.rows, ore: takes.ore },
      })
    },
  },
  'tagging.removeRule': {
    mode: 'write',
    run: ({ db, journal, resources }, { ruleId }) => {
      const rule = listRules(db).find((candidate) => candidate.id === ruleId)
      if (!rule) return failed('rule-unknown')
      journal.remove('tagging_rule', { id: ruleId })
      retag(db, resources)
      return done({ value: {}, step: { label: historyLabels.removedRule(rule.name), rows: null, ore: null } })
    },
  },
} satisfies Partial<Handlers>
