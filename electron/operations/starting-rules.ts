import { startingRules } from '../../shared/domain/tag/starting-rules.ts'
import { done } from '../../shared/model/problem.ts'
import type { TaggingRule } from '../../shared/model/tagging-rule.ts'
import { historyLabels } from '../../shared/text/history-labels.ts'
import { itemSums } from '../store/sums.ts'
import { batchScopes } from '../store/batches.ts'
import type { ReadDb } from '../store/connection.ts'
import { listRules, ruleToRow } from '../store/tags.ts'
import type { Handlers } from './context.ts'
import { retag } from './retag.ts'

/** The shipped rules from chart of accounts, RS codes and usual words. Stable ids: taking them twice changes nothing. */
export const startingRulesHandlers = {
  'tagging.useStartingRules': {
    mode: 'write',
    run: (context) => {
      const { db, journal, resources } = context
      const known = new Map(listRules(db).map((rule) => [rule.id, rule]))
      const made = resources.startingWords.flatMap((words) => startingRules(resources.method, resources.charts, words))
      const fresh = made.filter((rule) => !known.has(rule.id))
      const before = taggedRows(db)
      for (const rule of fresh) journal.put('tagging_rule', ruleToRow(rule satisfies TaggingRule))
      retag(
        context,
        fresh.map((rule) => ({ of: 'rule', rule })),
      )
      const rows = taggedRows(db) - before
      return done({
        value: { rules: fresh.length, rows, limits: resources.startingWords.flatMap(({ limits }) => limits) },
        step: { label: historyLabels.tookStartingRules(fresh.length), rows, ore: null },
      })
    },
  },
} satisfies Partial<Handlers>

const taggedRows = (db: ReadDb): number => {
  const lenses = new Map(batchScopes(db).map(({ year, kind }) => [`${year} ${kind}`, { year, kind }]))
  return [...lenses.values()].reduce(
    (all, { year, kind }) => all + itemSums(db, year, kind).reduce((sum, { rows }) => sum + rows, 0),
    0,
  )
}
