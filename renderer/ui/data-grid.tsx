// With data-grid-theme.ts and data-grid-columns.tsx the only place that knows ag-grid. Column and row events are translated to our own words here.
import { AG_GRID_LOCALE_SE } from '@ag-grid-community/locale'
import {
  AllCommunityModule,
  type CellFocusedEvent,
  type CellKeyDownEvent,
  type FullWidthCellKeyDownEvent,
  type GridApi,
  ModuleRegistry,
} from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import { type ReactNode, useCallback, useEffect, useImperativeHandle, useMemo, useRef } from 'react'
import { commonText } from '../../shared/text/ui-words.ts'
import { classNames } from './class-names.ts'
import { pageSource, toColDefs } from './data-grid-columns.tsx'
import type { DataGridProps } from './data-grid-props.ts'
import { COMFORTABLE, DENSE } from './data-grid-theme.ts'
import { copyRows } from './grid-column.ts'
import { focusPageTitle } from './focus-page-title.ts'
import { useRowKeys } from './data-grid-keys.ts'
import { extendSelection } from './grid-selection.ts'
import { PrintGrid } from './data-grid-print.tsx'

ModuleRegistry.registerModules([AllCommunityModule])

/** Rows one walks through with the keyboard. Ctrl C copies the selected rows for Excel. */
export function DataGrid<Row>(props: DataGridProps<Row>): ReactNode {
  const {
    label,
    columns,
    rows,
    getPage,
    pageKey,
    getRowId,
    height = 'fill',
    selection = 'none',
    rowClass,
    emptyText,
    handle,
  } = props
  const api = useRef<GridApi<Row> | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })
  const { onKeyDownCapture, wasAsked } = useRowKeys(api, latest)
  const { sort, topRows, wholeRow } = props
  const [sorting, movable, draggable] = [props.onSort, props.onColumnOrder, props.onReorder].map(Boolean)
  const columnDefs = useMemo(
    () =>
      toColDefs(columns, {
        ...(sort === undefined ? {} : { sort }),
        sorting: sorting ?? false,
        movable: movable ?? false,
        draggable: draggable ?? false,
      }),
    [columns, sort, sorting, movable, draggable],
  )
  const pinnedRows = useMemo(() => (topRows ? [...topRows] : undefined), [topRows])
  const rowData = useMemo(() => (rows ? [...rows] : undefined), [rows])

  const paged = getPage !== undefined
  // A new question is a new source; the function itself may be fresh every render.
  const askForPages = useCallback(
    () =>
      api.current?.setGridOption(
        'datasource',
        pageSource((offset, limit) => latest.current.getPage?.(offset, limit)),
      ),
    [],
  )
  useEffect(() => {
    if (paged) askForPages()
  }, [paged, pageKey, askForPages])

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
    refresh: () => {
      if (latest.current.getPage) api.current?.refreshInfiniteCache()
      else api.current?.refreshCells({ force: true })
    },
    clearSelection: () => api.current?.deselectAll(),
  }))

  const onCellFocused = useCallback((event: CellFocusedEvent<Row>) => {
    if (event.rowIndex === null) return
    const node =
      event.rowPinned === 'top'
        ? event.api.getPinnedTopRow(event.rowIndex)
        : event.api.getDisplayedRowAtIndex(event.rowIndex)
    const row = node?.data
    const column = event.column
    if (row !== undefined)
      latest.current.onRowFocus?.(row, typeof column === 'string' ? column : (column?.getColId() ?? ''))
  }, [])

  const onCellKeyDown = useCallback(
    (event: CellKeyDownEvent<Row> | FullWidthCellKeyDownEvent<Row>) => {
      const key = event.event
      if (!(key instanceof KeyboardEvent) || event.data === undefined || event.api.getEditingCells().length > 0) return
      if (key.key.toLowerCase() === 'c' && (key.ctrlKey || key.metaKey) && !window.getSelection()?.toString()) {
        const chosen = event.api.getSelectedRows()
        void navigator.clipboard.writeText(copyRows(chosen.length > 0 ? chosen : [event.data], latest.current.columns))
        return
      }
      if (
        key.shiftKey &&
        latest.current.selection === 'multiple' &&
        (key.key === 'ArrowDown' || key.key === 'ArrowUp')
      ) {
        extendSelection(event.api, event.node, key.key === 'ArrowDown' ? 1 : -1)
        return
      }
      if (!wasAsked(key) && latest.current.onRowKey?.(event.data, key)) {
        key.preventDefault()
        return
      }
      if (key.key === 'Enter') latest.current.onRowOpen?.(event.data)
      // Letters belong to the row, so Escape is the way back to the page and its shortcuts.
      if (key.key === 'Escape') {
        event.api.clearFocusedCell()
        focusPageTitle()
      }
    },
    [wasAsked],
  )

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

  const { markedRow } = props
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

  useEffect(() => {
    box.current?.querySelector('.ag-root')?.setAttribute('aria-label', label)
  }, [label])

  return (
    <div
      ref={box}
      className={classNames('grid', height === 'fill' && 'grid-fill')}
      style={typeof height === 'number' ? { height } : undefined}
      onPaste={paste}
      onKeyDownCapture={onKeyDownCapture}
    >
      <PrintGrid grid={props} api={api} />
      <AgGridReact<Row>
        theme={props.dense ? DENSE : COMFORTABLE}
        localeText={AG_GRID_LOCALE_SE}
        columnDefs={columnDefs}
        {...(rowData && !paged ? { rowData } : {})}
        {...(pinnedRows ? { pinnedTopRowData: pinnedRows } : {})}
        {...(wholeRow
          ? {
              isFullWidthRow: ({ rowNode }) => rowNode.data !== undefined && wholeRow(rowNode.data) !== null,
              fullWidthCellRenderer: ({ data }: { data?: Row }) => (data === undefined ? null : wholeRow(data)),
            }
          : {})}
        {...(draggable ? { rowDragManaged: true, suppressMoveWhenRowDragging: true } : {})}
        onSortChanged={(event) => {
          if (event.source !== 'uiColumnSorted') return
          const sorted = event.api.getColumnState().find((column) => column.sort)
          latest.current.onSort?.(
            sorted?.colId ?? '',
            sorted?.sort === 'asc' ? 'up' : sorted?.sort === 'desc' ? 'down' : null,
          )
        }}
        onColumnMoved={(event) => {
          if (event.finished && event.source === 'uiColumnMoved')
            latest.current.onColumnOrder?.(event.api.getAllGridColumns().map((column) => column.getColId()))
        }}
        onRowDragEnd={(event) => {
          const ids: string[] = []
          event.api.forEachNodeAfterFilterAndSort((node) => {
            if (node.data !== undefined) ids.push(latest.current.getRowId(node.data))
          })
          latest.current.onReorder?.(ids)
        }}
        {...(paged ? { rowModelType: 'infinite' as const, cacheBlockSize: 200, maxBlocksInCache: 50 } : {})}
        getRowId={(params) => getRowId(params.data)}
        alwaysShowVerticalScroll={height === 'fill'}
        domLayout={height === 'auto' ? 'autoHeight' : 'normal'}
        {...(selection === 'none'
          ? {}
          : {
              rowSelection:
                selection === 'single'
                  ? { mode: 'singleRow' as const, checkboxes: false, enableClickSelection: true }
                  : { mode: 'multiRow' as const, checkboxes: false, headerCheckbox: false, enableClickSelection: true },
            })}
        onSelectionChanged={(event) => latest.current.onSelect?.(event.api.getSelectedRows())}
        onCellFocused={onCellFocused}
        onCellKeyDown={onCellKeyDown}
        onRowDoubleClicked={(event) => {
          if (event.data !== undefined) latest.current.onRowOpen?.(event.data)
        }}
        {...(rowClass || markedRow !== undefined
          ? {
              getRowClass: ({ data }) =>
                data === undefined
                  ? undefined
                  : classNames(rowClass?.(data), getRowId(data) === latest.current.markedRow && 'row-marked'),
            }
          : {})}
        overlayNoRowsTemplate={`<span class="grid-empty">${emptyText ?? commonText.noRows}</span>`}
        onGridReady={(event) => {
          api.current = event.api
          if (paged) askForPages()
          box.current?.querySelector('.ag-root')?.setAttribute('aria-label', label)
        }}
        stopEditingWhenCellsLoseFocus
        scrollbarWidth={12}
        ensureDomOrder
        suppressDragLeaveHidesColumns
        enterNavigatesVertically={!props.onRowOpen}
        enterNavigatesVerticallyAfterEdit
        tooltipShowDelay={600}
        tooltipShowMode="whenTruncated"
        animateRows={false}
      />
    </div>
  )
}
