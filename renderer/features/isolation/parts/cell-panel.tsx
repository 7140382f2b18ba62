import type { ReactNode } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import type { HalfCell } from '../../../../shared/contract/isolation.ts'
import type { MoneyUnit } from '../../../../shared/model/money.ts'
import { phaseWords } from '../../../../shared/text/isolation-words.ts'
import { isolationText } from '../../../../shared/text/ui-isolation.ts'
import { Amount } from '../../../ui/amount.tsx'
import { Button } from '../../../ui/button.tsx'
import { useCommands } from '../../../app/commands.ts'
import { classNames } from '../../../ui/class-names.ts'
import { PanelLines, PanelSection } from '../../../ui/panel-section.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import type { MatrixState } from '../use-matrix.ts'
import { cellsKey, useUnsaved } from '../unsaved-store.ts'
import { CellForm } from './cell-form.tsx'
import { GradeSection } from './grade-section.tsx'

const text = isolationText.panel
const OTHER = { planning: 'followUp', followUp: 'planning' } as const

/** The chosen cell, or several that are assessed together: level, what the books show, and everything said about it. */
export function CellPanel({
  state,
  cells,
  at,
  unit,
}: {
  state: MatrixState
  cells: HalfCell[]
  /** The one the keyboard is on; null where it is not applicable. */
  at: HalfCell | null
  unit: MoneyUnit
}): ReactNode {
  const { matrix, method, parties, levelNames, year } = state
  const [first] = cells
  const kept = useUnsaved()
  const unsaved = kept[cellsKey(cells)]
  const elsewhere = Object.values(kept).length > (unsaved ? 1 : 0)
  const others = parties.filter(({ kind, code }) => kind === 'municipality' && code !== (at ?? first)?.party)
  const copyTo = () => {
    if (cells.length === 1) void state.copy(cells, { parties: others.map(({ code }) => code) })
  }
  useCommands([
    {
      id: 'isolation-everywhere',
      label: isolationText.commands.everywhere,
      group: isolationText.title,
      disabled: cells.length !== 1 || others.length === 0,
      run: copyTo,
    },
  ])
  if (!first || !matrix) return <p className="muted">{text.choose}</p>
  const single = cells.length === 1
  const shown = at ?? first
  const item = method?.items.find(({ id }) => id === shown.itemId)
  const party = parties.find(({ code }) => code === shown.party)
  const cell = matrix.rows.find(({ itemId }) => itemId === shown.itemId)?.cells.find((one) => one.party === shown.party)
  const found = single ? (cell?.[shown.phase] ?? null) : null
  const other = OTHER[shown.phase]
  const every = cells.map(
    ({ itemId, party: code, phase }) =>
      matrix.rows.find((row) => row.itemId === itemId)?.cells.find((one) => one.party === code)?.[phase],
  )
  const level = every.every((one) => one?.level === every[0]?.level) ? every[0]?.level : undefined
  const followYear = matrix.followUpYears.find((one) => one.party === shown.party)?.year
  const observed = cell?.observed[shown.phase] ?? null
  const lines = [
    {
      key: 'observed',
      label:
        shown.phase === 'followUp' && followYear ? `${text.observed}, ${text.observedFrom(followYear)}` : text.observed,
      value: observed === null ? text.observedNone : `${observed} ${levelNames[observed] ?? ''}`,
    },
    { key: 'amount', label: `${text.amount}, ${unit}`, value: <Amount ore={cell?.absoluteOre ?? null} unit={unit} /> },
    {
      key: 'other',
      label: phaseWords[other],
      value: cell?.[other] ? `${cell[other].level} ${levelNames[cell[other].level] ?? ''}` : isolationText.cellEmpty,
    },
  ]
  return (
    <>
      {single ? (
        <>
          <p className="panel-lead">{`${party?.name ?? ''} · ${phaseWords[shown.phase]}`}</p>
          <p className="panel-name">{`${shown.itemId} ${item?.name ?? ''}`}</p>
          <PanelLines lines={lines} />
        </>
      ) : (
        <>
          <p className="panel-name">{text.many(cells.length)}</p>
          <p className="muted">{text.manyHelp}</p>
        </>
      )}
      <ProblemNote problem={unsaved ? unsaved.problem : elsewhere ? null : state.problem} />
      <PanelSection title={text.level}>
        <RadioGroup
          className="iso-levels"
          aria-label={text.level}
          value={level === undefined ? null : String(level)}
          onChange={(value) => void state.assess(cells, { level: Number(value) })}
        >
          {levelNames.map((name, at) => (
            <Radio key={name} value={String(at)} className="iso-choice" aria-label={`${at} ${name}`}>
              <span className={classNames('iso-level', `iso-level-${at}`)} aria-hidden="true">
                {at}
              </span>
            </Radio>
          ))}
        </RadioGroup>
        <p className={level === undefined ? 'muted' : undefined}>
          {level === undefined ? (single ? text.levelFirst : text.levelMixed) : `${level} ${levelNames[level] ?? ''}`}
        </p>
      </PanelSection>
      <CellForm
        key={`${cellsKey(cells)} ${JSON.stringify(found)} ${unsaved ? 'unsaved' : ''}`}
        cells={cells}
        found={found}
        suggestion={single ? (item?.isolationProblem ?? '') : ''}
        levelNames={levelNames}
        disabled={every.some((one) => one === undefined || one === null)}
        onSave={(set) => state.assess(cells, set)}
      >
        {single && cell?.[other] && !found ? (
          <Button small onPress={() => void state.copy([{ ...shown, phase: other }], { phase: shown.phase })}>
            {text.copyFrom(phaseWords[other])}
          </Button>
        ) : null}
        {single && found && others.length > 0 ? (
          <Button small look="quiet" onPress={copyTo}>
            {text.copyTo}
          </Button>
        ) : null}
        {every.some(Boolean) ? (
          <Button small look="quiet" onPress={() => void state.clear(cells)}>
            {text.clear}
          </Button>
        ) : null}
      </CellForm>
      {single ? <GradeSection itemId={shown.itemId} party={shown.party} year={year} unit={unit} /> : null}
      {single && item && item.isolationProblem !== '' ? (
        <PanelSection title={text.why}>
          <p>{item.isolationProblem}</p>
        </PanelSection>
      ) : null}
      {single && item && item.keys.length > 0 ? (
        <PanelSection title={text.keys}>
          <p>{item.keys.map((key) => method?.keys.find(({ id }) => id === key)?.name ?? key).join(', ')}</p>
          {item.keyNote === '' ? null : <p className="muted">{item.keyNote}</p>}
        </PanelSection>
      ) : null}
    </>
  )
}
