import { type FocusEvent, type KeyboardEvent, type ReactNode, useCallback, useEffect, useRef } from 'react'
import { formatOre, formatShare } from '../../../../shared/domain/present/format-number.ts'
import type { MoneyUnit } from '../../../../shared/model/money.ts'
import { phaseWords } from '../../../../shared/text/isolation-words.ts'
import { isolationText as text } from '../../../../shared/text/ui-isolation.ts'
import { classNames } from '../../../ui/class-names.ts'
import { focusPageTitle } from '../../../ui/focus-page-title.ts'
import { type Choice, chosenCells, inside, isolatedShare, moved } from '../matrix-model.ts'
import type { MatrixState } from '../use-matrix.ts'
import { cellId, detailHeads, MatrixRow } from './matrix-row.tsx'

/** "G 4" goes to a page; the figure of such a sequence is not a level. Milliseconds. */
const SEQUENCE_MS = 1200

interface GridProps {
  readonly state: MatrixState
  readonly unit: MoneyUnit
  readonly choice: Choice
  readonly onChoice: (choice: Choice) => void
  readonly onOpen: () => void
  /** Ctrl C: what is chosen, as text for Excel. */
  readonly onCopyText: () => void
}

/** Item × party with two half cells. One cell has the keyboard; Shift chooses more; a figure sets the level of all of them. */
export function MatrixGrid({ state, unit, choice, onChoice, onOpen, onCopyText }: GridProps): ReactNode {
  const { groups, rows, columns, parties, own, filter, levelNames, year } = state
  const detail = parties.length === 1
  const latest = useRef({ choice, rows, columns })
  useEffect(() => {
    latest.current = { choice, rows, columns }
  })
  const lastG = useRef(0)

  const go = useCallback(
    (row: number, column: number, extend: boolean) => {
      const at = { row, column }
      const next = { at, anchor: extend ? latest.current.choice.anchor : at }
      latest.current = { ...latest.current, choice: next }
      onChoice(next)
      const element = document.getElementById(cellId(row, column))
      element?.focus()
      element?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    },
    [onChoice],
  )
  const open = useCallback(
    (row: number, column: number) => {
      go(row, column, false)
      onOpen()
    },
    [go, onOpen],
  )

  /** A reader of the screen moves the focus by itself; what is focused is what a figure is for. */
  const onFocus = ({ target }: FocusEvent) => {
    const place = /^iso-(\d+)-(\d+)$/.exec(target.id)
    if (!place) return
    const at = { row: Number(place[1]), column: Number(place[2]) }
    const { choice: now } = latest.current
    if (now.at.row !== at.row || now.at.column !== at.column) onChoice({ at, anchor: at })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || !event.target.closest('.iso-cell')) return
    const ctrl = event.ctrlKey || event.metaKey
    const cells = () =>
      chosenCells(
        choice,
        rows.map(({ row }) => row),
        columns,
      )
    const to = moved(choice.at, event.key, ctrl, rows.length, columns.length)
    const level = /^[0-4]$/.test(event.key) && !ctrl && !event.altKey ? Number(event.key) : null
    if (event.key.toLowerCase() === 'g' && !ctrl) {
      lastG.current = event.timeStamp
      return
    }
    const sequence = lastG.current > 0 && event.timeStamp - lastG.current < SEQUENCE_MS
    lastG.current = 0
    if (sequence) return
    if (to) go(to.row, to.column, event.shiftKey)
    else if (level !== null) void state.assess(cells(), { level })
    else if (event.key === 'Delete' || event.key === 'Backspace') void state.clear(cells())
    else if (event.key === 'Enter') onOpen()
    else if (event.key.toLowerCase() === 'c' && ctrl) onCopyText()
    else if (event.key === 'Escape') {
      if (choice.at.row === choice.anchor.row && choice.at.column === choice.anchor.column) focusPageTitle()
      else onChoice({ at: choice.at, anchor: choice.at })
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="iso-box">
      {/* The grid's own cells take the keyboard; the table only hears it. */}
      <table
        className={classNames('iso-grid', detail && 'iso-detail')}
        role="grid"
        aria-label={text.matrixLabel(year)}
        aria-multiselectable="true"
        aria-rowcount={rows.length}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        <thead>
          <tr>
            <th scope="col" rowSpan={2} className="iso-item">
              {text.item}
            </th>
            {parties.map((party) => (
              <th
                key={party.code}
                scope="colgroup"
                colSpan={2}
                className={classNames('iso-party iso-first', party.code === own && 'iso-own')}
                title={party.name}
              >
                {party.short}
              </th>
            ))}
            {detail ? (
              detailHeads(unit).map((head, index) => (
                <th
                  key={head}
                  scope="col"
                  rowSpan={2}
                  className={classNames(index === 0 && 'iso-sum iso-sum-first', index > 2 && 'iso-words')}
                >
                  {head}
                </th>
              ))
            ) : (
              <>
                <th scope="col" rowSpan={2} className="iso-sum iso-sum-first" title={text.emptyTitle}>
                  {text.emptyShort}
                </th>
                <th scope="col" rowSpan={2} className="iso-sum" title={text.hiddenTitle(unit)}>
                  {text.hiddenShort(unit)}
                </th>
              </>
            )}
          </tr>
          <tr>
            {columns.map(({ party, phase }) => (
              <th
                key={`${party.code} ${phase}`}
                scope="col"
                className={classNames('iso-half', phase === 'planning' && 'iso-first', party.code === own && 'iso-own')}
                title={`${party.short}, ${phaseWords[phase].toLowerCase()}`}
              >
                <span aria-hidden="true">{phase === 'planning' ? text.planningShort : text.followUpShort}</span>
                <span className="sr-only">{`${party.short}, ${phaseWords[phase].toLowerCase()}`}</span>
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.item.id}>
            <tr className="iso-group">
              <th scope="rowgroup" colSpan={columns.length + 1 + (detail ? detailHeads(unit).length : 2)}>
                <span className="iso-group-name">
                  <span className="iso-item-id">{group.item.id}</span> {group.item.name}
                </span>
              </th>
            </tr>
            {group.rows.map((entry) => {
              const touched = columns.some((_, index) => inside(choice, entry.at, index))
              return (
                <MatrixRow
                  key={entry.item.id}
                  entry={entry}
                  columns={columns}
                  own={own}
                  filter={filter}
                  levelNames={levelNames}
                  unit={unit}
                  detail={detail}
                  choice={touched ? choice : null}
                  onChoose={go}
                  onOpen={open}
                />
              )
            })}
          </tbody>
        ))}
        {detail ? null : <Foot state={state} unit={unit} />}
      </table>
    </div>
  )
}

