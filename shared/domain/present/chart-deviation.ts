import type { ChartPoint } from '../../model/chart-model.ts'
import type { GridCell, GridRow } from '../../model/grid-model.ts'
import { isOneFigure, variance, varianceState } from '../compute/variance.ts'
import { niceAxis } from './chart-axis.ts'
import { type Drafter, left, refuse, right } from './chart-draft.ts'
import { cellMarks } from './cell-marks.ts'
import { inOrder } from './chart-point.ts'
import { cellOf, type ChartParty, type ChartSource, isKronor, measureOf, partiesOf, rowOf } from './chart-source.ts'
import { signedText } from './format-number.ts'

const PERCENT_DECIMALS = 1

/** Budget minus outcome (or forecast) per party, from a common zero; plus is lower cost than budget. Computed here, never read from a file. */
export const draftDeviation: Drafter = (spec, source) => {
  const { lens, words } = source
  const [budget, actual] = [source.gridOf(lens.year, 'budget'), source.gridOf(lens.year, spec.against)]
  const [planned, done] = [rowOf(budget, spec.indicatorId), rowOf(actual, spec.indicatorId)]
  if (!planned || !done) return refuse('indicator-unknown')
  if (planned.index) return refuse('index-not-here')
  const parties = partiesOf(spec, budget)
  if (parties.length === 0) return refuse('parties-none')
  const inPercent = spec.deviationIn === 'percent'
  const unit = inPercent ? '%' : planned.unit
  const decimals = inPercent ? PERCENT_DECIMALS : planned.decimals
  const compared = parties.map((party) => difference(party, planned, done, inPercent))
  const points = inOrder(compared, spec.order, ({ value }) => value).map((one, row) =>
    deviationPoint(one, row, unit, decimals, planned.indicatorId, source),
  )
  if (points.every((point) => point.value === null))
    return refuse(compared.some(({ oneFigure }) => oneFigure) ? 'same-for-kinds' : 'no-figures')
  return {
    draft: {
      title: words.title.deviation(planned.name, planned.unit, spec.against, lens.year, inPercent),
      subtitle: [
        words.sentence(words.concept(lens, measureOf(planned, lens))),
        isKronor(planned.unit) ? words.subtitle.variance : words.subtitle.varianceOther,
      ].join('. '),
      unit,
      drawing: {
        is: 'deviation',
        points,
        left: words.deviation.more,
        right: words.deviation.less,
        axis: niceAxis(
          points.map((point) => point.value ?? 0),
          true,
        ),
      },
      table: {
        columns: [
          left(words.table.party),
          right(`${words.kind('budget')}, ${planned.unit}`),
          right(`${words.kind(spec.against)}, ${planned.unit}`),
          right(words.table.deviation(planned.unit)),
          right(words.table.deviation('%')),
          left(words.table.note),
        ],
        rows: points.map((point) => {
          const one = compared.find(({ party }) => party.code === point.key)
          return {
            key: point.key,
            own: point.own,
            pointKey: point.key,
            cells: [
              one?.party.name ?? point.label,
              written(one?.planned, words),
              written(one?.done, words),
              one && one.difference !== null ? signedText(one.difference, planned.decimals) : point.text,
              one && one.percent !== null
                ? signedText(one.percent, PERCENT_DECIMALS)
                : one && one.difference !== null
                  ? words.mark('missing')
                  : point.text,
              point.note,
            ],
          }
        }),
      },
      points,
      compared: points,
      median: null,
      medianText: '',
      shown: [
        { year: lens.year, kind: 'budget', grid: budget },
        { year: lens.year, kind: spec.against, grid: actual },
      ],
      parties,
      indicatorIds: [planned.indicatorId],
    },
  }
}

interface Compared {
  readonly party: ChartParty
  readonly planned: GridCell | undefined
  readonly done: GridCell | undefined
  readonly difference: number | null
  readonly percent: number | null
  readonly value: number | null
  readonly oneFigure: boolean
}

function difference(party: ChartParty, planned: GridRow, done: GridRow, inPercent: boolean): Compared {
  const cells = { planned: cellOf(planned, party.code), done: cellOf(done, party.code) }
  const oneFigure = cells.planned && cells.done ? isOneFigure(cells.planned, cells.done) : false
  const both = oneFigure ? variance(null, null) : variance(known(cells.planned), known(cells.done))
  return { party, ...cells, ...both, value: inPercent ? both.percent : both.difference, oneFigure }
}

/** A figure that may be told; whatever else a cell holds is not looked at. */
const known = (cell: GridCell | undefined): number | null => (cell?.value.state === 'value' ? cell.value.value : null)

/** A budget of 0 has a difference but no per cent: then there is no figure in per cent. */
function deviationPoint(
  { party, planned, done, value, oneFigure }: Compared,
  row: number,
  unit: string,
  decimals: number,
  indicatorId: string,
  source: ChartSource,
): ChartPoint {
  const { words, lens } = source
  const both = planned && done ? varianceState(planned, done) : 'missing'
  const state = both === 'value' && value === null ? 'missing' : both
  const shown = state === 'value' ? value : null
  const marks = [cellMarks(planned, words), cellMarks(done, words)]
  const notes =
    state === 'value' ? [...new Set(marks.flatMap((one) => one.notes))] : oneFigure ? [words.note.oneFigure] : []
  const text = state === 'value' ? signed(shown, decimals) : words.mark(state)
  const figure = state === 'value' ? words.spoken.figure(text, unit) : words.state(state)
  return {
    key: party.code,
    label: party.short,
    value: shown,
    text,
    state,
    own: party.code === source.own,
    hatched: state === 'value' && marks.some((one) => one.hatched),
    undeclared: state === 'value' && marks.some((one) => one.undeclared),
    outlier: state === 'value' && marks.some((one) => one.outlier),
    note: notes.join(', '),
    spoken: words.spoken.point(party.short, figure, notes),
    target: { indicatorId, party: party.code, year: lens.year, kind: done?.value.kind ?? 'outcome' },
    row,
    column: 0,
  }
}

const signed = (value: number | null, decimals: number): string => (value === null ? '' : signedText(value, decimals))

const written = (cell: GridCell | undefined, words: ChartSource['words']): string => {
  const state = cell?.value.state ?? 'missing'
  return state === 'value' ? (cell?.text ?? '') : words.mark(state)
}
