import { countedCoverage } from '../../shared/domain/tag/coverage.ts'
import type { CodeGroup } from '../../shared/model/allocation.ts'
import { done, failed } from '../../shared/model/problem.ts'
import type { Scope } from '../../shared/model/scope.ts'
import type { HandTarget } from '../../shared/model/tag-split.ts'
import { historyLabels } from '../../shared/text/history-labels.ts'
import { groupsById, type ScopeGroup, scopeGroups } from '../store/groups.ts'
import { itemSums, scopeTotals } from '../store/sums.ts'
import { failuresOfCodes, partsOfCodes } from '../store/tagged-parts.ts'
import { handToRow, leftUntagged } from '../store/tags.ts'
import { chosenCodes, searchedCodes } from './chosen-codes.ts'
import type { Handlers, ReadContext } from './context.ts'
import { fitAxes, fitTarget } from './fit-target.ts'
import { retag } from './retag.ts'
import { keyValuesOfScope } from './tagging-scope.ts'
import { reasonWords, taggedParts } from './tag-reason.ts'

/** Code strings with all that is known of what they count as. */
export function asCodeGroups(
  { db, resources }: Pick<ReadContext, 'db' | 'resources'>,
  scope: Scope,
  groups: readonly ScopeGroup[],
): CodeGroup[] {
  const codeIds = groups.map(({ codeId }) => codeId)
  const parts = partsOfCodes(db, scope, codeIds)
  const failures = failuresOfCodes(db, scope, codeIds)
  const left = leftUntagged(db, scope)
  const words = reasonWords(db, resources)
  return groups.map(({ codeId, key, code, rows, ore }): CodeGroup => {
    const stored = parts.get(codeId) ?? []
    const shown = taggedParts(stored, scope, words)
    const untagged = {
      rows: rows - stored.reduce((sum, part) => sum + part.wholeRows, 0),
      ore: ore - stored.reduce((sum, part) => sum + part.ore, 0),
    }
    const largest = shown.toSorted((a, b) => b.absoluteOre - a.absoluteOre)[0]
    const items = new Set(shown.map(({ itemId }) => itemId))
    return {
      codeId,
      ...code,
      rows,
      ore,
      itemId: items.size === 1 && untagged.rows === 0 ? (shown[0]?.itemId ?? null) : null,
      parts: shown,
      untagged,
      leftUntagged: left.has(key),
      problems: (failures.get(codeId) ?? []).map(({ reason }) => reason),
      reason: largest?.reason ?? null,
    }
  })
}

/** So many of the changed code strings are answered at once, for the screen to show before it asks again. */
const MOST_ANSWERED = 200

export const taggingHandlers = {
  'tagging.groups': {
    mode: 'read',
    run: (context, query) => {
      const found = scopeGroups(context.db, { ...query, codeIds: searchedCodes(context, query) })
      return done({ total: found.total, ore: found.ore, groups: asCodeGroups(context, query.scope, found.groups) })
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
    run: (context, { scope, itemId, target, axes, ...choice }) => {
      const { db, journal, clock, resources } = context
      const said: HandTarget | null = target ?? (typeof itemId === 'string' ? { by: 'item', itemId } : null)
      const fits = said === null ? done('') : fitTarget(resources, said, keyValuesOfScope(db, scope))
      if (!fits.ok) return fits
      const placed = fitAxes(resources, [axes])
      if (!placed.ok) return placed
      const codeIds = chosenCodes(context, scope, choice)
      const groups = groupsById(db, scope, codeIds)
      if (groups.length !== codeIds.length || groups.length === 0) return failed('code-unknown')
      const at = clock.now()
      for (const { key } of groups) {
        if (said === null)
          journal.remove('hand_tag', { party: scope.party, year: scope.year, kind: scope.kind, code_key: key })
        else journal.put('hand_tag', handToRow({ ...scope, codeKey: key, target: said, ...(axes ? { axes } : {}), at }))
      }
      retag(context, [{ of: 'hand', scope, codeKeys: groups.map(({ key }) => key) }])
      const rows = groups.reduce((sum, group) => sum + group.rows, 0)
      const ore = groups.reduce((sum, group) => sum + group.ore, 0)
      const now = scopeGroups(db, {
        scope,
        show: 'all',
        codeIds: codeIds.slice(0, MOST_ANSWERED),
        sort: 'amount',
        offset: 0,
        limit: MOST_ANSWERED,
      })
      return done({
        value: { rows, ore, codes: groups.length, groups: asCodeGroups(context, scope, now.groups) },
        step: { label: labelOf(said, rows, fits.value), rows, ore },
      })
    },
  },
} satisfies Partial<Handlers>

function labelOf(said: HandTarget | null, rows: number, items: string): string {
  if (said === null) return historyLabels.untagged(rows)
  if (said.by === 'none') return historyLabels.leftUntagged(rows)
  return said.by === 'item' ? historyLabels.tagged(rows, items) : historyLabels.split(rows, items)
}
