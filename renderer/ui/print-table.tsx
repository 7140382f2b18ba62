import type { ReactNode } from 'react'
import { commonText } from '../../shared/text/ui-words.ts'
import { classNames } from './class-names.ts'
import type { GridColumn } from './grid-column.ts'

/** More columns than this lie on a page on its side. */
const UPRIGHT = 8
const MANY = 14

export interface PrintTableProps<Row> {
  readonly label: string
  readonly columns: readonly GridColumn<Row>[]
  readonly rows: readonly Row[]
  readonly getRowId: (row: Row) => string
  readonly wholeRow: ((row: Row) => ReactNode) | undefined
  readonly rowClass: ((row: Row) => string) | undefined
  /** How many rows there are in all; more than are given is said. */
  readonly total: number
}

/** A list on paper: every row as an ordinary table whose heading comes again on every page. */
export function PrintTable<Row>(props: PrintTableProps<Row>): ReactNode {
  const { label, columns, rows, getRowId, wholeRow, rowClass, total } = props
  return (
    <div
      className={classNames(
        'print-table',
        columns.length > UPRIGHT && 'print-wide',
        columns.length > MANY && 'print-dense',
      )}
    >
      <table className="table">
        <caption className="print-caption">{label}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={column.align === 'right' ? 'cell-right' : undefined}>
                {column.group ? <span className="print-group">{column.group}</span> : null}
                {column.headerCell ?? (column.header || column.headerTitle)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const whole = wholeRow?.(row) ?? null
            if (whole !== null)
              return (
                <tr key={getRowId(row)} className="print-heading">
                  <th scope="rowgroup" colSpan={columns.length}>
                    {whole}
                  </th>
                </tr>
              )
            return (
              <tr key={getRowId(row)} className={rowClass?.(row)}>
                {columns.map((column, index) => {
                  const className = classNames(column.align === 'right' && 'cell-right', column.className?.(row))
                  const content = column.print?.(row) ?? column.text(row)
                  return index === 0 ? (
                    <th key={column.id} scope="row" className={className}>
                      {content}
                    </th>
                  ) : (
                    <td key={column.id} className={className}>
                      {content}
                    </td>
                  )
                })}
              </tr>
            )
          })}
        </tbody>
      </table>
      {total > rows.length ? <p className="print-note">{commonText.rowsOf(rows.length, total)}</p> : null}
    </div>
  )
}
