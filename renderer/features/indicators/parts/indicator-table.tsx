import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import type { GridModel, GridRow } from '../../../../shared/model/grid-model.ts'
import { pageIndicators as text } from '../../../../shared/text/page-indicators.ts'
import { classNames } from '../../../ui/class-names.ts'
import { MiniBars } from '../../../ui/mini-bars.tsx'
import { StateMark } from '../../../ui/state-mark.tsx'
import { barsInOrder, differenceText, partyLetters } from '../indicators-model.ts'

export interface IndicatorTableProps {
  readonly grid: GridModel
  readonly chosen: string | null
  readonly onChoose: (indicatorId: string) => void
}

/** Indicators as rows: own value, median, difference and a small chart over the parties. Arrow keys walk, Enter enlarges. */
export function IndicatorTable({ grid, chosen, onChoose }: IndicatorTableProps): ReactNode {
  const body = useRef<HTMLTableSectionElement>(null)
  const own = grid.parties.find((party) => party.code === grid.own)
  const tabStop = grid.rows.some((row) => row.indicatorId === chosen) ? chosen : (grid.rows[0]?.indicatorId ?? null)

  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(body.current?.querySelectorAll<HTMLButtonElement>('.indicator-name') ?? [])]
    const at = buttons.findIndex((button) => button === document.activeElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key]
    if (at < 0 || to === undefined) return
    event.preventDefault()
    buttons[Math.min(buttons.length - 1, Math.max(0, to))]?.focus()
  }

  return (
    <div className="indicators card card-flush">
      <table className="table indicator-table">
        <caption className="sr-only">{text.title}</caption>
        <thead>
          <tr>
            <th scope="col">{text.columns.indicator}</th>
            <th scope="col">{text.columns.unit}</th>
            <th scope="col" className="cell-right">
              {own?.short}
            </th>
            <th scope="col" className="cell-right">
              {text.columns.median}
            </th>
            <th scope="col" className="cell-right">
              {text.columns.difference}
            </th>
            <th scope="col">
              <span className="sr-only">{text.columns.bars}</span>
              <span className="indicator-letters" aria-hidden="true">
                {grid.parties.map((party) => (
                  <span
                    key={party.code}
                    title={party.name}
                    className={party.code === grid.own ? 'indicator-own' : undefined}
                  >
                    {partyLetters(party)}
                  </span>
                ))}
              </span>
            </th>
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKeyDown}>
          {grid.rows.map((row) => (
            <tr
              key={row.indicatorId}
              className={classNames(row.indicatorId === chosen && 'indicator-chosen')}
              onClick={() => onChoose(row.indicatorId)}
            >
              <th scope="row">
                <button
                  type="button"
                  className="indicator-name"
                  tabIndex={row.indicatorId === tabStop ? 0 : -1}
                  aria-pressed={row.indicatorId === chosen}
                  title={text.enlarge(row.name)}
                >
                  {row.name}
                </button>
              </th>
              <td className="muted">{row.unit}</td>
              <td className="cell-right indicator-own">
                <OwnFigure row={row} />
              </td>
              <td className="cell-right muted">{row.medianText || '–'}</td>
              <td className="cell-right muted">{differenceText(row.differencePercent) || '–'}</td>
              <td>
                <MiniBars bars={barsInOrder(grid, row)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function OwnFigure({ row }: { row: GridRow }): ReactNode {
  const cell = row.own
  if (!cell) return <StateMark state="missing" />
  if (cell.value.state !== 'value') return <StateMark state={cell.value.state} />
  return <span title={cell.unreconciled ? text.unreconciledMark : undefined}>{cell.text}</span>
}
