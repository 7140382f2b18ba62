import { useMemo, useState } from 'react'
import type { CodeGroup } from '../../../shared/model/allocation.ts'
import type { Scope } from '../../../shared/model/scope.ts'
import { useRead } from '../../client/use-read.ts'
import { filterOf, type GroupView, PAGE, sortOf, startView, withView } from './filter-model.ts'
import { useDelayed } from '../../client/use-delayed.ts'

const TYPED_MS = 120
/** So many of what is left are named under the grid. */
const LEFT_SHOWN = 3
const none: readonly CodeGroup[] = []

/** The code strings the grid shows, a page at a time, and what there is beside them: left to tag, and what cannot be shared. */
export function useGroups(scope: Scope, suggested: readonly number[]) {
  const [view, setView] = useState<GroupView>(startView)
  const search = useDelayed(view.search, TYPED_MS)
  const areas = useDelayed(view.areas, TYPED_MS)
  const filter = useMemo(() => filterOf({ ...view, search, areas }, suggested), [view, search, areas, suggested])
  const ready = { enabled: scope.party !== '', keep: true }
  const read = useRead(
    'tagging.groups',
    { scope, ...filter, ...sortOf(view.sort), offset: view.page * PAGE, limit: PAGE },
    ready,
  )
  const left = useRead('tagging.groups', { scope, show: 'untagged', limit: LEFT_SHOWN }, ready)
  const failed = useRead('tagging.groups', { scope, show: 'failed', limit: 1 }, ready)
  return {
    view,
    change: (changed: Partial<GroupView>) => setView((former) => withView(former, changed)),
    filter,
    groups: read.value?.groups ?? none,
    total: read.value?.total ?? 0,
    ore: read.value?.ore ?? 0,
    /** The first answer is here. */
    known: read.value !== undefined,
    left: left.value?.groups ?? none,
    untagged: left.value?.total ?? 0,
    failed: failed.value?.total ?? 0,
    problem: read.problem ?? left.problem,
  }
}

export type Groups = ReturnType<typeof useGroups>
