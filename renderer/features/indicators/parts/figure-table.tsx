import type { ReactNode } from 'react'
import type { GridModel, GridRow } from '../../../../shared/model/grid-model.ts'
import type { MoneyUnit } from '../../../../shared/model/money.ts'
import { pageIndicators as text } from '../../../../shared/text/page-indicators.ts'
import { classNames } from '../../../ui/class-names.ts'
import { StateMark } from '../../../ui/state-mark.tsx'
import { figureLines } from '../table-text.ts'

export interface FigureTableProps {
  readonly grid: GridModel
  readonly row: GridRow
  readonly unit: MoneyUnit
  readonly title: string
  readonly chosen: string
  readonly onChoose: (party: string) => void
}

/** The chart's twin: the same figures as a table, every row of which can be explained. */
export function FigureTable({ grid, row, unit, title, chosen, onChoose }: FigureTableProps): ReactNode {
  const columns = text.tableColumns
  return (
    <div className="table-box">
      <table className="table figure-table">
        <caption className="sr-only">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.party}</th>
            <th scope="col" className="cell-right">
              {row.unit}
            </th>
            <th scope="col" className="cell-right">
              {columns.difference}
            </th>
            <th scope="col" className="cell-right">
              {columns.numerator(unit)}
            </th>
            <th scope="col">{columns.grade}</th>
            <th scope="col">{columns.note}</th>
          </tr>
        </thead>
        <tbody>
          {figureLines(grid, row, unit).map((line) => (
            <tr
              key={line.party}
              className={classNames(line.own && 'row-strong', line.party === chosen && 'indicator-chosen')}
              onClick={() => onChoose(line.party)}
            >
              <th scope="row">
                <button
                  type="button"
                  className="indicator-name"
                  aria-pressed={line.party === chosen}
                  title={text.explainBar(line.name, line.figure)}
                >
                  {line.name}
                </button>
              </th>
              <td className="cell-right">{line.state === 'value' ? line.figure : <StateMark state={line.state} />}</td>
              <td className="cell-right">{line.difference}</td>
              <td className="cell-right">{line.numerator}</td>
              <td>{line.grade}</td>
              <td className="muted">{line.note}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text.columns.median}</th>
            <td className="cell-right">{row.medianText}</td>
            <td colSpan={4}>{text.medianOf(row.cells.filter((cell) => cell.value.state === 'value').length)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
