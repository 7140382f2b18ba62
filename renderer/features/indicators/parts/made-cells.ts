// The cells of the indicators' grid, made without React: there are more than a hundred of them when the page is opened.
import type { ViewCell } from '../../../../shared/domain/present/view-cell.ts'
import type { ChartPoint } from '../../../../shared/model/chart-model.ts'
import { pageViews as text } from '../../../../shared/text/page-views.ts'
import { chipClass } from '../../../ui/chip.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { made, spoken } from '../../../ui/made.tsx'
import { stateMark } from '../../../ui/state-mark.tsx'
import type { GridLine } from '../indicators-model.ts'

/** Under this a figure's comparability is marked as something to look at. */
const LOW_SCORE = 60

/** The name in one line, or two small ones where it is long: never cut where two lines hold it. */
export function nameCell(line: GridLine): Node | null {
  if (line.is === 'heading') return null
  const { name, pinned } = line.row
  return made(
    'span',
    { class: 'indicator-name', title: name },
    made('span', { class: 'indicator-words' }, name),
    pinned ? made('span', { class: 'pin-mark', title: text.pinned }, spoken(text.pinned)) : null,
  )
}

/** A figure with what is to be known about it, or the mark of what it is instead. */
export function figureCell(cell: ViewCell | undefined): Node | null {
  if (!cell) return null
  if (cell.state !== 'value') return stateMark(cell.state)
  return made(
    'span',
    { class: classNames('figure', cell.hatched && 'figure-hatched'), title: cell.note || null },
    cell.partOfYear ? made('span', { class: 'figure-part', 'aria-hidden': 'true' }, cell.partOfYear) : null,
    cell.outlier ? made('span', { class: 'figure-mark', 'aria-hidden': 'true' }, '◇') : null,
    cell.text,
    cell.note ? spoken(`, ${cell.note}`) : null,
  )
}

/** A row's small chart, with its figures spoken. */
export function smallChart(
  cell: ViewCell | undefined,
  draw: (points: readonly ChartPoint[]) => SVGElement,
): Node | null {
  if (!cell?.points) return null
  return made('span', { class: 'small-chart', title: cell.text }, draw(cell.points), spoken(cell.text))
}

/** A comparability score; a low one as something to look at. */
export function scoreCell(cell: ViewCell | undefined): Node | null {
  if (!cell || cell.text === '') return null
  const low = typeof cell.sort === 'number' && cell.sort < LOW_SCORE
  return made('span', { class: chipClass(low ? 'warn' : 'settled') }, cell.text)
}
