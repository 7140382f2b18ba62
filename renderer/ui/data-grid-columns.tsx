import type { ColDef, ICellRendererParams, IDatasource } from 'ag-grid-community'
import { classNames } from './class-names.ts'
import type { GridColumn } from './grid-column.ts'

/** Our column in ag-grid's words. */
export function toColDef<Row>(column: GridColumn<Row>): ColDef<Row> {
  const { sortValue, cell, onEdit } = column
  const text = (row: Row | undefined) => (row === undefined ? '' : column.text(row))
  return {
    colId: column.id,
    headerName: column.header,
    headerTooltip: column.headerTitle ?? column.header,
    ...(column.header === ''
      ? { headerComponent: () => <span className="sr-only">{column.headerTitle ?? column.id}</span> }
      : {}),
    valueGetter: (params) => (sortValue && params.data !== undefined ? sortValue(params.data) : text(params.data)),
    valueFormatter: (params) => text(params.data),
    ...(cell
      ? { cellRenderer: (params: ICellRendererParams<Row>) => (params.data === undefined ? null : cell(params.data)) }
      : column.title === false
        ? {}
        : { tooltipValueGetter: (params) => text(params.data) }),
    sortable: sortValue !== undefined,
    comparator: (left, right) =>
      typeof left === 'number' && typeof right === 'number'
        ? left - right
        : String(left ?? '').localeCompare(String(right ?? ''), 'sv'),
    ...(column.width === undefined ? {} : { width: column.width }),
    ...(column.flex === undefined ? {} : { flex: column.flex }),
    ...(column.minWidth === undefined ? {} : { minWidth: column.minWidth }),
    ...(column.pinned ? { pinned: 'left' as const } : {}),
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
