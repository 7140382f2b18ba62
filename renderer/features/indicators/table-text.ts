import { formatOre } from '../../../shared/domain/present/format-number.ts'
import type { GridCell, GridModel, GridRow } from '../../../shared/model/grid-model.ts'
import type { MoneyUnit } from '../../../shared/model/money.ts'
import { stateMarks } from '../../../shared/text/lens.ts'
import { pageIndicators as text } from '../../../shared/text/page-indicators.ts'
import { cellNote, chartSubtitle, chartTitle, differenceText } from './indicators-model.ts'

/** One party's line in the table twin. */
export interface FigureLine {
  readonly party: string
  readonly name: string
  readonly own: boolean
  readonly figure: string
  readonly state: GridCell['value']['state']
  readonly difference: string
  readonly numerator: string
  readonly grade: string
  readonly note: string
}

const percentOf = (value: number | null, median: number | null): number | null =>
  value === null || median === null || median === 0 ? null : 100 * (value / median - 1)

/** The chart's figures as lines, in the grid's order of parties. */
export const figureLines = (grid: GridModel, row: GridRow, unit: MoneyUnit): FigureLine[] =>
  grid.parties.flatMap((party) => {
    const cell = row.cells.find((each) => each.party === party.code)
    if (!cell) return []
    const { value } = cell
    return [
      {
        party: party.code,
        name: party.name,
        own: party.code === grid.own,
        figure: value.state === 'value' ? cell.text : stateMarks[value.state],
        state: value.state,
        difference: differenceText(percentOf(value.value, row.median)),
        numerator: value.state === 'value' && value.numeratorOre !== null ? formatOre(value.numeratorOre, unit) : '',
        grade: value.grade ?? '',
        note: cellNote(cell),
      },
    ]
  })

const forSheet = (figure: string): string =>
  /^\u2212?[\d\u00a0]+(,\d+)?$/.test(figure) ? figure.replaceAll('\u00a0', '').replace('\u2212', '-') : figure

/** The whole table as tab-separated text, with title and scope above, as a spreadsheet takes it. */
export function tableForClipboard(grid: GridModel, row: GridRow, unit: MoneyUnit, footer: string): string {
  const columns = text.tableColumns
  const head = [columns.party, row.unit, columns.difference, columns.numerator(unit), columns.grade, columns.note]
  const lines = figureLines(grid, row, unit).map((line) => [
    line.name,
    line.figure,
    line.difference,
    line.numerator,
    line.grade,
    line.note,
  ])
  const median = [text.columns.median, row.medianText, '', '', '', '']
  return [[chartTitle(row)], [chartSubtitle(grid)], head, ...lines, median, [footer]]
    .map((cells) => cells.map(forSheet).join('\t'))
    .join('\n')
}
