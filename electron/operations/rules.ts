import type { Group } from '../../shared/domain/tag/allocate.ts'
import { previewRule } from '../../shared/domain/tag/preview-rule.ts'
import { done, failed } from '../../shared/model/problem.ts'
import type { Scope } from '../../shared/model/scope.ts'
import type { TaggingRule } from '../../shared/model/tagging-rule.ts'
import { historyLabels } from '../../shared/text/history-labels.ts'
import { activeBatches, batchScopes } from '../store/batches.ts'
import { groupsOfBatch, rowsOfGroup } from '../store/groups.ts'
import { ruleTakes } from '../store/sums.ts'
import { listRules, ruleToRow } from '../store/tags.ts'
import type { Handlers, ReadContext } from './context.ts'
import { fitTarget } from './fit-target.ts'
import { retag } from './retag.ts'
import { handTagsById, rulesOfScope } from './tagging-scope.ts'

/** What a rule would do in a scope; nothing at all where it may not decide. */
function preview({ db, workspace }: ReadContext, scope: Scope, rule: Parameters<typeof previewRule>[0]) {
  const asRule = { ...rule, id: rule.id ?? '', origin: 'own' as const }
  const mayDecide = rulesOfScope(db, scope, [asRule]).length > 0
  const byHand = handTagsById(db, scope)
  return previewRule(rule, {
    party: scope.party,
    groups: mayDecide ? matchedGroups({ db, workspace }, scope, rule) : [],
    taggedByHand: (codeId) => byHand.has(codeId),
    rules: rulesOfScope(db, scope),
    rowsOf: ({ batchNo, codeId }) => rowsOfGroup(db, batchNo, codeId),
  })
}

/** The groups of a scope that some row of may be a rule's. */
function matchedGroups(
  { db, workspace }: Pick<ReadContext, 'db' | 'workspace'>,
  scope: Scope,
  rule: Pick<TaggingRule, 'chart' | 'conditions'>,
): Group[] {
  const index = workspace.codes.current()
  const codeIds = new Set(index.matching(rule))
  return activeBatches(db, scope).flatMap(({ no }) =>
    groupsOfBatch(db, no, codeIds).flatMap((group): Group[] => {
      const found = index.find(group.codeId)
      return found ? [{ ...group, ...found, batchNo: no }] : []
    }),
  )
}

export const rulesHandlers = {
  'tagging.rules': {
    mode: 'read',
    run: ({ db }, { scope }) => {
      const takes = ruleTakes(db, scope)
      const all = listRules(db)
      const here = new Set(rulesOfScope(db, scope, all).map(({ id }) => id))
      return done({
        rules: all
          // What came with another party's contribution decides nothing here, and is not this list's.
          .filter(({ id, sent }) => !sent || here.has(id))
          .map((rule) => ({ ...rule, takes: takes.get(rule.id) ?? { rows: 0, ore: 0 } })),
      })
    },
  },
  'tagging.previewRule': {
    mode: 'read',
    run: (context, { scope, rule }) => {
      const fits = fitTarget(context.resources, rule.target)
      return fits.ok ? done(preview(context, scope, rule)) : fits
    },
  },
  'tagging.saveRule': {
    mode: 'write',
    run: (context, { rule: draft }) => {
      const { db, journal, resources, ids } = context
      const fits = fitTarget(resources, draft.target)
      if (!fits.ok) return fits
      const known = draft.id === undefined ? undefined : listRules(db).find(({ id }) => id === draft.id)
      if (draft.id !== undefined && !known) return failed('rule-unknown')
      const rule: TaggingRule = {
        ...draft,
        id: known?.id ?? ids.next('regel'),
        origin: known?.origin ?? 'own',
        ...(known?.sent ? { sent: known.sent } : {}),
      }
      let takes = { rows: 0, ore: 0 }
      for (const scope of batchScopes(db).filter(({ party }) => rule.party === null || rule.party === party)) {
        const found = preview(context, scope, rule)
        if (found.ties.length > 0)
          return failed('rules-equally-specific', undefined, { rule: rule.name, other: found.ties.join(', ') })
        takes = { rows: takes.rows + found.takes.rows, ore: takes.ore + found.takes.ore }
      }
      journal.put('tagging_rule', ruleToRow(rule))
      retag(context, [{ of: 'rule', rule }, ...(known ? [{ of: 'rule' as const, rule: known }] : [])])
      return done({
        value: { rule, takes },
        step: { label: historyLabels.savedRule(rule.name), rows: takes.rows, ore: takes.ore },
      })
    },
  },
  'tagging.removeRule': {
    mode: 'write',
    run: (context, { ruleId }) => {
      const { db, journal } = context
      const rule = listRules(db).find((candidate) => candidate.id === ruleId)
      if (!rule) return failed('rule-unknown')
      journal.remove('tagging_rule', { id: ruleId })
      retag(context, [{ of: 'rule', rule }])
      return done({ value: {}, step: { label: historyLabels.removedRule(rule.name), rows: null, ore: null } })
    },
  },
} satisfies Partial<Handlers>
