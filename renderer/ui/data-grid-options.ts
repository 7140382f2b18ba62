import { AG_GRID_LOCALE_SE } from '@ag-grid-community/locale'
import {
  type CellFocusedEvent,
  type CellKeyDownEvent,
  CellStyleModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  type FullWidthCellKeyDownEvent,
  type GridOptions,
  InfiniteRowModelModule,
  LocaleModule,
  ModuleRegistry,
  PinnedRowModule,
  RenderApiModule,
  RowApiModule,
  RowDragModule,
  RowSelectionModule,
  RowStyleModule,
  ScrollApiModule,
  TextEditorModule,
  TooltipModule,
} from 'ag-grid-community'
import { classNames } from './class-names.ts'
import { type Places, placedCell } from './data-grid-places.tsx'
import type { DataGridProps } from './data-grid-props.ts'
import { keepTheme } from './data-grid-theme.ts'
import { focusPageTitle } from './focus-page-title.ts'
import { copyRows } from './grid-column.ts'
import { extendSelection } from './grid-selection.ts'

// What the grids here do, and nothing more: every module is started anew with each grid.
ModuleRegistry.registerModules([
  CellStyleModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  InfiniteRowModelModule,
  LocaleModule,
  PinnedRowModule,
  RenderApiModule,
  RowApiModule,
  RowDragModule,
  RowSelectionModule,
  RowStyleModule,
  ScrollApiModule,
  TextEditorModule,
  TooltipModule,
])
keepTheme()

type Latest<Row> = { readonly current: DataGridProps<Row> }

/** What a grid is born with. All that may change while it lives is asked of `latest`, so that the grid never starts over. */
export function bornWith<Row>(latest: Latest<Row>, places: Places, asked: WeakSet<Event>): GridOptions<Row> {
  const { height, selection = 'none', getPage, wholeRow, rowClass, markedRow } = latest.current
  return {
    localeText: AG_GRID_LOCALE_SE,
    getRowId: ({ data }) => latest.current.getRowId(data),
    ...(getPage ? { rowModelType: 'infinite', cacheBlockSize: 200, maxBlocksInCache: 50 } : {}),
    ...(wholeRow
      ? {
          isFullWidthRow: ({ rowNode: { data } }) => data !== undefined && latest.current.wholeRow?.(data) !== null,
          fullWidthCellRenderer: placedCell<Row>(places, (row) => latest.current.wholeRow?.(row)),
        }
      : {}),
    ...(rowClass || markedRow !== undefined ? { getRowClass: ({ data }) => classOf(latest, data) } : {}),
    ...(selection === 'none'
      ? {}
      : {
          rowSelection:
            selection === 'single'
              ? { mode: 'singleRow', checkboxes: false, enableClickSelection: true }
              : { mode: 'multiRow', checkboxes: false, headerCheckbox: false, enableClickSelection: true },
        }),
    alwaysShowVerticalScroll: height === undefined || height === 'fill',
    stopEditingWhenCellsLoseFocus: true,
    scrollbarWidth: 12,
    ensureDomOrder: true,
    // A transform on every row makes each a layer to be put together in every frame that is scrolled.
    suppressRowTransform: true,
    // Few rows beyond what is seen: each of them is painted too.
    rowBuffer: 3,
    suppressDragLeaveHidesColumns: true,
    enterNavigatesVerticallyAfterEdit: true,
    tooltipShowDelay: 600,
    tooltipShowMode: 'whenTruncated',
    animateRows: false,
    // A short grid is drawn at once, before anything is painted; a long one over several frames.
    suppressAnimationFrame: height !== undefined && height !== 'fill',
    onSortChanged: ({ api, source }) => {
      if (source !== 'uiColumnSorted') return
      const sorted = api.getColumnState().find((column) => column.sort)
      const direction = sorted?.sort === 'asc' ? 'up' : sorted?.sort === 'desc' ? 'down' : null
      latest.current.onSort?.(sorted?.colId ?? '', direction)
    },
    onColumnMoved: ({ api, finished, source }) => {
      if (finished && source === 'uiColumnMoved')
        latest.current.onColumnOrder?.(api.getAllGridColumns().map((column) => column.getColId()))
    },
    onRowDragEnd: ({ api }) => {
      const ids: string[] = []
      api.forEachNodeAfterFilterAndSort(({ data }) => {
        if (data !== undefined) ids.push(latest.current.getRowId(data))
      })
      latest.current.onReorder?.(ids)
    },
    onSelectionChanged: ({ api }) => latest.current.onSelect?.(api.getSelectedRows()),
    onCellFocused: (event) => onCellFocused(latest, event),
    onCellKeyDown: (event) => onCellKeyDown(latest, event, asked),
    onRowDoubleClicked: ({ data }) => {
      if (data !== undefined) latest.current.onRowOpen?.(data)
    },
  }
}

function classOf<Row>({ current }: Latest<Row>, row: Row | undefined): string | undefined {
  if (row === undefined) return undefined
  return classNames(current.rowClass?.(row), current.getRowId(row) === current.markedRow && 'row-marked')
}

function onCellFocused<Row>(latest: Latest<Row>, event: CellFocusedEvent<Row>): void {
  if (event.rowIndex === null) return
  const node =
    event.rowPinned === 'top'
      ? event.api.getPinnedTopRow(event.rowIndex)
      : event.api.getDisplayedRowAtIndex(event.rowIndex)
  const row = node?.data
  const column = event.column
  if (row !== undefined)
    latest.current.onRowFocus?.(row, typeof column === 'string' ? column : (column?.getColId() ?? ''))
}

function onCellKeyDown<Row>(
  latest: Latest<Row>,
  event: CellKeyDownEvent<Row> | FullWidthCellKeyDownEvent<Row>,
  asked: WeakSet<Event>,
): void {
  const key = event.event
  if (!(key instanceof KeyboardEvent) || event.data === undefined || event.api.getEditingCells().length > 0) return
  if (key.key.toLowerCase() === 'c' && (key.ctrlKey || key.metaKey) && !window.getSelection()?.toString()) {
    const chosen = event.api.getSelectedRows()
    void navigator.clipboard.writeText(copyRows(chosen.length > 0 ? chosen : [event.data], latest.current.columns))
    return
  }
  if (key.shiftKey && latest.current.selection === 'multiple' && (key.key === 'ArrowDown' || key.key === 'ArrowUp')) {
    extendSelection(event.api, event.node, key.key === 'ArrowDown' ? 1 : -1)
    return
  }
  if (!asked.has(key) && latest.current.onRowKey?.(event.data, key)) {
    key.preventDefault()
    return
  }
  if (key.key === 'Enter') latest.current.onRowOpen?.(event.data)
  // Letters belong to the row, so Escape is the way back to the page and its shortcuts.
  if (key.key === 'Escape') {
    event.api.clearFocusedCell()
    focusPageTitle()
  }
}
