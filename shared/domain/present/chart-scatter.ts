import type { ChartPoint } from '../../model/chart-model.ts'
import type { IndicatorState } from '../../model/indicator.ts'
import { niceAxis } from './chart-axis.ts'
import { type Drafter, left, refuse, right } from './chart-draft.ts'
import { pointOf } from './chart-point.ts'
import { cellOf, measureOf, partiesOf, rowOf } from './chart-source.ts'

const WORST: readonly IndicatorState[] = ['suppressed', 'not-comparable', 'not-applicable', 'missing']

/** A little more than the values take, so that no point lies on the edge. */
function withAir(values: readonly number[]): number[] {
  const air = (Math.max(...values) - Math.min(...values)) * 0.05
  return [Math.min(...values) - air, Math.max(...values) + air]
}

/**
 * One indicator across and another up the page, a point per party that has both. Nothing is said of cause. A party that lacks
 * either is named under the chart and in the table, with its state.
 */
export const draftScatter: Drafter = (spec, source) => {
  const { lens, words } = source
  if (spec.secondIndicatorId === null) return refuse('second-missing')
  if (spec.secondIndicatorId === spec.indicatorId) return refuse('same-indicator')
  const grid = source.gridOf(lens.year, lens.kind)
  const [across, up] = [rowOf(grid, spec.indicatorId), rowOf(grid, spec.secondIndicatorId)]
  if (!across || !up) return refuse('indicator-unknown')
  const parties = partiesOf(spec, grid)
  if (parties.length === 0) return refuse('parties-none')
  const pairs = parties.map((party) => {
    const place = { key: party.code, row: 0, column: 0 }
    const first = pointOf(cellOf(across, party.code), across, party, source, place)
    const second = pointOf(cellOf(up, party.code), up, party, source, place)
    const state = WORST.find((one) => first.state === one || second.state === one) ?? 'value'
    const notes = [...new Set([first.note, second.note].filter(Boolean))]
    const figure = (point: ChartPoint, unit: string) =>
      point.state === 'value' ? words.spoken.figure(point.text, unit) : words.state(point.state)
    const said = words.spoken.pair(
      party.short,
      `${across.name} ${figure(first, across.unit)}`,
      `${up.name} ${figure(second, up.unit)}`,
    )
    return {
      party,
      first,
      second,
      point: {
        ...first,
        value: state === 'value' ? first.value : null,
        state,
        text: state === 'value' ? first.text : words.mark(state),
        hatched: state === 'value' && (first.hatched || second.hatched),
        undeclared: state === 'value' && (first.undeclared || second.undeclared),
        outlier: state === 'value' && (first.outlier || second.outlier),
        note: notes.join(', '),
        spoken: words.spoken.point(said, '', notes),
      },
    }
  })
  const seen = pairs
    .filter(({ point }) => point.state === 'value')
    .toSorted((a, b) => (a.first.value ?? 0) - (b.first.value ?? 0))
    .map((pair, row) => ({ ...pair, point: { ...pair.point, row } }))
  if (seen.length === 0) return refuse('no-figures')
  const unseen = pairs.filter(({ point }) => point.state !== 'value')
  const [xs, ys] = [seen.map(({ first }) => first.value ?? 0), seen.map(({ second }) => second.value ?? 0)]
  const median = (row: typeof across) => (row.median === null ? null : { value: row.median, text: row.medianText })
  return {
    draft: {
      title: words.title.scatter(across.name, up.name),
      subtitle: [words.lens(lens, measureOf(across, lens)), words.subtitle.scatter].join('. '),
      unit: across.unit,
      drawing: {
        is: 'scatter',
        x: {
          title: words.title.axis(across.name, across.unit),
          axis: niceAxis(withAir(xs), false),
          median: median(across),
        },
        y: { title: words.title.axis(up.name, up.unit), axis: niceAxis(withAir(ys), false), median: median(up) },
        points: seen.map(({ point, first, second }) => ({ point, x: first.value, y: second.value })),
      },
      table: {
        columns: [
          left(words.table.party),
          right(words.title.axis(across.name, across.unit)),
          right(words.title.axis(up.name, up.unit)),
          left(words.table.note),
        ],
        rows: [
          ...[...seen, ...unseen].map(({ party, first, second, point }) => ({
            key: point.key,
            own: point.own,
            pointKey: point.state === 'value' ? point.key : null,
            cells: [party.name, first.text, second.text, point.note],
          })),
          {
            key: 'median',
            own: false,
            pointKey: null,
            cells: [words.table.median, across.medianText, up.medianText, ''],
          },
        ],
      },
      points: seen.map(({ point }) => point),
      compared: pairs.map(({ point }) => point),
      median: across.median,
      medianText: across.medianText,
      shown: [{ year: lens.year, kind: lens.kind, grid }],
      parties,
      indicatorIds: [across.indicatorId, up.indicatorId],
      said: seen.filter(({ point }) => point.own).map(({ point }) => point.spoken),
      more: unseen.length > 0 ? [words.footer.leftOut(unseen.map(({ party }) => party.short))] : [],
    },
  }
}
