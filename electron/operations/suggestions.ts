import { isTaggable } from '../../shared/domain/compute/item-leaves.ts'
import { heldOutPrecision } from '../../shared/domain/tag/held-out-precision.ts'
import { suggest } from '../../shared/domain/tag/suggest.ts'
import type { SuggestionSubject } from '../../shared/domain/tag/suggestion-features.ts'
import { learnSuggestions, type SuggestionModel, type TaggedExample } from '../../shared/domain/tag/suggestion-model.ts'
import type { Scope } from '../../shared/model/scope.ts'
import { done, failed } from '../../shared/model/problem.ts'
import type { HeldOutPrecision, Suggestion } from '../../shared/model/suggestion.ts'
import { historyLabels } from '../../shared/text/history-labels.ts'
import { countEntries, firstUndone, lastDone } from '../store/history.ts'
import { activeBatches } from '../store/batches.ts'
import { type PackageGroup, packageGroups } from '../store/package-groups.ts'
import { groupsById, scopeGroups } from '../store/groups.ts'
import { handToRow } from '../store/tags.ts'
import type { Handlers, ReadContext, Resources } from './context.ts'
import { retag } from './retag.ts'
import type { WorkspaceSession } from './workspace-session.ts'

/** The seed of the folds that precision is measured with: any, as long as it is the same every time. */
const SEED = 1

interface Lessons {
  at: string
  model: SuggestionModel
  tagged: TaggedExample[]
  untagged: SuggestionSubject[]
  precision?: HeldOutPrecision
}
/** Learned once and kept until something in the workspace changes. */
const learned = new WeakMap<WorkspaceSession, Lessons>()

function lessonsOf({ db, workspace }: ReadContext): Lessons {
  const at = `${countEntries(db)} ${lastDone(db)?.id ?? 0} ${firstUndone(db)?.id ?? 0}`
  const known = learned.get(workspace)
  if (known?.at === at) return known
  const groups = packageGroups(
    db,
    activeBatches(db).map(({ batch }) => batch.id),
  )
  // A code string that is shared by several items teaches nothing of what another one like it is.
  const tagged = groups.flatMap((group) =>
    group.itemId === null || group.means !== 'item' ? [] : [{ ...subjectOf(group), itemId: group.itemId }],
  )
  const finished = nearlyFinished(groups)
  const untagged = groups.filter(({ itemId, scope }) => itemId === null && finished.has(scope.party)).map(subjectOf)
  const lessons = { at, tagged, untagged, model: learnSuggestions(tagged, untagged) }
  learned.set(workspace, lessons)
  return lessons
}

/** What a party has left untagged says something only once it has nearly finished: before that it has just not come so far. */
const FINISHED_SHARE = 0.9

function nearlyFinished(groups: readonly PackageGroup[]): Set<string> {
  const sums = new Map<string, { tagged: number; all: number }>()
  for (const { scope, itemId, ore } of groups) {
    const sum = sums.get(scope.party) ?? { tagged: 0, all: 0 }
    sum.all += Math.abs(ore)
    if (itemId !== null) sum.tagged += Math.abs(ore)
    sums.set(scope.party, sum)
  }
  return new Set([...sums].flatMap(([party, { tagged, all }]) => (tagged >= all * FINISHED_SHARE ? [party] : [])))
}

const subjectOf = ({ scope, chart, code, ore }: PackageGroup): SuggestionSubject => ({
  party: scope.party,
  chart,
  code,
  ore,
})

/** What a party may have: items of its kind that can be tagged. */
const allowedFor =
  ({ method, parties }: Resources) =>
  (code: string) => {
    const kind = parties.find((party) => party.code === code)?.kind
    const ids = new Set(
      method.items
        .filter((item) => isTaggable(method.items, item.id) && (!kind || item.partyKinds.includes(kind)))
        .map(({ id }) => id),
    )
    return (itemId: string): boolean => ids.has(itemId)
  }

/** The untagged code strings of a scope, largest first, with what they may be; those with no suggestion have an empty list. */
function suggestionsFor(
  context: ReadContext,
  scope: Scope,
  limit: number,
): { codeId: number; rows: number; ore: number; suggestions: Suggestion[] }[] {
  const { model } = lessonsOf(context)
  const chart = context.resources.parties.find(({ code }) => code === scope.party)?.chart ?? 'CUSTOM'
  const allowed = allowedFor(context.resources)(scope.party)
  const { groups } = scopeGroups(context.db, {
    scope,
    show: 'untagged',
    codeIds: null,
    sort: 'amount',
    offset: 0,
    limit,
  })
  return groups.map(({ codeId, code, rows, ore }) => ({
    codeId,
    rows,
    ore,
    suggestions: suggest(model, { party: scope.party, chart, code, ore }, { allowed }),
  }))
}

export const suggestionsHandlers = {
  'tagging.suggest': {
    mode: 'read',
    run: (context, { scope, limit }) => {
      const found = suggestionsFor(context, scope, limit)
      return done({ suggested: found, silent: found.filter(({ suggestions }) => suggestions.length === 0).length })
    },
  },
  'tagging.suggestionPrecision': {
    mode: 'read',
    run: (context) => {
      const lessons = lessonsOf(context)
      lessons.precision ??= heldOutPrecision(lessons.tagged, SEED, {
        untagged: lessons.untagged,
        allowedFor: allowedFor(context.resources),
      })
      return done({ precision: lessons.precision })
    },
  },
  'tagging.acceptSuggestions': {
    mode: 'write',
    run: (context, { scope, above, codeIds }) => {
      const { db, journal, clock } = context
      const wanted = codeIds === undefined ? null : new Set(codeIds)
      const accepted = suggestionsFor(context, scope, -1).flatMap(({ codeId, suggestions: [first] }) =>
        first && first.confidence >= above && (wanted === null || wanted.has(codeId))
          ? [{ codeId, itemId: first.itemId }]
          : [],
      )
      if (accepted.length === 0) return failed('suggestion-none', undefined, { above })
      const itemOf = new Map(accepted.map(({ codeId, itemId }) => [codeId, itemId]))
      const groups = groupsById(db, scope, [...itemOf.keys()])
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
} satisfies Partial<Handlers>
