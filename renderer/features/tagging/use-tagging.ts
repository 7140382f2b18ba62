import { type RefObject, useCallback, useMemo, useRef } from 'react'
import type { CodeGroup } from '../../../shared/model/allocation.ts'
import type { Item } from '../../../shared/model/catalogue.ts'
import type { Scope } from '../../../shared/model/scope.ts'
import type { TagAxes } from '../../../shared/model/tag-axes.ts'
import type { HandTarget } from '../../../shared/model/tag-split.ts'
import { pageSplits } from '../../../shared/text/page-splits.ts'
import { pageTagging as text } from '../../../shared/text/page-tagging.ts'
import { targetWords } from '../../../shared/text/rule-words.ts'
import { commonText } from '../../../shared/text/ui-words.ts'
import { amend } from '../../client/client.ts'
import { useRead } from '../../client/use-read.ts'
import { useWrite } from '../../client/use-write.ts'
import { announce } from '../../ui/announce.tsx'
import type { GridHandle } from '../../ui/data-grid-props.ts'
import type { Chosen } from './filter-model.ts'
import { nextGroup, taggableItems } from './tagging-model.ts'

const noItems: readonly Item[] = []

/** What is said of the chosen: a target by hand, or null to take what was said back. */
export type Tag = (chosen: Chosen, target: HandTarget | null, axes?: TagAxes) => Promise<boolean>

export interface TaggedRows {
  readonly groups: readonly CodeGroup[]
  /** A row that is tagged is still shown, on the same place. */
  readonly rowsStay: boolean
  readonly keyName: (keyId: string) => string
}

/** Tags by hand, and moves the keyboard to the next row so that one can go on. */
export function useTagging(
  scope: Scope,
  { groups, rowsStay, keyName }: TaggedRows,
  grid: RefObject<GridHandle | null>,
) {
  const catalogue = useRead('catalogue.get', {})
  const writing = useWrite('tagging.tag')
  const allItems = catalogue.value?.method.items ?? noItems
  const items = useMemo(() => taggableItems(allItems), [allItems])
  const names = useMemo(() => new Map(allItems.map((item) => [item.id, item.name])), [allItems])
  const groupName = useCallback((item: Item) => (item.parentId ? (names.get(item.parentId) ?? '') : ''), [names])

  const goTo = useRef<number | null>(null)
  /** The keyboard to the row to go on with, once what lay over the grid has closed. */
  const focusNext = useCallback(
    () => requestAnimationFrame(() => grid.current?.focusRow(String(goTo.current ?? ''))),
    [grid],
  )
  const { run } = writing
  const tag: Tag = useCallback(
    async (chosen, target, axes) => {
      const last = chosen.groups.at(-1)
      if (!last) return false
      const moves = target !== null && axes === undefined && chosen.count === 1
      const next = moves ? (nextGroup(groups, last.codeId) ?? last) : last
      const what = target === null ? { itemId: null } : { target }
      goTo.current = next.codeId
      const reply = await run({ scope, ...chosen.which, ...what, ...(axes ? { axes } : {}) }, (done) => {
        // The row shows what was said at once; all else that may have changed is asked for after.
        const now = new Map(done.groups.map((group) => [group.codeId, group]))
        amend('tagging.groups', (answer, asked) =>
          sameScope(asked.scope, scope)
            ? { ...answer, groups: answer.groups.map((group) => now.get(group.codeId) ?? group) }
            : answer,
        )
        announce(said(target, commonText.rows(done.rows), (id) => `${id} ${names.get(id) ?? ''}`.trim(), keyName))
        grid.current?.clearSelection()
        if (rowsStay) focusNext()
      })
      if (reply.ok && !rowsStay) focusNext()
      return reply.ok
    },
    [scope.party, scope.year, scope.kind, groups, rowsStay, grid, names, keyName, run, focusNext],
  )

  return { tag, focusNext, items, allItems, groupName, problem: writing.problem ?? catalogue.problem }
}

const sameScope = (one: Scope, other: Scope): boolean =>
  one.party === other.party && one.year === other.year && one.kind === other.kind

function said(
  target: HandTarget | null,
  rows: string,
  named: (itemId: string) => string,
  keyName: (keyId: string) => string,
): string {
  if (target === null) return text.untaggedNow(rows)
  if (target.by === 'none') return pageSplits.leftNow(rows)
  return text.taggedNow(rows, targetWords(target, named, keyName))
}