/** What each party comes to: cells left, kronor that are not seen, and the share that is. */
function Foot({ state: { matrix, parties, own }, unit }: { state: MatrixState; unit: MoneyUnit }): ReactNode {
  if (!matrix) return null
  const decimals = unit === 'mnkr' ? 1 : 0
  const lines = [
    { name: text.footEmpty, of: (tally: typeof matrix.all) => (tally.empty === 0 ? '0' : String(tally.empty)) },
    { name: text.footHidden(unit), of: (tally: typeof matrix.all) => formatOre(tally.hiddenOre, unit, decimals) },
    {
      name: text.footIsolated,
      of: (tally: typeof matrix.all) => {
        const share = isolatedShare(tally)
        return share === null ? '–' : formatShare(share)
      },
    },
  ]
  return (
    <tfoot>
      {lines.map((line) => (
        <tr key={line.name}>
          <th scope="row" className="iso-item">
            {line.name}
          </th>
          {parties.map(({ code }) => {
            const tally = matrix.byParty.find(({ party }) => party === code)?.tally
            return (
              <td key={code} colSpan={2} className={classNames('iso-sum iso-first', code === own && 'iso-own')}>
                {tally ? line.of(tally) : ''}
              </td>
            )
          })}
          <td colSpan={2} className="iso-sum iso-sum-first">
            {line.of(matrix.all)}
          </td>
        </tr>
      ))}
    </tfoot>
  )
}
