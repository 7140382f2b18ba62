import type { ChartPoint, ChartTable, DrawingOf } from '../../model/chart-model.ts'
import type { ChartSpec } from '../../model/chart-spec.ts'
import type { GridCell, GridRow } from '../../model/grid-model.ts'
import { niceAxis } from './chart-axis.ts'
import { type Drafter, left, refuse, right } from './chart-draft.ts'
import { inOrder, percentOfMedian, pointOf } from './chart-point.ts'
import { cellOf, type ChartParty, type ChartSource, measureOf, partiesOf, rowOf } from './chart-source.ts'
import { formatOre } from './format-number.ts'

/** One bar per party under the lens, with the median of all that have a value. */
export const draftBars: Drafter = (spec, source) => {
  const { lens, words } = source
  const grid = source.gridOf(lens.year, lens.kind)
  const row = rowOf(grid, spec.indicatorId)
  if (!row) return refuse('indicator-unknown')
  const parties = partiesOf(spec, grid)
  if (parties.length === 0) return refuse('parties-none')
  const bars = orderedBars(row, parties, spec.order, source)
  const points = bars.map(({ point }) => point)
  return {
    draft: {
      title: words.title.plain(row.name, row.unit),
      subtitle: words.lens(lens, measureOf(row, lens)),
      unit: row.unit,
      drawing: barsDrawing(points, row),
      table: barsTable(bars, row, source),
      points,
      compared: points,
      median: row.median,
      medianText: row.medianText,
      shown: [{ year: lens.year, kind: lens.kind, grid }],
      parties,
      indicatorIds: [row.indicatorId],
    },
  }
}

export interface OrderedBar {
  readonly point: ChartPoint
  readonly party: ChartParty
  readonly cell: GridCell | undefined
}

/** The parties' figures in the order they are drawn, each with its place for the arrow keys. */
export function orderedBars(
  row: GridRow,
  parties: readonly ChartParty[],
  order: ChartSpec['order'],
  source: ChartSource,
): OrderedBar[] {
  const cells = parties.map((party) => ({ party, cell: cellOf(row, party.code) }))
  return inOrder(cells, order, ({ cell }) => cell?.value.value ?? null).map(({ party, cell }, index) => ({
    party,
    cell,
    point: pointOf(cell, row, party, source, { key: party.code, row: index, column: 0 }),
  }))
}

export const barsDrawing = (
  points: readonly ChartPoint[],
  row: Pick<GridRow, 'median' | 'medianText'>,
  among: readonly (number | null)[] = points.map((point) => point.value),
): DrawingOf<'bars'> => ({
  is: 'bars',
  points: [...points],
  median: row.median === null ? null : { value: row.median, text: row.medianText },
  axis: niceAxis(
    [...among, row.median].filter((value) => value !== null),
    true,
  ),
})

/** Every bar with its difference, its numerator in kronor, how it is known and what is said beside it; the median last. */
function barsTable(bars: readonly OrderedBar[], row: GridRow, source: ChartSource): ChartTable {
  const { words, unit } = source
  const head = words.table
  return {
    columns: [
      left(head.party),
      right(row.unit),
      right(head.toMedian),
      right(head.numerator(unit)),
      left(head.grade),
      left(head.note),
    ],
    rows: [
      ...bars.map(({ point, party, cell }) => ({
        key: point.key,
        own: point.own,
        pointKey: point.key,
        cells: [
          party.name,
          point.text,
          words.toMedianShort(percentOfMedian(point.value, row.median)),
          point.value !== null && cell && cell.value.numeratorOre !== null
            ? formatOre(cell.value.numeratorOre, unit)
            : '',
          point.value === null ? '' : words.grade(cell?.value.grade ?? null),
          point.note,
        ],
      })),
      ...(row.median === null
        ? []
        : [
            {
              key: 'median',
              own: false,
              pointKey: null,
              cells: [head.median, row.medianText, '', '', '', ''],
            },
          ]),
    ],
  }
}
