import { type RefObject, useCallback, useMemo } from 'react'
import type { CodeGroup } from '../../../shared/model/allocation.ts'
import type { Item } from '../../../shared/model/catalogue.ts'
import type { Scope } from '../../../shared/model/scope.ts'
import { pageTagging as text } from '../../../shared/text/page-tagging.ts'
import { commonText } from '../../../shared/text/ui-words.ts'
import { useRead } from '../../client/use-read.ts'
import { useWrite } from '../../client/use-write.ts'
import { announce } from '../../ui/announce.tsx'
import type { GridHandle } from '../../ui/data-grid-props.ts'
import { nextGroup, taggableItems } from './tagging-model.ts'

const noItems: readonly Item[] = []

/** Tags by hand, and moves the keyboard to the next row so that one can go on. */
export function useTagging(scope: Scope, groups: readonly CodeGroup[], grid: RefObject<GridHandle | null>) {
  const catalogue = useRead('catalogue.get', {})
  const writing = useWrite('tagging.tag')
  const allItems = catalogue.value?.method.items ?? noItems
  const items = useMemo(() => taggableItems(allItems), [allItems])
  const names = useMemo(() => new Map(allItems.map((item) => [item.id, item.name])), [allItems])
  const groupName = useCallback((item: Item) => (item.parentId ? (names.get(item.parentId) ?? '') : ''), [names])

  const { run } = writing
  const tag = useCallback(
    async (chosen: readonly CodeGroup[], itemId: string | null) => {
      const last = chosen.at(-1)
      if (!last) return
      const next = itemId !== null && chosen.length === 1 ? (nextGroup(groups, last.codeId) ?? last) : last
      const reply = await run({ scope, codeIds: chosen.map((group) => group.codeId), itemId })
      if (!reply.ok) return
      const rows = commonText.rows(reply.value.rows)
      announce(
        itemId === null ? text.untaggedNow(rows) : text.taggedNow(rows, `${itemId} ${names.get(itemId) ?? ''}`.trim()),
      )
      grid.current?.clearSelection()
      requestAnimationFrame(() => grid.current?.focusRow(String(next.codeId)))
    },
    [scope.party, scope.year, scope.kind, groups, grid, names, run],
  )

  return { tag, items, allItems, groupName, problem: writing.problem ?? catalogue.problem }
}
