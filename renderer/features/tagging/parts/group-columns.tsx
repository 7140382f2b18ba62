import { formatNumber, formatOre } from '../../../../shared/domain/present/format-number.ts'
import type { CodeGroup } from '../../../../shared/model/allocation.ts'
import type { Item } from '../../../../shared/model/catalogue.ts'
import type { MoneyUnit } from '../../../../shared/model/money.ts'
import { pageTagging as text } from '../../../../shared/text/page-tagging.ts'
import { Chip } from '../../../ui/chip.tsx'
import type { GridColumn } from '../../../ui/grid-column.ts'
import { reasonText } from '../reason-text.ts'
import { partText, usedDimensions } from '../tagging-model.ts'

const BAR_PX = 60

const rowsColumn: GridColumn<CodeGroup> = {
  id: 'rows',
  header: text.columns.rows,
  text: (group) => formatNumber(group.rows, 0),
  sortValue: (group) => group.rows,
  align: 'right',
  width: 60,
}

/** The columns of the tagging grid: the coding string's parts in use, its size as bar and amount, its item and why. */
export function groupColumns(
  groups: readonly CodeGroup[],
  items: readonly Item[],
  unit: MoneyUnit,
): GridColumn<CodeGroup>[] {
  const names = new Map(items.map((item) => [item.id, item.name]))
  const largest = groups.reduce((most, group) => Math.max(most, Math.abs(group.ore)), 1)
  const itemText = (group: CodeGroup) =>
    group.itemId ? `${group.itemId} ${names.get(group.itemId) ?? ''}`.trim() : text.notTagged
  const dimensions = usedDimensions(groups)
  const hasText = groups.some((group) => group.text !== '')
  return [
    ...dimensions.map(
      (dimension): GridColumn<CodeGroup> => ({
        id: dimension,
        header: text.dimensions[dimension],
        text: (group) => partText(group[dimension]),
        sortValue: (group) => partText(group[dimension]),
        flex: 3,
        minWidth: 88,
      }),
    ),
    ...(hasText
      ? [{ id: 'text', header: text.dimensions.text, text: (group: CodeGroup) => group.text, flex: 3, minWidth: 120 }]
      : []),
    {
      id: 'bar',
      header: '',
      headerTitle: text.columns.bar,
      text: () => '',
      title: false,
      // By size; the fraction only tells the grid that a bar has changed its colour.
      sortValue: (group) => Math.abs(group.ore) + (group.itemId ? 0.5 : 0),
      width: BAR_PX + 20,
      cell: (group) => (
        <span className="amount-bar-box">
          <span
            className={group.itemId ? 'amount-bar amount-bar-tagged' : 'amount-bar'}
            style={{ width: Math.max(1, Math.round((BAR_PX * Math.abs(group.ore)) / largest)) }}
          />
        </span>
      ),
    },
    {
      id: 'amount',
      header: text.columns.amount(unit),
      text: (group) => formatOre(group.ore, unit),
      sortValue: (group) => group.ore,
      align: 'right',
      width: 92,
    },
    ...(groups.some((group) => group.rows > 1) ? [rowsColumn] : []),
    {
      id: 'item',
      header: text.columns.item,
      text: itemText,
      cell: (group) =>
        group.itemId ? <Chip look="settled">{itemText(group)}</Chip> : <span className="muted">{text.notTagged}</span>,
      sortValue: (group) => group.itemId ?? '~',
      flex: 4,
      minWidth: 120,
    },
    {
      id: 'why',
      header: text.columns.why,
      text: (group) => reasonText(group.reason),
      className: () => 'muted',
      flex: 3,
      minWidth: 84,
    },
  ]
}
