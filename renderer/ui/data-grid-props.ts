import type { ReactNode, Ref } from 'react'
import type { OrderKept } from './data-grid-columns.tsx'
import type { GridColumn } from './grid-column.ts'

export interface GridHandle {
  /** Scrolls to the row and puts the keyboard there. */
  readonly focusRow: (id: string) => void
  /** The id of the row that has the keyboard; null: none has. */
  readonly focusedRow: () => string | null
  /** Scrolls to the first row; the keyboard stays where it is. */
  readonly toTop: () => void
  /** Asks for the pages again (getPage), or redraws. */
  readonly refresh: () => void
  readonly clearSelection: () => void
}

export interface DataGridProps<Row> {
  /** Accessible name: what the rows are. */
  readonly label: string
  readonly columns: readonly GridColumn<Row>[]
  readonly rows?: readonly Row[]
  /** Instead of rows: one page at a time. Change `pageKey` when the question behind the pages changes. */
  readonly getPage?: (offset: number, limit: number) => Promise<{ rows: readonly Row[]; total: number }>
  readonly pageKey?: string
  readonly getRowId: (row: Row) => string
  /** fill: the height that is left; auto: as high as its rows (few); number: px. */
  readonly height?: 'fill' | 'auto' | number
  /** multiple: Shift and Ctrl with arrows and clicks, Space. */
  readonly selection?: 'none' | 'single' | 'multiple'
  readonly onSelect?: (rows: Row[]) => void
  /** The row, and column, the keyboard is on. */
  readonly onRowFocus?: (row: Row, columnId: string) => void
  /** Enter or double click. */
  readonly onRowOpen?: (row: Row) => void
  /** Any other key on a row; return true when it was yours. */
  readonly onRowKey?: (row: Row, event: KeyboardEvent) => boolean
  /** A block pasted from Excel with the keyboard on `at`. */
  readonly onPaste?: (block: string[][], at: { row: Row; rowIndex: number; columnId: string }) => void
  readonly rowClass?: (row: Row) => string
  /** The row that the rest of the page is about, by id; stays marked while the keyboard is elsewhere. */
  readonly markedRow?: string | null
  readonly emptyText?: string
  /** Narrow cells, for many columns of figures. */
  readonly dense?: boolean
  /** Rows kept on top while the rest is scrolled. */
  readonly topRows?: readonly Row[]
  /** Drawn over the whole width instead of cells: a heading among the rows; null for an ordinary row. */
  readonly wholeRow?: (row: Row) => ReactNode
  /** The owner sorts: `sort` is what the rows are sorted by, and a press on a heading asks for another order. */
  readonly sort?: OrderKept['sort']
  readonly onSort?: (column: string, direction: 'up' | 'down' | null) => void
  /** Columns may be moved; gets the ids from left to right. */
  readonly onColumnOrder?: (ids: string[]) => void
  /** Rows may be dragged; gets their ids from the top. */
  readonly onReorder?: (ids: string[]) => void
  readonly handle?: Ref<GridHandle>
}
