import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import type { ViewModel } from '../../../../shared/domain/present/view-rows.ts'
import type { GridModel } from '../../../../shared/model/grid-model.ts'
import type { ViewContent } from '../../../../shared/model/view.ts'
import { pageViews as text } from '../../../../shared/text/page-views.ts'
import { announce } from '../../../ui/announce.tsx'
import { DataGrid } from '../../../ui/data-grid.tsx'
import type { GridHandle } from '../../../ui/data-grid-props.ts'
import { type GridLine, gridLines, moved, reordered, shownIds, type Target } from '../indicators-model.ts'
import { useWidth } from '../../../ui/use-width.ts'
import { changeView } from '../view-store.ts'
import { gridColumns } from './grid-columns.tsx'

/** More rows than this and the grid scrolls in itself, so that the charts under it stay in sight. */
const MOST_ROWS = 12
const ROW = 28
const HEADER = 30
const SCROLL_BAR = 15

export interface IndicatorGridProps {
  readonly model: ViewModel
  readonly grid: GridModel
  readonly content: ViewContent
  readonly chosen: string | null
  /** A row, and the figure in it that the keyboard or the mouse is on. */
  readonly onChoose: (indicatorId: string, target: Target | null) => void
  /** Enter: what the row's chart says, or a chart of its own. */
  readonly onOpen: (indicatorId: string) => void
}

/** Indicators × parties × years × kinds, with a small chart in every row. */
export function IndicatorGrid({ model, grid, content, chosen, onChoose, onOpen }: IndicatorGridProps): ReactNode {
  const handle = useRef<GridHandle>(null)
  const [box, width] = useWidth('indicators')
  const columns = useMemo(
    () => gridColumns(model, grid.parties, grid.own, width),
    [model, grid.parties, grid.own, width],
  )
  const { top, lines } = useMemo(() => gridLines(model), [model])
  const count = lines.length + top.length
  const groupRow = model.columns.some((column) => column.group !== null) ? HEADER : 0
  const all = content.indicators ?? grid.rows.map((row) => row.indicatorId)
  const free = content.sort === null && !content.grouped
  // A row that is moved takes the keyboard with it, when it has come to its new place.
  const following = useRef<string | null>(null)
  useEffect(() => {
    const id = following.current
    if (id === null) return undefined
    following.current = null
    // The grid lays its rows out after it has been given them.
    const timer = setTimeout(() => handle.current?.focusRow(id), 30)
    return () => clearTimeout(timer)
  }, [lines, top])
  const order = (ids: readonly string[]) => changeView({ indicators: reordered(all, ids) })

  const onRowKey = (line: GridLine, event: KeyboardEvent): boolean => {
    if (line.is !== 'row') return false
    const { indicatorId, pinned } = line.row
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key] as 1 | -1 | undefined
    if (event.altKey && step) {
      if (!free) announce(text.moveHint)
      const next = free ? moved(shownIds(model), indicatorId, step) : null
      if (next) {
        order(next)
        following.current = indicatorId
      }
      return true
    }
    if (event.key.toLowerCase() === 'p' && !event.ctrlKey && !event.altKey && !event.metaKey) {
      pin(content, indicatorId, !pinned)
      following.current = indicatorId
      return true
    }
    return false
  }

  return (
    <div ref={box}>
      {width === 0 ? null : (
        <DataGrid<GridLine>
          label={text.grid}
          columns={columns}
          rows={lines}
          topRows={top}
          getRowId={(line) => line.id}
          // A bar to scroll sideways with needs room of its own.
          height={
            count > MOST_ROWS || columns[0]?.pinned
              ? Math.min(MOST_ROWS, count) * ROW + HEADER + groupRow + SCROLL_BAR
              : 'auto'
          }
          wholeRow={(line) =>
            line.is === 'heading' ? (
              <span className="grid-heading">
                {line.title} <span className="muted">{line.count}</span>
              </span>
            ) : null
          }
          markedRow={chosen}
          sort={content.sort}
          onSort={(column, direction) => {
            changeView({ sort: direction === null ? null : { column, direction } })
            const header = model.columns.find((one) => one.id === column)?.header
            if (direction && header) announce(text.sortedBy(header, direction === 'up'))
          }}
          onColumnOrder={(ids) => changeView({ columnOrder: ids })}
          {...(free ? { onReorder: (ids: string[]) => order([...top.map((line) => line.id), ...ids]) } : {})}
          onRowFocus={(line, columnId) => {
            if (line.is === 'row') onChoose(line.row.indicatorId, line.row.cells[columnId]?.target ?? null)
          }}
          onRowOpen={(line) => {
            if (line.is === 'row') onOpen(line.row.indicatorId)
          }}
          onRowKey={onRowKey}
          emptyText={text.nothing}
          dense={columns.length > 9}
          handle={handle}
        />
      )}
    </div>
  )
}

/** Keeps a row on top, or lets it go. */
export function pin(content: ViewContent, indicatorId: string, on: boolean): void {
  const rest = content.pinned.filter((id) => id !== indicatorId)
  changeView({ pinned: on ? [...rest, indicatorId] : rest })
  announce(on ? text.pinned : text.unpinned)
}
