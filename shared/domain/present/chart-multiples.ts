import type { ChartPanel, ChartPoint, ChartTable } from '../../model/chart-model.ts'
import { barsDrawing, orderedBars } from './chart-bars.ts'
import { type ChartDraft, type Drafted, type Drafter, left, refuse, right } from './chart-draft.ts'
import type { ShownGrid } from './chart-footer.ts'
import { lineSeries, linesDrawing, notesText, shownYears, type ShownYear } from './chart-lines.ts'
import { type ChartSource, kindsShown, measureOf, partiesOf, rowOf } from './chart-source.ts'

/** Many small charts on one key: a panel per party over years, or per indicator or year over parties. */
export const draftMultiples: Drafter = (spec, source) => {
  switch (spec.panelsBy) {
    case 'party':
      return byParty(spec, source)
    case 'indicator':
      return byIndicator(spec, source)
    case 'year':
      return byYear(spec, source)
  }
}

/** Each panel its party's line, with the median of all; the scale is one, or each panel's own. */
const byParty: Drafter = (spec, source) => {
  const years = shownYears(spec, source)
  const [first] = years ?? []
  const last = years?.at(-1)
  if (!years || !first || !last) return refuse('indicator-unknown')
  if (years.length < 2) return refuse('one-year')
  const parties = partiesOf(spec, first.grid)
  if (parties.length === 0) return refuse('parties-none')
  const series = lineSeries(years, parties, source)
  const panels = series.map(
    (one): ChartPanel => ({
      key: one.key,
      title: one.label,
      own: one.own,
      unit: last.row.unit,
      drawing: linesDrawing(years, [one], spec.fromZero, spec.axis === 'same' ? series : [one]),
    }),
  )
  const { words } = source
  return {
    draft: {
      ...panelFacts(panels, years, parties),
      title: words.title.years(last.row.name, last.row.unit, first.year, last.year),
      subtitle: joined(
        words.subtitle.years(kindsShown(years), words.concept(source.lens, measureOf(last.row, source.lens))),
        axisWords(spec.axis, source),
        spec.fromZero ? '' : words.subtitle.notFromZero,
      ),
      unit: last.row.unit,
      compared: series.flatMap((one) => one.points.at(-1) ?? []),
      median: last.row.median,
      medianText: last.row.medianText,
      indicatorIds: [last.row.indicatorId],
      table: panelTable(
        series.map((one, index) => [parties[index]?.name ?? one.label, one.own, one.points] as const),
        source,
        years,
      ),
    },
  }
}

/** Each panel an indicator over the parties in one order. Of different units each panel has its own scale. */
const byIndicator: Drafter = (spec, source) => {
  const { lens, words } = source
  const grid = source.gridOf(lens.year, lens.kind)
  const ids = [...new Set([spec.indicatorId, ...spec.indicatorIds])]
  const rows = ids.flatMap((id) => rowOf(grid, id) ?? [])
  if (rows.length < ids.length) return refuse('indicator-unknown')
  if (rows.length < 2) return refuse('second-missing')
  if (spec.axis === 'same' && new Set(rows.map((row) => row.unit)).size > 1) return refuse('units-differ')
  const parties = partiesOf(spec, grid)
  if (parties.length === 0) return refuse('parties-none')
  const [row] = rows
  const drawn = rows.map((row) => ({
    row,
    points: orderedBars(row, parties, 'fixed', source).map(({ point }) => point),
  }))
  const among = spec.axis === 'same' ? drawn.flatMap(({ points }) => points.map((point) => point.value)) : undefined
  const panels = drawn.map(
    ({ row, points }, at): ChartPanel => ({
      key: row.indicatorId,
      title: row.name,
      own: false,
      unit: row.unit,
      drawing: barsDrawing(placed(points, at, row.indicatorId), row, among),
    }),
  )
  return {
    draft: {
      ...panelFacts(panels, [{ year: lens.year, kind: lens.kind, grid }], parties),
      title: words.title.panels(rows.map(({ name }) => name)),
      subtitle: joined(row ? words.lens(lens, measureOf(row, lens)) : '', axisWords(spec.axis, source)),
      unit: row?.unit ?? '',
      compared: drawn[0]?.points ?? [],
      said: drawn.flatMap(({ row: each, points }) =>
        points.filter((point) => point.own).map((point) => words.spoken.at(each.name, point.spoken)),
      ),
      median: row?.median ?? null,
      medianText: row?.medianText ?? '',
      indicatorIds: ids,
      table: {
        columns: [
          left(words.table.indicator),
          left(words.table.unit),
          ...parties.map((party) => right(party.short)),
          right(words.table.median),
          left(words.table.note),
        ],
        rows: drawn.map(({ row: each, points }) => ({
          key: each.indicatorId,
          own: false,
          pointKey: null,
          cells: [
            each.name,
            each.unit,
            ...points.map((point) => point.text),
            each.medianText,
            words.notes(points.filter(({ note }) => note !== '')),
          ],
        })),
      },
    },
  }
}

