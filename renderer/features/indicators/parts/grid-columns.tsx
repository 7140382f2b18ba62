import type { ReactNode } from 'react'
import type { ViewCell } from '../../../../shared/domain/present/view-cell.ts'
import type { ViewColumn } from '../../../../shared/domain/present/view-columns.ts'
import type { ViewModel } from '../../../../shared/domain/present/view-rows.ts'
import type { GridModel } from '../../../../shared/model/grid-model.ts'
import { pageViews as text } from '../../../../shared/text/page-views.ts'
import { Chip } from '../../../ui/chip.tsx'
import { classNames } from '../../../ui/class-names.ts'
import type { GridColumn } from '../../../ui/grid-column.ts'
import { MiniBars, MiniTrend } from '../../../ui/mini-bars.tsx'
import { StateMark } from '../../../ui/state-mark.tsx'
import { type GridLine, partyLetters } from '../indicators-model.ts'

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
/** Under this a figure's comparability is marked as something to look at. */
const LOW_SCORE = 60

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
        return { ...base, cell: (line) => <Name line={line} /> }
      case 'bars':
        return {
          ...base,
          header: '',
          headerCell: <Letters parties={parties} own={own} />,
          width: parties.length * BAR + PADDING,
          cell: (line) => <Small cell={cellOf(line, column)} is="bars" />,
          print: (line) => <Small cell={cellOf(line, column)} is="bars" />,
        }
      case 'trend':
        return {
          ...base,
          width: Math.max(90, trendLength(model, column) * YEAR + PADDING),
          cell: (line) => <Small cell={cellOf(line, column)} is="trend" />,
          print: (line) => <Small cell={cellOf(line, column)} is="trend" />,
        }
      case 'comparability':
        return { ...base, width: 108, cell: (line) => <Score cell={cellOf(line, column)} /> }
      default:
        return {
          ...base,
          width: widthOf(model, column),
          cell: (line) => <Figure cell={cellOf(line, column)} />,
          className: () => classNames(column.figure?.who === 'own' && 'cell-own', column.is !== 'figure' && 'muted'),
        }
    }
  })
}

function widthOf(model: ViewModel, column: ViewColumn): number {
  const longest = Math.max(
    column.header.length * CHARACTER + SORT_MARK,
    ...model.groups.flatMap((group) => group.rows.map((row) => (row.cells[column.id]?.text.length ?? 0) * CHARACTER)),
  )
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, longest + PADDING)))
}

const trendLength = (model: ViewModel, column: ViewColumn): number =>
  Math.max(0, ...model.groups.flatMap((group) => group.rows.map((row) => row.cells[column.id]?.points?.length ?? 0)))

/** The name in one line, or two small ones where it is long: never cut where two lines hold it. */
function Name({ line }: { line: GridLine }): ReactNode {
  if (line.is === 'heading') return null
  return (
    <span className="indicator-name" title={line.row.name}>
      <span className="indicator-words">{line.row.name}</span>
      {line.row.pinned ? (
        <span className="pin-mark" title={text.pinned}>
          <span className="sr-only">{text.pinned}</span>
        </span>
      ) : null}
    </span>
  )
}

function Figure({ cell }: { cell: ViewCell | undefined }): ReactNode {
  if (!cell) return null
  if (cell.state !== 'value') return <StateMark state={cell.state} />
  return (
    <span className={classNames('figure', cell.hatched && 'figure-hatched')} title={cell.note || undefined}>
      {cell.outlier ? (
        <span className="figure-mark" aria-hidden="true">
          ◇
        </span>
      ) : null}
      {cell.text}
      {cell.note ? <span className="sr-only">, {cell.note}</span> : null}
    </span>
  )
}

function Small({ cell, is }: { cell: ViewCell | undefined; is: 'bars' | 'trend' }): ReactNode {
  if (!cell?.points) return null
  return (
    <span className="small-chart" title={cell.text}>
      {is === 'bars' ? <MiniBars points={cell.points} /> : <MiniTrend points={cell.points} />}
      <span className="sr-only">{cell.text}</span>
    </span>
  )
}

function Score({ cell }: { cell: ViewCell | undefined }): ReactNode {
  if (!cell || cell.text === '') return null
  return <Chip look={typeof cell.sort === 'number' && cell.sort < LOW_SCORE ? 'warn' : 'settled'}>{cell.text}</Chip>
}

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
