import type { Scope } from '../../shared/model/scope.ts'
import { done, failed } from '../../shared/model/problem.ts'
import type { Suggestion } from '../../shared/model/suggestion.ts'
import { historyLabels } from '../../shared/text/history-labels.ts'
import { groupsById, scopeGroups } from '../store/groups.ts'
import { handToRow } from '../store/tags.ts'
import type { Handlers, SessionContext } from './context.ts'
import { fitItem } from './fit-target.ts'
import { allowedItems, lessonsName, tellLearner } from './lessons.ts'
import { retag } from './retag.ts'

interface Suggested {
  codeId: number
  rows: number
  ore: number
  suggestions: Suggestion[]
}

/** The untagged code strings of a scope, largest first, with what they may be; those with no suggestion have an empty list. */
async function suggestionsFor(context: SessionContext, scope: Scope, limit: number): Promise<Suggested[]> {
  const { workspace, learner, resources } = context
  await tellLearner(context)
  const chart = resources.parties.find(({ code }) => code === scope.party)?.chart ?? 'CUSTOM'
  const { groups } = await context.exclusive(() =>
    scopeGroups(workspace.connection.read, {
      scope,
      show: 'untagged',
      codeIds: null,
      sort: 'amount',
      offset: 0,
      limit,
    }),
  )
  const found = await learner.suggest(
    lessonsName(workspace),
    groups.map(({ code, ore }) => ({ party: scope.party, chart, code, ore })),
    allowedItems(resources, scope.party),
  )
  return groups.map(({ codeId, rows, ore }, at) => ({ codeId, rows, ore, suggestions: found[at] ?? [] }))
}

export const suggestionsHandlers = {
  'tagging.suggest': {
    mode: 'free',
    run: async (context, { scope, limit }) => {
      const found = await suggestionsFor(context, scope, limit)
      return done({ suggested: found, silent: found.filter(({ suggestions }) => suggestions.length === 0).length })
    },
  },
  'tagging.suggestionPrecision': {
    mode: 'free',
    run: async (context) => {
      const { workspace, learner, resources } = context
      await tellLearner(context)
      const allowed = Object.fromEntries(resources.parties.map(({ code }) => [code, allowedItems(resources, code)]))
      return done({ precision: await learner.precision(lessonsName(workspace), allowed) })
    },
  },
  'tagging.takeSuggestions': {
    mode: 'write',
    run: (context, { scope, taken }) => {
      const { db, journal, clock, resources } = context
      for (const itemId of new Set(taken.map((one) => one.itemId))) {
        const fits = fitItem(resources, itemId)
        if (!fits.ok) return fits
      }
      const itemOf = new Map(taken.map(({ codeId, itemId }) => [codeId, itemId]))
      const groups = groupsById(db, scope, [...itemOf.keys()])
      if (groups.length !== itemOf.size) return failed('code-unknown')
      const at = clock.now()
      for (const { codeId, key } of groups)
        journal.put(
          'hand_tag',
          handToRow({ ...scope, codeKey: key, target: { by: 'item', itemId: itemOf.get(codeId) ?? '' }, at }),
        )
      retag(context, [{ of: 'hand', scope, codeKeys: groups.map(({ key }) => key) }])
      const rows = groups.reduce((sum, group) => sum + group.rows, 0)
      const ore = groups.reduce((sum, group) => sum + group.ore, 0)
      return done({
        value: { accepted: groups.length, rows, ore },
        step: { label: historyLabels.acceptedSuggestions(groups.length), rows, ore },
      })
    },
  },
  'tagging.acceptSuggestions': {
    mode: 'free',
    run: async (context, { scope, above, codeIds }, call) => {
      const wanted = codeIds === undefined ? null : new Set(codeIds)
      const taken = (await suggestionsFor(context, scope, -1)).flatMap(({ codeId, suggestions: [first] }) =>
        first && first.confidence >= above && (wanted === null || wanted.has(codeId))
          ? [{ codeId, itemId: first.itemId }]
          : [],
      )
      if (taken.length === 0) return failed('suggestion-none', undefined, { above })
      const reply = await context.invoke('tagging.takeSuggestions', { scope, taken }, call)
      if (!reply.ok) return failed(reply.problem.code, reply.problem.place)
      return done(reply.value as { accepted: number; rows: number; ore: number })
    },
  },
} satisfies Partial<Handlers>
