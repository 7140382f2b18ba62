import type { ChartPoint } from '../../model/chart-model.ts'
import type { GridCell, GridRow } from '../../model/grid-model.ts'
import { cellMarks } from './cell-marks.ts'
import type { ChartParty, ChartSource } from './chart-source.ts'

/** own ÷ median − 1 in per cent; null when either is absent or the median is 0. */
export const percentOfMedian = (value: number | null, median: number | null): number | null =>
  value === null || median === null || median === 0 ? null : ((value - median) / Math.abs(median)) * 100

export interface PointPlace {
  readonly key: string
  readonly row: number
  readonly column: number
  /** Instead of the party's short name: the year. */
  readonly label?: string
  /** Said after the name: "2025". */
  readonly at?: string
  /** Said beside the figure first: the kind of that year. */
  readonly note?: string
}

/** One party's figure as a point of a chart: state, marks, note and spoken sentence, never a zero for want of one. */
export function pointOf(
  cell: GridCell | undefined,
  row: GridRow,
  party: ChartParty,
  source: Pick<ChartSource, 'own' | 'words'>,
  place: PointPlace,
): ChartPoint {
  const { words } = source
  const state = cell?.value.state ?? 'missing'
  const value = state === 'value' ? (cell?.value.value ?? null) : null
  const marks = cellMarks(cell, words)
  const notes = [place.note ?? '', ...marks.notes].filter(Boolean)
  const text = state === 'value' ? (cell?.text ?? '') : words.mark(state)
  const figure = state === 'value' ? words.spoken.figure(text, row.unit) : words.state(state)
  const name = place.at ? words.spoken.at(party.short, place.at) : party.short
  return {
    key: place.key,
    label: place.label ?? party.short,
    value,
    text,
    state,
    own: party.code === source.own,
    hatched: state === 'value' && marks.hatched,
    undeclared: state === 'value' && marks.undeclared,
    outlier: state === 'value' && marks.outlier,
    note: notes.join(', '),
    spoken: words.spoken.point(
      name,
      figure,
      [words.toMedian(percentOfMedian(value, row.median)), ...notes].filter(Boolean),
    ),
    target: cell
      ? { indicatorId: row.indicatorId, party: party.code, year: cell.value.year, kind: cell.value.kind }
      : null,
    row: place.row,
    column: place.column,
  }
}

/** Highest first, those without a figure last in the order they came; or as they came. */
export function inOrder<T>(items: readonly T[], order: 'size' | 'fixed', valueOf: (item: T) => number | null): T[] {
  if (order === 'fixed') return [...items]
  return items
    .map((item, index) => ({ item, index, value: valueOf(item) }))
    .sort((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity) || a.index - b.index)
    .map(({ item }) => item)
}
