import { formatNumber, formatOre } from '../../../../shared/domain/present/format-number.ts'
import type { CodeGroup } from '../../../../shared/model/allocation.ts'
import type { CodeDimension } from '../../../../shared/model/code-string.ts'
import type { Item } from '../../../../shared/model/catalogue.ts'
import type { MoneyUnit } from '../../../../shared/model/money.ts'
import type { Suggestion } from '../../../../shared/model/suggestion.ts'
import { pageSplits as splits } from '../../../../shared/text/page-splits.ts'
import { pageTagging as text } from '../../../../shared/text/page-tagging.ts'
import { partsWords } from '../../../../shared/text/tag-words.ts'
import { pageSuggestions } from '../../../../shared/text/page-suggestions.ts'
import { chipClass } from '../../../ui/chip.tsx'
import { codeColumn } from '../../../ui/code-column.tsx'
import type { GridColumn } from '../../../ui/grid-column.ts'
import { made } from '../../../ui/made.tsx'
import { reasonText } from '../reason-text.ts'
import { confidenceText } from '../suggestion-model.ts'
import { usedDimensions } from '../tagging-model.ts'
import { failureHeading } from './failure-section.tsx'

/** So many parts of the coding string leave no room for the number of rows; the panel has it. */
const MANY_PARTS = 5
const BAR_PX = 48

const rowsColumn: GridColumn<CodeGroup> = {
  id: 'rows',
  header: text.columns.rows,
  text: (group) => formatNumber(group.rows, 0),
  sortValue: (group) => group.rows,
  align: 'right',
  width: 60,
}

/** What the columns need to know of the rows: as long as it is the same, so are they, and no cell is drawn in vain. */
export interface GroupShape {
  readonly dimensions: readonly CodeDimension[]
  readonly hasText: boolean
  readonly severalRows: boolean
  /** |öre| of the widest bar. */
  readonly largest: number
}

export const groupShape = (groups: readonly CodeGroup[]): GroupShape => ({
  dimensions: usedDimensions(groups),
  hasText: groups.some((group) => group.text !== ''),
  severalRows: groups.some((group) => group.rows > 1),
  largest: groups.reduce((most, group) => Math.max(most, Math.abs(group.ore)), 1),
})

/** The columns of the tagging grid: the coding string's parts in use, its size as bar and amount, its item and why. */
export function groupColumns(
  { dimensions, hasText, severalRows, largest }: GroupShape,
  items: readonly Item[],
  unit: MoneyUnit,
  suggestionsOf: (group: CodeGroup) => readonly Suggestion[],
): GridColumn<CodeGroup>[] {
  const names = new Map(items.map((item) => [item.id, item.name]))
  const named = (itemId: string) => `${itemId} ${names.get(itemId) ?? ''}`.trim()
  const suggested = (group: CodeGroup) => suggestionsOf(group)[0]
  const itemText = (group: CodeGroup) => {
    if (group.parts.length > 0)
      return `${partsWords(group.parts, named)}${group.untagged.rows > 0 ? `, ${splits.restUntagged}` : ''}`
    const itemId = suggested(group)?.itemId
    return itemId ? named(itemId) : text.notTagged
  }
  const whyText = (group: CodeGroup) => {
    const first = suggested(group)
    if (group.problems.length > 0) return failureHeading(group.problems)
    if (group.leftUntagged) return splits.leftUntagged
    if (first) return pageSuggestions.why(confidenceText(first.confidence))
    const keys = new Set(group.parts.map(({ share }) => share?.keyName ?? null))
    const [key] = keys
    return keys.size === 1 && key ? splits.byKey(key) : reasonText(group.reason)
  }
  return [
    ...dimensions.map(
      (dimension): GridColumn<CodeGroup> =>
        codeColumn(dimension, text.dimensions[dimension], (group) => group[dimension], { sortable: true }),
    ),
    ...(hasText
      ? [
          {
            id: 'text',
            header: text.dimensions.text,
            text: (group: CodeGroup) => group.text,
            sortValue: (group: CodeGroup) => group.text,
            flex: 3,
            minWidth: 120,
          },
        ]
      : []),
    {
      id: 'size',
      header: text.columns.bar,
      text: () => '',
      title: false,
      // The host sorts; the fraction tells the grid that a bar has changed its colour.
      sortValue: (group) => Math.abs(group.ore) + (group.parts.length > 0 ? 0.5 : 0),
      make: (group) => {
        const bar = made('span', { class: group.parts.length > 0 ? 'amount-bar amount-bar-tagged' : 'amount-bar' })
        bar.style.width = `${Math.max(1, Math.round((BAR_PX * Math.abs(group.ore)) / largest))}px`
        return bar
      },
      width: BAR_PX + 14,
    },
    {
      id: 'amount',
      header: text.columns.amount(unit),
      text: (group) => formatOre(group.ore, unit),
      sortValue: (group) => group.ore,
      align: 'right',
      width: 84,
    },
    ...(dimensions.length < MANY_PARTS && severalRows ? [rowsColumn] : []),
    {
      id: 'item',
      header: text.columns.item,
      text: itemText,
      make: (group) => {
        const look =
          group.parts.length > 0 ? chipClass('settled') : suggested(group) ? chipClass('suggestion') : 'muted'
        return made('span', { class: look }, itemText(group))
      },
      // The host sorts; the sign tells the grid that what was suggested is now said.
      sortValue: (group) => `${group.parts.length > 0 ? '' : '~'}${itemText(group)}`,
      flex: 3,
      minWidth: 128,
    },
    {
      id: 'why',
      header: text.columns.why,
      text: whyText,
      className: (group) => (group.problems.length > 0 ? 'warn' : 'muted'),
      flex: 2,
      minWidth: 76,
    },
  ]
}
