import { type RefObject, useCallback, useMemo, useRef, useState } from 'react'
import type { ProblemNote } from '../../../shared/contract/operation.ts'
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
import { neighbour, taggableItems } from './tagging-model.ts'
import { useGoing } from './use-going.ts'

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

  const going = useGoing(grid)
  const [refused, setRefused] = useState<ProblemNote | null>(null)
  const { run } = writing
  /** Said one after the other, so that the last of two words about the same row is the one that counts. */
  const line = useRef<Promise<unknown>>(Promise.resolve())
  const tag: Tag = useCallback(
    async (chosen, target, axes) => {
      const last = 'filter' in chosen.which ? chosen.groups[0] : chosen.groups.at(-1)
      if (!last) return false
      const what = target === null ? { itemId: null } : { target }
      setRefused(null)
      const { promise: answered, resolve: answer } = Promise.withResolvers<void>()
      const before = line.current
      line.current = answered
      const saying = before.then(() =>
        run({ scope, ...chosen.which, ...what, ...(axes ? { axes } : {}) }, (done) => {
          answer()
          // The row shows what was said at once; all else that may have changed is asked for after.
          const now = new Map(done.groups.map((group) => [group.codeId, group]))
          amend('tagging.groups', (answered, asked) =>
            sameScope(asked.scope, scope)
              ? { ...answered, groups: answered.groups.map((group) => now.get(group.codeId) ?? group) }
              : answered,
          )
          announce(said(target, commonText.rows(done.rows), (id) => `${id} ${names.get(id) ?? ''}`.trim(), keyName))
          grid.current?.clearSelection()
        }).finally(answer),
      )
      // What is said of a tag in the panel leaves the keyboard there.
      if (axes === undefined) {
        const below = neighbour(groups, last.codeId, 1)
        const above = rowsStay ? undefined : neighbour(groups, last.codeId, -1)
        const moves = target !== null && chosen.count === 1
        going.goTo((moves ? (below ?? above ?? last) : last).codeId, (above ?? below)?.codeId ?? null, saying)
        if (moves && !below) going.rest()
      }
      const reply = await saying
      if (!reply.ok) {
        setRefused(reply.problem)
        going.comeBack(last.codeId)
      }
      return reply.ok
    },
    [
      scope.party,
      scope.year,
      scope.kind,
      groups,
      rowsStay,
      grid,
      names,
      keyName,
      run,
      going.goTo,
      going.rest,
      going.comeBack,
    ],
  )

  return { tag, listen: going.listen, items, allItems, groupName, problem: refused ?? catalogue.problem }
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
