import type { PackageContent } from '../../model/package-content.ts'
import { itemLeaves } from '../compute/item-leaves.ts'
import { absoluteCell, absoluteColumnRange } from './cell-address.ts'
import type { ContributionWords } from './contribution-words.ts'
import { itemAmounts } from './item-amounts.ts'
import { inlineItemSum } from './sheet-items.ts'
import { type BarChartLayout, FIRST_DATA_ROW, type LayoutCell } from './workbook-model.ts'

const NAME_COLUMN = 1
const VALUE_COLUMN = 3

/**
 * The party's cost per group of the catalogue, as live rows to stand below `after` rows of indicators, and their chart.
 * `cellOf` is where a group's sum stands. Groups without a counting line are left out: there is nothing to draw, and it is not 0. Null when none has one.
 */
export function groupRows(
  own: PackageContent,
  party: { code: string; short: string },
  after: number,
  words: ContributionWords,
): { rows: LayoutCell[][]; chart: BarChartLayout; cellOf: (itemId: string) => string | null } | null {
  const { lens } = own.grid
  const amounts = itemAmounts(own.lines, lens.year)
  const sum = inlineItemSum(own, words.workbook)
  const groups = own.method.items
    .filter((item) => item.kind === 'cost' && item.parentId === null)
    .flatMap((item) => {
      const found = itemLeaves(own.method.items, [item.id], lens.overhead).flatMap(
        (leaf) => amounts.of(party.code, leaf.id, lens.kind) ?? [],
      )
      return found.length === 0 ? [] : [{ item, kr: found.reduce((total, ore) => total + ore, 0) / 100 }]
    })
  if (groups.length === 0) return null
  const sheet = words.workbook.sheets.indicators
  const first = FIRST_DATA_ROW + after
  const last = first + groups.length - 1
  return {
    cellOf: (itemId) => {
      const at = groups.findIndex(({ item }) => item.id === itemId)
      return at < 0 ? null : absoluteCell(sheet, VALUE_COLUMN, first + at)
    },
    rows: groups.map(({ item, kr }) => [
      item.id,
      item.name,
      words.groups.unit,
      { formula: `ROUND(${sum(item.id, party.code, lens)},2)`, cached: kr, format: 'kr' },
    ]),
    chart: {
      title: words.groups.title(party.short, lens),
      alt: words.groups.alt(
        party.short,
        groups.map(({ item, kr }) => ({ group: item.name, kr })),
      ),
      seriesName: party.short,
      categories: {
        range: absoluteColumnRange(sheet, NAME_COLUMN, first, last),
        cached: groups.map(({ item }) => item.name),
      },
      values: { range: absoluteColumnRange(sheet, VALUE_COLUMN, first, last), cached: groups.map(({ kr }) => kr) },
      format: 'whole',
      from: { row: 1, column: 5 },
      to: { row: 26, column: 15 },
    },
  }
}
