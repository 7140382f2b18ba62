import type { ReactNode } from 'react'
import type { ViewCell } from '../../../../shared/domain/present/view-cell.ts'
import type { ViewColumn } from '../../../../shared/domain/present/view-columns.ts'
import type { ViewModel } from '../../../../shared/domain/present/view-rows.ts'
import type { GridModel } from '../../../../shared/model/grid-model.ts'
import { pageViews as text } from '../../../../shared/text/page-views.ts'
import { classNames } from '../../../ui/class-names.ts'
import type { GridColumn } from '../../../ui/grid-column.ts'
import { Made } from '../../../ui/made.tsx'
import { miniBars, miniTrend } from '../../../ui/mini-bars.ts'
import { type GridLine, partyLetters } from '../indicators-model.ts'
import { figureCell, nameCell, scoreCell, smallChart } from './made-cells.ts'

const CHARACTER = 7.2
const PADDING = 22
const SORT_MARK = 16
const NARROWEST = 62
const WIDEST = 190
/** Narrowest the names may be: two small lines hold all but the longest. */
const NAME = 196
/** And narrower still, with the score under a short heading, where that saves the last column from being cut. */
const TIGHT = { name: 168, score: 62 }
const BAR = 17
const YEAR = 26

const cellOf = (line: GridLine, column: ViewColumn): ViewCell | undefined =>
  line.is === 'row' ? line.row.cells[column.id] : undefined

/**
 * The view's columns as the data grid takes them: as wide as what is in them, so that none is cut, and the name takes what is
 * left of `width` px. Where they do not fit the name stays while the rest is scrolled sideways.
 */
export function gridColumns(
  model: ViewModel,
  parties: GridModel['parties'],
  own: string,
  width: number,
): GridColumn<GridLine>[] {
  const columns = plainColumns(model, parties, own)
  const wide = fitting(columns, NAME, width)
  if (wide) return wide
  const scores = new Set(model.columns.flatMap(({ id, is }) => (is === 'comparability' ? [id] : [])))
  const narrow = columns.map((column) =>
    scores.has(column.id) ? { ...column, header: text.scoreShort, width: TIGHT.score } : column,
  )
  return (
    fitting(narrow, TIGHT.name, width) ??
    columns.map((column) => (column.id === 'name' ? { ...column, width: NAME, pinned: true } : column))
  )
}

/** The columns with the name in what is left, where that is at least `name` px; null: it is not. */
function fitting(columns: GridColumn<GridLine>[], name: number, width: number): GridColumn<GridLine>[] | null {
  const others = columns.reduce((sum, column) => sum + (column.width ?? 0), 0)
  if (others + name > width - 4) return null
  return columns.map((column) => (column.id === 'name' ? { ...column, flex: 1, minWidth: name } : column))
}

function plainColumns(model: ViewModel, parties: GridModel['parties'], own: string): GridColumn<GridLine>[] {
  return model.columns.map((column): GridColumn<GridLine> => {
    const base = {
      id: column.id,
      header: column.header,
      headerTitle: column.title,
      text: (line: GridLine) =>
        line.is === 'heading' ? (column.is === 'name' ? line.title : '') : (cellOf(line, column)?.text ?? ''),
      sortValue: (line: GridLine) => cellOf(line, column)?.sort ?? null,
      align: column.align,
      ...(column.group === null ? {} : { group: column.group }),
    }
    switch (column.is) {
      case 'name':
        return { ...base, make: nameCell }
      case 'bars':
        return {
          ...base,
          header: '',
          headerCell: <Letters parties={parties} own={own} />,
          width: parties.length * BAR + PADDING,
          make: (line) => smallChart(cellOf(line, column), miniBars),
          print: (line) => <Made node={smallChart(cellOf(line, column), miniBars)} />,
        }
      case 'trend':
        return {
          ...base,
          width: Math.max(90, trendLength(model, column) * YEAR + PADDING),
          make: (line) => smallChart(cellOf(line, column), miniTrend),
          print: (line) => <Made node={smallChart(cellOf(line, column), miniTrend)} />,
        }
      case 'comparability':
        return { ...base, width: 108, make: (line) => scoreCell(cellOf(line, column)) }
      default:
        return {
          ...base,
          width: widthOf(model, column),
          make: (line) => figureCell(cellOf(line, column)),
          className: () => classNames(column.figure?.who === 'own' && 'cell-own', column.is !== 'figure' && 'muted'),
        }
    }
  })
}

function widthOf(model: ViewModel, column: ViewColumn): number {
  const longest = Math.max(
    column.header.length * CHARACTER + SORT_MARK,
    ...model.groups.flatMap((group) => group.rows.map(({ cells }) => written(cells[column.id]) * CHARACTER)),
  )
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, longest + PADDING)))
}

/** How many characters stand in a cell, with what is said beside its figure. */
const written = (cell: ViewCell | undefined): number =>
  cell ? cell.text.length + (cell.partOfYear === '' ? 0 : cell.partOfYear.length + 1) : 0

const trendLength = (model: ViewModel, column: ViewColumn): number =>
  Math.max(0, ...model.groups.flatMap((group) => group.rows.map((row) => row.cells[column.id]?.points?.length ?? 0)))

/** The first letters of the parties, over their bars. */
function Letters({ parties, own }: { parties: GridModel['parties']; own: string }): ReactNode {
  return (
    <span className="indicator-letters" aria-hidden="true">
      {parties.map((party) => (
        <span key={party.code} title={party.name} className={party.code === own ? 'cell-own' : undefined}>
          {partyLetters(party)}
        </span>
      ))}
    </span>
  )
}
