import type { ReactNode } from 'react'
import type { ChartModel } from '../../shared/model/chart-model.ts'
import { classNames } from './class-names.ts'

/** A note of more letters than this gets a width of its own and is broken. */
const LONG_NOTE = 24
/** More columns than this are set small on paper. */
const MANY = 10

export interface ChartTwinProps {
  readonly model: ChartModel
  /** The row that is explained. */
  readonly chosen: string | null
  readonly onChoose: ((pointKey: string) => void) | undefined
}

/** The chart's twin: the same figures as a table. A row whose figure can be explained is pressed by its name. */
export function ChartTwin({ model, chosen, onChoose }: ChartTwinProps): ReactNode {
  const { table } = model
  return (
    <div className="table-box" tabIndex={0} role="region" aria-label={`${model.title}. ${model.subtitle}`}>
      <table className={classNames('table chart-twin', table.columns.length > MANY && 'chart-twin-dense')}>
        <caption className="sr-only">{`${model.title}. ${model.subtitle}`}</caption>
        <thead>
          <tr>
            {table.columns.map((column, index) => (
              <th
                key={`${index}-${column.header}`}
                scope="col"
                className={column.align === 'right' ? 'cell-right' : undefined}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => {
            const { pointKey } = row
            const press = pointKey !== null && onChoose ? () => onChoose(pointKey) : undefined
            return (
              <tr
                key={row.key}
                className={classNames(
                  row.own && 'row-strong',
                  pointKey !== null && pointKey === chosen && 'row-chosen',
                )}
                onClick={press}
              >
                {row.cells.map((cell, index) => {
                  const align =
                    table.columns[index]?.align === 'right'
                      ? 'cell-right'
                      : index > 0 && index === row.cells.length - 1 && cell.length > LONG_NOTE
                        ? 'cell-note'
                        : undefined
                  if (index > 0)
                    return (
                      <td key={index} className={align}>
                        {cell}
                      </td>
                    )
                  return (
                    <th key={index} scope="row" className={align}>
                      {press ? (
                        <button type="button" className="row-name" aria-pressed={pointKey === chosen}>
                          {cell}
                        </button>
                      ) : (
                        cell
                      )}
                    </th>
                  )
                })}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
