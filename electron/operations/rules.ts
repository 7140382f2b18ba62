import { previewRule, unfulfilled } from '../../shared/domain/tag/preview-rule.ts'
import { done, failed } from '../../shared/model/problem.ts'
import type { Scope } from '../../shared/model/scope.ts'
import type { TaggingRule } from '../../shared/model/tagging-rule.ts'
import { historyLabels } from '../../shared/text/history-labels.ts'
import { batchScopes } from '../store/batches.ts'
import type { SqlRow } from '../store/connection.ts'
import { stepsOn } from '../store/history.ts'
import { codeIdsOfScope, rowsOfGroup } from '../store/groups.ts'
import { ruleTakes, ruleTies, scopeTotals } from '../store/sums.ts'
import { listRules, ruleFromRow, ruleToRow } from '../store/tags.ts'
import type { Handlers, ReadContext } from './context.ts'
import { fitAxes, fitTarget } from './fit-target.ts'
import { retag } from './retag.ts'
import { groupsOfScope, handTagsById, rulesOfScope } from './tagging-scope.ts'

/** What a rule would do in a scope; nothing at all where it may not decide. */
function preview({ db, workspace }: ReadContext, scope: Scope, rule: Parameters<typeof previewRule>[0]) {
  const asRule = { ...rule, id: rule.id ?? '', origin: 'own' as const }
  const mayDecide = rulesOfScope(db, scope, [asRule]).length > 0
  const byHand = handTagsById(db, scope)
  return previewRule(rule, {
    party: scope.party,
    groups: mayDecide ? groupsOfScope({ db, workspace }, scope, new Set(workspace.codes.current().matching(rule))) : [],
    taggedByHand: (codeId) => byHand.has(codeId),
    rules: rulesOfScope(db, scope),
    rowsOf: ({ batchNo, codeId }) => rowsOfGroup(db, batchNo, codeId),
  })
}

export const rulesHandlers = {
  'tagging.rules': {
    mode: 'read',
    run: ({ db }, { scope }) => {
      const takes = ruleTakes(db, scope)
      const before = ruleTakes(db, { ...scope, year: scope.year - 1 })
      const ties = ruleTies(db, scope)
      const none = { rows: 0, ore: 0 }
      const all = listRules(db)
      const here = new Set(rulesOfScope(db, scope, all).map(({ id }) => id))
      return done({
        rules: all
          // What came with another party's contribution decides nothing here, and is not this list's.
          .filter(({ id, sent }) => !sent || here.has(id))
          .map((rule) => ({
            ...rule,
            takes: takes.get(rule.id) ?? none,
            tookLastYear: before.get(rule.id) ?? none,
            ties: ties.get(rule.id) ?? 0,
          })),
      })
    },
  },
  'tagging.previewRule': {
    mode: 'read',
    run: (context, { scope, rule }) => {
      const fits = fitTarget(context.resources, rule.target)
      if (!fits.ok) return fits
      const index = context.workspace.codes.current()
      const total = scopeTotals(context.db, scope.year, scope.kind).find(({ party }) => party === scope.party)
      const found = preview(context, scope, rule)
      // A rule that matches something has no condition that nothing fulfils.
      const here = found.matches.rows > 0 ? null : codeIdsOfScope(context.db, scope)
      return done({
        ...found,
        all: { rows: total?.rows ?? 0, ore: total?.ore ?? 0 },
        unfulfilled: here ? unfulfilled(rule, (alone) => index.matching(alone).some((id) => here.has(id))) : [],
      })
    },
  },
  'tagging.saveRule': {
    mode: 'write',
    run: (context, { rule: draft }) => {
      const { db, journal, resources, ids } = context
      const fits = fitTarget(resources, draft.target)
      if (!fits.ok) return fits
      const placed = fitAxes(resources, [draft.axes])
      if (!placed.ok) return placed
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
  'tagging.ruleHistory': {
    mode: 'read',
    run: ({ db }, { ruleId }) =>
      done({
        steps: stepsOn(db, 'tagging_rule', { id: ruleId }).map(({ before, ...step }) => ({
          ...step,
          before: before === null ? null : ruleFromRow(JSON.parse(before) as SqlRow),
        })),
      }),
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
