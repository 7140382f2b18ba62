import type { ChartPoint } from '../../model/chart-model.ts'
import type { GridCell, GridRow } from '../../model/grid-model.ts'
import type { IndicatorState } from '../../model/indicator.ts'
import { isOneFigure, variance, varianceState } from '../compute/variance.ts'
import { cellMarks } from './cell-marks.ts'
import { pointOf } from './chart-point.ts'
import { formatOre, signedText } from './format-number.ts'
import type { ViewColumn } from './view-columns.ts'
import type { ViewFigures } from './view-figures.ts'
import type { ViewWords } from './view-words.ts'

/**
 * One cell of the grid: what is written, what it is sorted by (null last, whichever way), and the marks of its figure.
 * `points` where the cell is a small chart; `text` then says the same in words.
 */
export interface ViewCell {
  readonly text: string
  readonly sort: number | string | null
  readonly state: IndicatorState
  readonly hatched: boolean
  readonly undeclared: boolean
  readonly outlier: boolean
  readonly note: string
  /** "8 mån" where the figure is for a part of the year and has not been made a year: seen beside it, not only on hover. */
  readonly partOfYear: string
  readonly target: ChartPoint['target']
  readonly points: readonly ChartPoint[] | null
}

const PERCENT_DECIMALS = 1
const MONTHS = 12
const BLANK: ViewCell = {
  text: '',
  sort: null,
  state: 'value',
  hatched: false,
  undeclared: false,
  outlier: false,
  note: '',
  partOfYear: '',
  target: null,
  points: null,
}
const words = (text: string): ViewCell => ({ ...BLANK, text, sort: text })

/** What one column shows for one indicator. */
export function viewCell(
  row: GridRow,
  areas: string,
  column: ViewColumn,
  figures: ViewFigures,
  text: ViewWords,
): ViewCell {
  const { figure } = column
  switch (column.is) {
    case 'name':
      return words(row.name)
    case 'unit':
      return words(row.unit)
    case 'area':
      return words(areas)
    case 'figure': {
      const found = figure && rowIn(figures, figure.year, figure.kind, row.indicatorId)
      if (!figure || !found) return BLANK
      if (figure.who === 'median')
        return { ...BLANK, text: found.medianText || text.chart.mark('missing'), sort: found.median }
      return figureCell(cellIn(found, figure.who === 'own' ? figures.own : figure.who), row.indicatorId, text)
    }
    case 'difference':
      return { ...BLANK, text: text.chart.toMedianShort(row.differencePercent), sort: row.differencePercent }
    case 'comparability': {
      const score = row.own?.comparability?.score
      return score === undefined
        ? BLANK
        : {
            ...BLANK,
            text: text.comparability(score),
            sort: score,
            target: row.own ? targetOf(row.own, row.indicatorId) : null,
          }
    }
    case 'bars':
      return small(barPoints(row, figures, text), row.own?.value.value ?? null, text)
    case 'trend':
      return small(trendPoints(row, figures, text), row.own?.value.value ?? null, text)
    case 'varianceUnit':
    case 'varianceOre':
    case 'variancePercent':
      return varianceCell(row, column, figures, text)
  }
}

const rowIn = (figures: ViewFigures, year: number, kind: 'budget' | 'outcome' | 'forecast', id: string) =>
  figures.gridOf(year, kind)?.rows.find((row) => row.indicatorId === id)

const cellIn = (row: GridRow | undefined, party: string): GridCell | undefined =>
  row?.cells.find((cell) => cell.party === party)

function figureCell(cell: GridCell | undefined, indicatorId: string, text: ViewWords): ViewCell {
  const { chart } = text
  const state = cell?.value.state ?? 'missing'
  if (!cell || state !== 'value')
    return {
      ...BLANK,
      state,
      text: chart.mark(state === 'value' ? 'missing' : state),
      target: cell ? targetOf(cell, indicatorId) : null,
    }
  const marks = cellMarks(cell, chart)
  return {
    ...BLANK,
    text: cell.text,
    sort: cell.value.value,
    hatched: marks.hatched,
    undeclared: marks.undeclared,
    outlier: marks.outlier,
    note: marks.notes.join(', '),
    partOfYear: partOfYear(cell, text),
    target: targetOf(cell, indicatorId),
  }
}

const partOfYear = ({ partYear }: GridCell, { months }: ViewWords): string =>
  partYear && !partYear.annualised && partYear.months < MONTHS ? months(partYear.months) : ''

const targetOf = (cell: GridCell, indicatorId: string): ChartPoint['target'] => ({
  indicatorId,
  party: cell.party,
  year: cell.value.year,
  kind: cell.value.kind,
})

function small(points: readonly ChartPoint[], sort: number | null, text: ViewWords): ViewCell {
  return { ...BLANK, text: text.small(points), sort, points }
}

const barPoints = (row: GridRow, figures: ViewFigures, text: ViewWords): ChartPoint[] =>
  figures.parties.map((party, index) =>
    pointOf(
      cellIn(row, party.code),
      row,
      party,
      { own: figures.own, words: text.chart },
      {
        key: party.code,
        row: 0,
        column: index,
      },
    ),
  )

/** One's own figure of every year there is, in the lens's kind. */
function trendPoints(row: GridRow, figures: ViewFigures, text: ViewWords): ChartPoint[] {
  const own = figures.parties.find(({ code }) => code === figures.own)
  if (!own) return []
  return figures.trendYears.flatMap((year, index) => {
    const found = rowIn(figures, year, figures.lens.kind, row.indicatorId)
    return found
      ? [
          pointOf(
            cellIn(found, own.code),
            found,
            own,
            { own: figures.own, words: text.chart },
            {
              key: String(year),
              row: 0,
              column: index,
              label: String(year),
              at: String(year),
            },
          ),
        ]
      : []
  })
}

/** One's own budget less outcome: in the indicator's unit, in kronor of its numerator, or in per cent of the budget. */
function varianceCell(row: GridRow, column: ViewColumn, figures: ViewFigures, text: ViewWords): ViewCell {
  const { figure } = column
  if (!figure) return BLANK
  const planned = cellIn(rowIn(figures, figure.year, 'budget', row.indicatorId), figures.own)
  const done = cellIn(rowIn(figures, figure.year, figure.kind, row.indicatorId), figures.own)
  const mark = (state: Exclude<IndicatorState, 'value'>): ViewCell => ({
    ...BLANK,
    state,
    text: text.chart.mark(state),
  })
  if (!planned || !done) return mark('missing')
  const state = varianceState(planned, done)
  if (state !== 'value') return { ...mark(state), note: isOneFigure(planned, done) ? text.chart.note.oneFigure : '' }
  const notes = [...new Set([planned, done].flatMap((cell) => cellMarks(cell, text.chart).notes))]
  const shared = {
    ...BLANK,
    note: notes.join(', '),
    partOfYear: partOfYear(done, text),
    target: targetOf(done, row.indicatorId),
  }
  if (column.is === 'varianceOre') {
    const { difference } = variance(planned.value.numeratorOre, done.value.numeratorOre)
    if (difference === null) return mark('not-applicable')
    const written = formatOre(difference, figures.unit)
    return { ...shared, text: difference > 0 ? `+${written}` : written, sort: difference }
  }
  const { difference, percent } = variance(planned.value.value, done.value.value)
  const value = column.is === 'variancePercent' ? percent : difference
  if (value === null) return mark('missing')
  const decimals = column.is === 'variancePercent' ? PERCENT_DECIMALS : row.decimals
  return { ...shared, text: signedText(value, decimals), sort: value }
}
