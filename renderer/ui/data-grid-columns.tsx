import type { ColDef, ColGroupDef, IDatasource } from 'ag-grid-community'
import { classNames } from './class-names.ts'
import { madeCell, placedCell, placedHeader, type Places } from './data-grid-places.tsx'
import type { GridColumn } from './grid-column.ts'

/** What the owner of the rows has said about their order, where it is the owner that keeps it. */
export interface OrderKept {
  /** The rows come sorted: the grid only shows by what, and asks for another order. */
  readonly sort?: { readonly column: string; readonly direction: 'up' | 'down' } | null
  readonly sorting?: boolean
  /** Columns may be moved. */
  readonly movable?: boolean
  /** Rows may be dragged by their first cell. */
  readonly draggable?: boolean
}

/** Columns, with a common heading over those beside each other that have the same. */
export function toColDefs<Row>(
  columns: readonly GridColumn<Row>[],
  kept: OrderKept,
  places: Places,
): (ColDef<Row> | ColGroupDef<Row>)[] {
  const defs: (ColDef<Row> | ColGroupDef<Row>)[] = []
  for (const [index, column] of columns.entries()) {
    const def = { ...toColDef(column, places), ...orderOf(column, kept, index) }
    const last = defs.at(-1)
    if (column.group === undefined) defs.push(def)
    else if (last && 'children' in last && last.headerName === column.group) last.children.push(def)
    else defs.push({ headerName: column.group, marryChildren: true, children: [def] })
  }
  return defs
}

function orderOf<Row>(
  column: GridColumn<Row>,
  { sort, sorting, movable, draggable }: OrderKept,
  index: number,
): ColDef<Row> {
  return {
    ...(sorting
      ? {
          comparator: () => 0,
          sort: sort?.column === column.id ? (sort.direction === 'up' ? ('asc' as const) : ('desc' as const)) : null,
        }
      : {}),
    suppressMovable: !movable || column.pinned === true,
    ...(draggable && index === 0 ? { rowDrag: (params) => params.data !== undefined && !params.node.rowPinned } : {}),
  }
}

/** Our column in ag-grid's words. */
export function toColDef<Row>(column: GridColumn<Row>, places: Places): ColDef<Row> {
  const { sortValue, cell, make, onEdit } = column
  const text = (row: Row | undefined) => (row === undefined ? '' : column.text(row))
  return {
    colId: column.id,
    headerName: column.header,
    headerTooltip: column.headerTitle ?? column.header,
    ...(column.header === ''
      ? {
          headerComponent: placedHeader(
            places,
            <>
              <span className="sr-only">{column.headerTitle ?? column.id}</span>
              {column.headerCell}
            </>,
          ),
        }
      : {}),
    valueGetter: (params) => (sortValue && params.data !== undefined ? sortValue(params.data) : text(params.data)),
    valueFormatter: (params) => text(params.data),
    ...(make || cell
      ? { cellRenderer: make ? madeCell(make) : placedCell(places, (row: Row) => cell?.(row)) }
      : column.title === false
        ? {}
        : { tooltipValueGetter: (params) => text(params.data) }),
    ...(column.redrawn ? { equals: () => false } : {}),
    sortable: sortValue !== undefined,
    comparator: (left, right) =>
      typeof left === 'number' && typeof right === 'number'
        ? left - right
        : String(left ?? '').localeCompare(String(right ?? ''), 'sv'),
    ...(column.width === undefined ? {} : { width: column.width }),
    // Said also where there is none: a column that no longer stays or stretches must be told so.
    flex: column.flex ?? null,
    ...(column.minWidth === undefined ? {} : { minWidth: column.minWidth }),
    pinned: column.pinned ? 'left' : null,
    ...(column.align === 'right'
      ? {
          cellClass: (params) => classNames('cell-right', params.data !== undefined && column.className?.(params.data)),
          headerClass: 'header-right',
        }
      : { cellClass: (params) => (params.data === undefined ? '' : (column.className?.(params.data) ?? '')) }),
    suppressMovable: true,
    ...(onEdit
      ? {
          editable: (params) => params.data !== undefined && (column.editable?.(params.data) ?? true),
          valueSetter: (params) => {
            onEdit(params.data, String(params.newValue ?? ''))
            return false
          },
          valueParser: (params) => String(params.newValue ?? ''),
          cellEditor: 'agTextCellEditor',
          cellEditorParams: { useFormatter: true },
        }
      : {}),
  }
}

/** Pages asked for by offset and limit, as ag-grid's endless rows. */
export function pageSource<Row>(
  ask: (offset: number, limit: number) => Promise<{ rows: readonly Row[]; total: number }> | undefined,
): IDatasource {
  return {
    getRows: ({ startRow, endRow, successCallback, failCallback }) => {
      const answer = ask(startRow, endRow - startRow)
      if (!answer) return failCallback()
      answer.then(
        (page) => successCallback([...page.rows], page.total),
        () => failCallback(),
      )
    },
  }
}
