import type { ChartPoint, ChartSeries, DrawingOf } from '../../model/chart-model.ts'
import type { ChartSpec } from '../../model/chart-spec.ts'
import type { GridRow } from '../../model/grid-model.ts'
import type { Kind } from '../../model/scope.ts'
import { niceAxis } from './chart-axis.ts'
import { type Drafter, left, refuse, right } from './chart-draft.ts'
import type { ShownGrid } from './chart-footer.ts'
import { pointOf } from './chart-point.ts'
import {
  cellOf,
  type ChartParty,
  type ChartSource,
  kindOfYear,
  kindsShown,
  measureOf,
  partiesOf,
  rowOf,
  yearsOf,
} from './chart-source.ts'

/** One year of a chart over time: its grid, its row, and whether its kind has to be said. */
export interface ShownYear extends ShownGrid {
  readonly row: GridRow
  readonly note: string
}

/** The years of a chart over time, each in one kind for all parties. Null when the indicator is not in the grids. */
export function shownYears(spec: ChartSpec, source: ChartSource): readonly ShownYear[] | null {
  const years = yearsOf(spec, source)
  const kinds = years.map((year): Kind => kindOfYear(spec, source, year))
  const mixed = new Set(kinds).size > 1
  const found: ShownYear[] = []
  for (const [index, year] of years.entries()) {
    const kind = kinds[index] ?? source.lens.kind
    const grid = source.gridOf(year, kind)
    const row = rowOf(grid, spec.indicatorId)
    if (!row) return null
    found.push({ year, kind, grid, row, note: mixed ? source.words.note.kindOfYear(kind) : '' })
  }
  return found
}

/** One line per party over the years, one's own last so that it lies on top. A year without a figure is a gap, never 0. */
export const draftLines: Drafter = (spec, source) => {
  const { words, lens } = source
  const years = shownYears(spec, source)
  const [first] = years ?? []
  const last = years?.at(-1)
  if (!years || !first || !last) return refuse('indicator-unknown')
  const parties = partiesOf(spec, first.grid)
  if (parties.length === 0) return refuse('parties-none')
  const series = lineSeries(years, parties, source)
  const points = series.flatMap((one) => one.points)
  return {
    draft: {
      title: words.title.years(last.row.name, last.row.unit, first.year, last.year),
      subtitle: [
        words.subtitle.years(kindsShown(years), words.concept(lens, measureOf(last.row, lens))),
        spec.fromZero ? '' : words.subtitle.notFromZero,
      ]
        .filter(Boolean)
        .join('. '),
      unit: last.row.unit,
      drawing: linesDrawing(years, series, spec.fromZero),
      table: {
        columns: [
          left(words.table.party),
          ...years.map((year) => right([String(year.year), year.note].filter(Boolean).join(' '))),
          left(words.table.note),
        ],
        rows: [
          ...series.map((one, index) => ({
            key: one.key,
            own: one.own,
            pointKey: one.points.at(-1)?.key ?? null,
            cells: [
              parties[index]?.name ?? one.label,
              ...one.points.map((point) => point.text),
              notesText(one.points, years),
            ],
          })),
          {
            key: 'median',
            own: false,
            pointKey: null,
            cells: [words.table.median, ...years.map((year) => year.row.medianText || words.mark('missing')), ''],
          },
        ],
      },
      points,
      compared: series.flatMap((one) => one.points.at(-1) ?? []),
      median: last.row.median,
      medianText: last.row.medianText,
      shown: years,
      parties,
      indicatorIds: [last.row.indicatorId],
      medianSeen: years.some((year) => year.row.median !== null),
      ...(years.some((year) => year.note !== '' && year.kind !== 'outcome')
        ? { budget: [...new Set(years.filter((year) => year.kind !== 'outcome').map((year) => year.note))].join(', ') }
        : {}),
    },
  }
}

/** "2025: uppskattad": what is said of each year's figure, without the kind that the heading says already. */
export const notesText = (points: readonly ChartPoint[], years: readonly ShownYear[]): string =>
  points
    .flatMap((point, index) => {
      const year = years[index]
      const notes = point.note.split(', ').filter((note) => note !== '' && note !== year?.note)
      return notes.length > 0 ? [`${year?.year}: ${notes.join(', ')}`] : []
    })
    .join('; ')

export const lineSeries = (
  years: readonly ShownYear[],
  parties: readonly ChartParty[],
  source: ChartSource,
): ChartSeries[] =>
  parties.map((party, row) => ({
    key: party.code,
    label: party.short,
    own: party.code === source.own,
    points: years.map(
      (year, column): ChartPoint =>
        pointOf(cellOf(year.row, party.code), year.row, party, source, {
          key: `${party.code} ${year.year}`,
          row,
          column,
          at: String(year.year),
          note: year.note,
        }),
    ),
  }))

export function linesDrawing(
  years: readonly ShownYear[],
  series: readonly ChartSeries[],
  fromZero: boolean,
  among: readonly ChartSeries[] = series,
): DrawingOf<'lines'> {
  const median = years.map((year) => year.row.median)
  return {
    is: 'lines',
    xs: years.map((year) => ({
      label: String(year.year),
      note: year.note,
      planned: year.note !== '' && year.kind !== 'outcome',
    })),
    series: [...series],
    median,
    axis: niceAxis(
      [...among.flatMap((one) => one.points.map((point) => point.value)), ...median].filter((value) => value !== null),
      fromZero,
    ),
  }
}
