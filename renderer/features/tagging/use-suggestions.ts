import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { formatNumber } from '../../../shared/domain/present/format-number.ts'
import type { CodeGroup, Coverage } from '../../../shared/model/allocation.ts'
import type { Scope } from '../../../shared/model/scope.ts'
import type { TaggingRule } from '../../../shared/model/tagging-rule.ts'
import { pageSuggestions as text } from '../../../shared/text/page-suggestions.ts'
import { commonText } from '../../../shared/text/ui-words.ts'
import { useOverview } from '../../app/use-overview.ts'
import { invoke } from '../../client/client.ts'
import type { Read } from '../../client/use-read.ts'
import { useWrite } from '../../client/use-write.ts'
import { announce } from '../../ui/announce.tsx'
import { firstThingToDo, type Level, type Suggested, suggestionsFor, takenAt } from './suggestion-model.ts'

const MOST_SUGGESTED = 5000
/** To learn anew takes the host a second or two, so it waits until the hand rests. */
const REST_MS = 2500
const none: readonly Suggested[] = []

type Take = (group: CodeGroup, itemId: string) => Promise<unknown>
export type Suggestions = ReturnType<typeof useSuggestions>

/**
 * What the untagged rows of a scope may be, asked anew when the tagging has changed and then stood still. Its questions are
 * not among those every write waits for: a tag by hand must not wait for a lesson.
 */
export function useSuggestions(
  scope: Scope,
  coverage: Read<{ coverage: Coverage }>,
  rules: readonly TaggingRule[] | undefined,
) {
  const place = `${scope.party} ${scope.year} ${scope.kind}`
  const now = coverage.fetching ? undefined : coverage.value?.coverage
  const [asked, setAsked] = useState<{ place: string; coverage: Coverage; at: number } | null>(null)
  useEffect(() => {
    if (now === undefined || (asked?.place === place && asked.coverage === now)) return undefined
    const ask = () => setAsked((former) => ({ place, coverage: now, at: (former?.at ?? 0) + 1 }))
    const timer = setTimeout(ask, asked?.place === place ? REST_MS : 0)
    return () => clearTimeout(timer)
  }, [now, place, asked])

  const latest = coverage.value?.coverage
  const untagged = latest ? latest.rows - latest.taggedRows : 0
  const here = asked?.place === place
  const query = useQuery({
    queryKey: ['suggestions', place, asked?.at],
    queryFn: () => invoke('tagging.suggest', { scope, limit: MOST_SUGGESTED }),
    enabled: here && asked.coverage.rows > asked.coverage.taggedRows,
    gcTime: 0,
    placeholderData: (former, query) => (query?.queryKey[1] === place ? former : undefined),
  })
  const reply = here ? query.data : undefined
  const suggested = reply?.ok ? reply.value.suggested : none
  const known = useMemo(() => new Map(suggested.map((each) => [each.codeId, each.suggestions])), [suggested])
  const codeIds = useMemo(
    () => suggested.filter(({ suggestions }) => suggestions.length > 0).map(({ codeId }) => codeId),
    [suggested],
  )
  const of = useCallback((group: CodeGroup) => suggestionsFor(known, group), [known])
  const stale = !here || asked.coverage !== now || query.isFetching

  const workspace = useOverview().overview?.id ?? ''
  const measuring = useQuery({
    queryKey: ['suggestion-precision', workspace, rules?.length],
    queryFn: () => invoke('tagging.suggestionPrecision', {}),
    enabled: codeIds.length > 0 && !stale && rules !== undefined,
  })

  const [level, setLevel] = useState<Level>(0.95)
  const taken = useMemo(() => takenAt(suggested, level), [suggested, level])
  const accepting = useWrite('tagging.takeSuggestions')
  const { run } = accepting
  // What was shown and nothing else: the host may have learned more since.
  const acceptAll = async () => {
    const shown = taken.flatMap(({ codeId, suggestions: [first] }) => (first ? { codeId, itemId: first.itemId } : []))
    if (shown.length === 0) return
    const reply = await run({ scope, taken: shown })
    if (reply.ok) announce(text.accepted(formatNumber(reply.value.accepted, 0), commonText.rows(reply.value.rows)))
  }

  /** Enter on a single untagged row that has a suggestion takes it. A held key takes one, not a row after another. */
  const onEnter = (event: KeyboardEvent, targets: readonly CodeGroup[], take: Take): boolean => {
    if (event.key !== 'Enter' || event.shiftKey) return false
    if (event.repeat) return true
    const [group] = targets
    const first = group && targets.length === 1 ? of(group)[0] : undefined
    if (!group || !first) return false
    void take(group, first.itemId)
    return true
  }

  return {
    of,
    suggested,
    /** The code strings there is a suggestion for. */
    codeIds,
    taken,
    level,
    setLevel,
    untagged,
    /** The first answer for this scope is not here yet. */
    waiting: untagged > 0 && reply === undefined,
    stale,
    precision: measuring.data?.ok ? measuring.data.value.precision : null,
    measuring: measuring.isLoading,
    acceptAll,
    accepting: accepting.busy,
    problem: accepting.problem ?? (reply && !reply.ok ? reply.problem : null),
    onEnter,
    first: firstThingToDo(taken.length, untagged, rules),
    rules,
  }
}
