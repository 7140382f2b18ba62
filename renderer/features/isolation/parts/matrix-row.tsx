import { memo, type ReactNode } from 'react'
import { formatOre } from '../../../../shared/domain/present/format-number.ts'
import type { MoneyUnit } from '../../../../shared/model/money.ts'
import { changeWords } from '../../../../shared/text/isolation-words.ts'
import { isolationText as text } from '../../../../shared/text/ui-isolation.ts'
import { Amount } from '../../../ui/amount.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { StateMark } from '../../../ui/state-mark.tsx'
import {
  type Choice,
  fits,
  inside,
  type MatrixColumn,
  type MatrixFilter,
  type MatrixGroup,
  spoken,
} from '../matrix-model.ts'
import { LevelMark } from './level-mark.tsx'

export const cellId = (row: number, column: number): string => `iso-${row}-${column}`

interface RowProps {
  readonly entry: MatrixGroup['rows'][number]
  readonly columns: readonly MatrixColumn[]
  readonly own: string
  readonly filter: MatrixFilter
  readonly levelNames: readonly string[]
  readonly unit: MoneyUnit
  readonly detail: boolean
  /** Null where nothing of the choice is in this row. */
  readonly choice: Choice | null
  readonly onChoose: (row: number, column: number, extend: boolean) => void
  readonly onOpen: (row: number, column: number) => void
}

/** One item: its name, two half cells per party, and what it comes to. */
export const MatrixRow = memo(function MatrixRow(props: RowProps): ReactNode {
  const { entry, columns, own, filter, levelNames, unit, detail, choice, onChoose, onOpen } = props
  const { item, row, at } = entry
  return (
    <tr aria-rowindex={at + 1}>
      <th scope="row" className="iso-item" title={`${item.id} ${item.name}. ${item.definition}`}>
        <span className="iso-item-id">{item.id}</span> {item.name}
      </th>
      {columns.map((column, index) => {
        const cell = row.cells.find(({ party }) => party === column.party.code)
        if (!cell) return null
        const chosen = choice !== null && inside(choice, at, index)
        const focused = choice !== null && choice.at.row === at && choice.at.column === index
        return (
          <td
            key={`${column.party.code} ${column.phase}`}
            id={cellId(at, index)}
            tabIndex={focused ? 0 : -1}
            aria-selected={chosen}
            aria-label={spoken(item, column, cell, levelNames)}
            className={classNames(
              'iso-cell',
              column.phase === 'planning' && 'iso-first',
              column.party.code === own && 'iso-own',
              chosen && 'iso-chosen',
              filter !== 'all' && !fits(cell, cell[column.phase], filter) && 'iso-dim',
            )}
            onMouseDown={(event) => {
              event.preventDefault()
              onChoose(at, index, event.shiftKey)
            }}
            onDoubleClick={() => onOpen(at, index)}
          >
            {cell.applicable ? <LevelMark found={cell[column.phase]} /> : <StateMark state="not-applicable" />}
          </td>
        )
      })}
      {detail ? <Details {...props} /> : null}
      {detail ? null : (
        <>
          <td className="iso-sum iso-sum-first">{row.tally.empty || ''}</td>
          <td className="iso-sum">
            {row.tally.hiddenOre === 0 ? '' : formatOre(row.tally.hiddenOre, unit, unit === 'mnkr' ? 1 : 0)}
          </td>
        </>
      )}
    </tr>
  )
})

/** One party's row in words: what the figures and the other marks stand for. */
function Details({ entry: { row }, columns, unit, levelNames }: RowProps): ReactNode {
  const party = columns[0]?.party.code
  const cell = row.cells.find((one) => one.party === party)
  if (!cell) return null
  const { planning, followUp, observed } = cell
  const either = <T,>(pick: (found: NonNullable<typeof planning>) => T): T[] =>
    [...new Set([planning, followUp].flatMap((found) => (found ? [pick(found)] : [])))].filter(Boolean)
  const levelOf = (level: number | null) => (level === null ? '–' : `${level} ${levelNames[level] ?? ''}`)
  const wanted = either(({ change }) =>
    change && change.kind !== 'none' ? `${changeWords[change.kind]}: ${change.proposal}` : '',
  )
  return (
    <>
      <td className="iso-sum iso-sum-first">
        {cell.absoluteOre === 0 ? '' : <Amount ore={cell.absoluteOre} unit={unit} decimals={unit === 'mnkr' ? 1 : 0} />}
      </td>
      <td className="iso-text" title={`${levelOf(observed.planning)} / ${levelOf(observed.followUp)}`}>
        {`${observed.planning ?? '–'} / ${observed.followUp ?? '–'}`}
      </td>
      <td className="iso-text">
        {either(({ targetLevel }) => (targetLevel === null ? '' : String(targetLevel))).join(' / ')}
      </td>
      <Words said={either(({ reason }) => reason)} />
      <Words said={wanted} />
      <Words
        said={either(({ consultedRole, consultedOn }) => [consultedRole, consultedOn].filter(Boolean).join(' '))}
      />
    </>
  )
}

const Words = ({ said }: { said: readonly string[] }): ReactNode => (
  <td className="iso-text iso-words" title={said.join(' ')}>
    {said.join(' ')}
  </td>
)

/** The heads of the columns that only one party's matrix has. */
export const detailHeads = (unit: MoneyUnit): string[] => [
  text.detail.amount(unit),
  text.detail.observed,
  text.detail.target,
  text.detail.reason,
  text.detail.change,
  text.detail.consulted,
]
