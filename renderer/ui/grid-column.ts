import type { ReactNode } from 'react'

/** One column of a data grid. Amounts are right-aligned and have their unit in the header. */
export interface GridColumn<Row> {
  readonly id: string
  readonly header: string
  /** Longer words for the header, shown on hover. */
  readonly headerTitle?: string
  /** What is copied and spoken, and drawn unless `cell` draws something else. */
  readonly text: (row: Row) => string
  readonly cell?: (row: Row) => ReactNode
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
  readonly className?: (row: Row) => string
  /** false: no tooltip with the whole text. */
  readonly title?: boolean
}

/** One line, and never a formula in the program it is pasted into: what begins like one gets an apostrophe before it. */
function plain(text: string): string {
  const line = text.replace(/[\t\r\n]+/g, ' ')
  return /^[=+@-]/.test(line) && !/^-[\d,]+$/.test(line) ? `'${line}` : line
}

/** A figure as Excel reads it: without no-break spaces, with a hyphen for minus. */
const figure = (text: string): string =>
  /^\u2212?[\d\u00a0]+(,\d+)?$/.test(text) ? text.replaceAll('\u00a0', '').replace('\u2212', '-') : text

/** Rows as tab-separated text with a header row, for pasting into Excel. */
export function copyRows<Row>(rows: readonly Row[], columns: readonly GridColumn<Row>[]): string {
  const head = columns.map((column) => plain(column.header)).join('\t')
  const lines = rows.map((row) => columns.map((column) => plain(figure(column.text(row)))).join('\t'))
  return [head, ...lines].join('\n')
}