/** Each panel a year over the parties in one order. */
const byYear: Drafter = (spec, source): Drafted => {
  const { words } = source
  const years = shownYears(spec, source)
  const [first] = years ?? []
  const last = years?.at(-1)
  if (!years || !first || !last) return refuse('indicator-unknown')
  if (years.length < 2) return refuse('one-year')
  const parties = partiesOf(spec, first.grid)
  if (parties.length === 0) return refuse('parties-none')
  const drawn = years.map((year) => ({
    year,
    points: orderedBars(year.row, parties, 'fixed', source).map(({ point }) => ({
      ...point,
      note: joined(year.note, point.note),
      spoken: `${year.year}. ${point.spoken}`,
    })),
  }))
  const among = spec.axis === 'same' ? drawn.flatMap(({ points }) => points.map((point) => point.value)) : undefined
  const panels = drawn.map(
    ({ year, points }, at): ChartPanel => ({
      key: String(year.year),
      title: [String(year.year), year.note].filter(Boolean).join(' '),
      own: false,
      unit: year.row.unit,
      drawing: barsDrawing(placed(points, at, String(year.year)), year.row, among),
    }),
  )
  return {
    draft: {
      ...panelFacts(panels, years, parties),
      title: words.title.years(last.row.name, last.row.unit, first.year, last.year),
      subtitle: joined(
        words.subtitle.years(kindsShown(years), words.concept(source.lens, measureOf(last.row, source.lens))),
        axisWords(spec.axis, source),
      ),
      unit: last.row.unit,
      compared: drawn.at(-1)?.points ?? [],
      median: last.row.median,
      medianText: last.row.medianText,
      indicatorIds: [last.row.indicatorId],
      table: panelTable(
        parties.map(
          (party, index) =>
            [party.name, party.code === source.own, drawn.flatMap(({ points }) => points[index] ?? [])] as const,
        ),
        source,
        years,
      ),
    },
  }
}

/** A panel's points have its number as row, so that up and down go between panels. */
const placed = (points: readonly ChartPoint[], row: number, panel: string): ChartPoint[] =>
  points.map((point, column) => ({ ...point, key: `${panel} ${point.key}`, row, column }))

const joined = (...sentences: readonly string[]): string => sentences.filter(Boolean).join('. ')

const axisWords = (axis: 'same' | 'own', { words }: ChartSource): string =>
  axis === 'same' ? words.subtitle.sameAxis : words.subtitle.ownAxis

function panelFacts(
  panels: readonly ChartPanel[],
  shown: readonly ShownGrid[],
  parties: ChartDraft['parties'],
): Pick<ChartDraft, 'drawing' | 'points' | 'shown' | 'parties' | 'medianSeen'> {
  const points = panels.flatMap(({ drawing }) =>
    drawing.is === 'bars' ? drawing.points : drawing.series.flatMap((one) => one.points),
  )
  const median = panels.some(({ drawing }) =>
    drawing.is === 'bars' ? drawing.median !== null : drawing.median.some((value) => value !== null),
  )
  return { drawing: { is: 'multiples', panels: [...panels] }, points, shown, parties, medianSeen: median }
}

/** A row per party and a column per year. */
function panelTable(
  rows: readonly (readonly [label: string, own: boolean, points: readonly ChartPoint[]])[],
  { words }: ChartSource,
  years: readonly ShownYear[],
): ChartTable {
  return {
    columns: [
      left(words.table.party),
      ...years.map((year) => right([String(year.year), year.note].filter(Boolean).join(' '))),
      left(words.table.note),
    ],
    rows: [
      ...rows.map(([label, own, points]) => ({
        key: label,
        own,
        pointKey: points.at(-1)?.key ?? null,
        cells: [label, ...points.map((point) => point.text), notesText(points, years)],
      })),
      {
        key: 'median',
        own: false,
        pointKey: null,
        cells: [words.table.median, ...years.map((year) => year.row.medianText || words.mark('missing')), ''],
      },
    ],
  }
}
