import type { InputOf } from '../../../shared/contract/index.ts'
import type { CodeGroup } from '../../../shared/model/allocation.ts'
import { CODE_DIMENSIONS } from '../../../shared/model/code-string.ts'

/** Which code strings, as the host is asked for them. */
export type GroupFilter = NonNullable<InputOf<'tagging.tag'>['filter']>

export const SHOWS = ['all', 'untagged', 'suggested', 'split', 'hand', 'failed'] as const
export type Show = (typeof SHOWS)[number]

/** So many code strings are in the grid at a time: what is asked for anew after every tag. */
export const PAGE = 300

/** What the rows are sorted by: a column of the grid, over all pages. */
export interface GroupSort {
  readonly column: string
  readonly direction: 'up' | 'down'
}

type AskedSort = Pick<InputOf<'tagging.groups'>, 'sort' | 'direction'>

/** The columns that can be sorted by, in the host's words. */
const SORTS: Record<string, NonNullable<AskedSort['sort']>> = {
  ...Object.fromEntries(CODE_DIMENSIONS.map((dimension) => [dimension, dimension])),
  text: 'text',
  size: 'amount',
  amount: 'ore',
  rows: 'rows',
  item: 'item',
}

/** The order as the host is asked for it; the largest first where none is chosen. */
export function sortOf(sort: GroupSort | null): AskedSort {
  const by = sort ? SORTS[sort.column] : undefined
  return sort && by ? { sort: by, direction: sort.direction } : {}
}

/** What the grid shows, as it is chosen and typed. An item or a rule stands in place of `show`. */
export interface GroupView {
  readonly show: Show
  readonly itemId: string | null
  readonly ruleId: string | null
  readonly areas: string
  readonly search: string
  /** null: the largest first. */
  readonly sort: GroupSort | null
  /** 0 is the first. */
  readonly page: number
}

export const startView: GroupView = {
  show: 'all',
  itemId: null,
  ruleId: null,
  areas: '',
  search: '',
  sort: null,
  page: 0,
}

/** Every choice but a step to another page begins at the first. */
export const withView = (view: GroupView, changed: Partial<GroupView>): GroupView => ({ ...view, page: 0, ...changed })

/** Activity areas as typed, "510, 513 520"; null while something else than digits stands there. */
export function readAreas(typed: string): string[] | null {
  const parts = typed.split(/[\s,;]+/).filter(Boolean)
  return parts.every((part) => /^\d{1,10}$/.test(part)) ? [...new Set(parts)] : null
}

/** The question to the host. `suggested`: the code strings there is a suggestion for. */
export function filterOf(
  view: Pick<GroupView, 'show' | 'itemId' | 'ruleId' | 'areas' | 'search'>,
  suggested: readonly number[],
): GroupFilter {
  const { show, itemId, ruleId, areas, search } = view
  const among = itemId === null && ruleId === null && show === 'suggested'
  const shown = itemId !== null ? { itemId } : ruleId !== null ? { ruleId } : among ? 'untagged' : show
  return {
    show: shown === 'suggested' ? 'untagged' : shown,
    search,
    areas: readAreas(areas) ?? [],
    ...(among ? { codeIds: [...suggested] } : {}),
  }
}

/** The code strings that a step is to change: some on the screen, or all that the filter shows. */
export interface Chosen {
  /** Those on the screen, the one the panel is about first. */
  readonly groups: readonly CodeGroup[]
  readonly count: number
  readonly ore: number
  readonly which: { readonly codeIds: number[] } | { readonly filter: GroupFilter }
}

export const chosenGroups = (groups: readonly CodeGroup[]): Chosen => ({
  groups,
  count: groups.length,
  ore: groups.reduce((sum, group) => sum + group.ore, 0),
  which: { codeIds: groups.map(({ codeId }) => codeId) },
})

/** Everything the filter shows, on the screen or not. */
export const chosenAll = (groups: readonly CodeGroup[], filter: GroupFilter, total: number, ore: number): Chosen => ({
  groups,
  count: total,
  ore,
  which: { filter },
})
