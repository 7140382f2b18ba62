import type { ReactNode } from 'react'

export interface TableTwinProps {
  readonly caption: string
  readonly columns: readonly { readonly header: string; readonly align?: 'left' | 'right' }[]
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[]; readonly strong?: boolean }[]
  /** Shows the caption; otherwise it is only spoken. */
  readonly showCaption?: boolean
}

/** A plain table: a chart's figures, or any short list. The first cell of a row is its heading. */
export function TableTwin({ caption, columns, rows, showCaption }: TableTwinProps): ReactNode {
  return (
    <div className="table-box" tabIndex={0} role="region" aria-label={caption}>
      <table className="table">
        <caption className={showCaption ? 'table-caption' : 'sr-only'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.header} scope="col" className={column.align === 'right' ? 'cell-right' : undefined}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className={row.strong ? 'row-strong' : undefined}>
              {row.cells.map((cell, index) => {
                const align = columns[index]?.align === 'right' ? 'cell-right' : undefined
                return index === 0 ? (
                  <th key={columns[index]?.header} scope="row" className={align}>
                    {cell}
                  </th>
                ) : (
                  <td key={columns[index]?.header} className={align}>
                    {cell}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
