import type { ReactNode } from 'react'
import { pastedCell } from './table-text.ts'

/** One column of a data grid. Amounts are right-aligned and have their unit in the header. */
export interface GridColumn<Row> {
  readonly id: string
  readonly header: string
  /** Drawn in the heading instead of its words, which are then only spoken. */
  readonly headerCell?: ReactNode
  /** Longer words for the header, shown on hover. */
  readonly headerTitle?: string
  /** What is copied and spoken, and drawn unless `cell` draws something else. */
  readonly text: (row: Row) => string
  readonly cell?: (row: Row) => ReactNode
  /** Instead of `cell`, without React: for a grid where most cells are more than their text. */
  readonly make?: (row: Row) => Node | null
  /** Drawn on paper instead of the text. */
  readonly print?: (row: Row) => ReactNode
  readonly width?: number
  readonly flex?: number
  readonly minWidth?: number
  readonly align?: 'left' | 'right'
  /** Makes the column sortable (grids with `rows`, not with pages). */
  readonly sortValue?: (row: Row) => number | string | null
  /** Makes the column editable: gets what was typed; the grid keeps the old value until new rows come. */
  readonly onEdit?: (row: Row, text: string) => void
  readonly editable?: (row: Row) => boolean
  readonly pinned?: boolean
  /** A heading over this column and those beside it with the same one. */
  readonly group?: string
  readonly className?: (row: Row) => string
  /** Drawn anew with every new row, also where its text is the same: more than the text decides how it looks. */
  readonly redrawn?: true
  /** false: no tooltip with the whole text. */
  readonly title?: boolean
}

/** Rows as tab-separated text with a header row, for pasting into Excel. */
export function copyRows<Row>(rows: readonly Row[], columns: readonly GridColumn<Row>[]): string {
  const head = columns.map((column) => pastedCell(column.header, false)).join('\t')
  const lines = rows.map((row) =>
    columns.map((column) => pastedCell(column.text(row), column.align === 'right')).join('\t'),
  )
  return [head, ...lines].join('\n')
}
