// With the other files named data-grid-… the only place that knows ag-grid. Columns, keys and events are translated to our own words there.
import { type ReactNode, useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { commonText } from '../../shared/text/ui-words.ts'
import { classNames } from './class-names.ts'
import { pageSource, toColDefs } from './data-grid-columns.tsx'
import { useRowKeys } from './data-grid-keys.ts'
import { useGridLife } from './data-grid-life.ts'
import { bornWith } from './data-grid-options.ts'
import { createPlaces, PlacesDrawn } from './data-grid-places.tsx'
import { PrintGrid } from './data-grid-print.tsx'
import type { DataGridProps } from './data-grid-props.ts'
import { GRID_THEME } from './data-grid-theme.ts'

/** Rows one walks through with the keyboard. Ctrl C copies the selected rows for Excel. */
export function DataGrid<Row>(props: DataGridProps<Row>): ReactNode {
  const { label, columns, rows, getPage, pageKey, height = 'fill', emptyText, handle } = props
  const { sort, topRows, markedRow } = props
  const box = useRef<HTMLDivElement>(null)
  const place = useRef<HTMLDivElement>(null)
  const latest = useRef(props)
  useLayoutEffect(() => {
    latest.current = props
  })
  const [places] = useState(createPlaces)
  const [sorting, movable, draggable] = [props.onSort, props.onColumnOrder, props.onReorder].map(Boolean)
  const columnDefs = useMemo(
    () =>
      toColDefs(
        columns,
        {
          ...(sort === undefined ? {} : { sort }),
          sorting: sorting ?? false,
          movable: movable ?? false,
          draggable: draggable ?? false,
        },
        places,
      ),
    [columns, sort, sorting, movable, draggable, places],
  )
  const pinnedTopRowData = useMemo(() => (topRows ? [...topRows] : undefined), [topRows])
  const rowData = useMemo(() => (rows ? [...rows] : undefined), [rows])
  const paged = getPage !== undefined
  const [asked] = useState(() => new WeakSet<Event>())
  const api = useGridLife(place, () => bornWith(latest, places, asked), {
    theme: GRID_THEME,
    columnDefs,
    ...(rowData && !paged ? { rowData } : {}),
    ...(pinnedTopRowData ? { pinnedTopRowData } : {}),
    rowDragManaged: draggable ?? false,
    suppressMoveWhenRowDragging: draggable ?? false,
    domLayout: height === 'auto' ? 'autoHeight' : 'normal',
    enterNavigatesVertically: !props.onRowOpen,
    overlayNoRowsTemplate: `<span class="grid-empty">${emptyText ?? commonText.noRows}</span>`,
  })

  const onKeyDownCapture = useRowKeys(api, latest, asked)

  // A new question is a new source; the function itself may be fresh every render.
  useLayoutEffect(() => {
    if (!paged) return
    api.current?.setGridOption(
      'datasource',
      pageSource((offset, limit) => latest.current.getPage?.(offset, limit)),
    )
  }, [paged, pageKey])

  useImperativeHandle(handle, () => ({
    focusRow: (id) => {
      const first = api.current?.getAllDisplayedColumns()[0]
      const onTop = latest.current.topRows?.findIndex((row) => latest.current.getRowId(row) === id) ?? -1
      if (first && onTop >= 0) return api.current?.setFocusedCell(onTop, first, 'top')
      const node = api.current?.getRowNode(id)
      if (!node || node.rowIndex === null || !first) return
      api.current?.ensureIndexVisible(node.rowIndex, 'middle')
      api.current?.setFocusedCell(node.rowIndex, first)
    },
    focusedRow: () => {
      const { activeElement } = document
      return box.current?.contains(activeElement)
        ? (activeElement?.closest('.ag-row')?.getAttribute('row-id') ?? null)
        : null
    },
    toTop: () => {
      if ((api.current?.getDisplayedRowCount() ?? 0) > 0) api.current?.ensureIndexVisible(0, 'top')
    },
    refresh: () => {
      if (latest.current.getPage) api.current?.refreshInfiniteCache()
      else api.current?.refreshCells({ force: true })
    },
    clearSelection: () => api.current?.deselectAll(),
  }))

  const paste = (event: React.ClipboardEvent) => {
    const at = api.current?.getFocusedCell()
    if (!props.onPaste || !at || event.target instanceof HTMLInputElement) return
    const row = api.current?.getDisplayedRowAtIndex(at.rowIndex)?.data
    if (row === undefined) return
    event.preventDefault()
    const lines = event.clipboardData
      .getData('text/plain')
      .replace(/\r?\n$/, '')
      .split(/\r?\n/)
    props.onPaste(
      lines.map((line) => line.split('\t')),
      { row, rowIndex: at.rowIndex, columnId: at.column.getColId() },
    )
  }

  useEffect(() => {
    // Marked where it stands: drawing the rows again would take the keyboard from the cell it is on.
    for (const row of box.current?.querySelectorAll('.ag-row') ?? []) {
      const onTop = row.classList.contains('ag-row-pinned')
        ? latest.current.topRows?.[Number(row.getAttribute('row-index')?.replace(/\D/g, ''))]
        : undefined
      const id = onTop === undefined ? row.getAttribute('row-id') : latest.current.getRowId(onTop)
      row.classList.toggle('row-marked', markedRow !== null && id === markedRow)
    }
  }, [markedRow, rows, topRows])

  useLayoutEffect(() => {
    box.current?.querySelector('.ag-root')?.setAttribute('aria-label', label)
  }, [label])

  return (
    <div
      ref={box}
      className={classNames('grid', height === 'fill' && 'grid-fill', props.dense && 'grid-dense')}
      style={typeof height === 'number' ? { height } : undefined}
      onPaste={paste}
      onKeyDownCapture={onKeyDownCapture}
    >
      <PrintGrid grid={props} api={api} />
      <div ref={place} />
      <PlacesDrawn places={places} />
    </div>
  )
}
