import { type ReactNode, useState } from 'react'
import { formatNumber, formatOre } from '../../../../shared/domain/present/format-number.ts'
import type { ImportPlanSummary } from '../../../../shared/model/import-plan.ts'
import type { MoneyUnit, Ore } from '../../../../shared/model/money.ts'
import { pageImport as text } from '../../../../shared/text/page-import.ts'
import { commonText } from '../../../../shared/text/ui-words.ts'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import type { KeptOriginal } from '../import-store.ts'
import { readTypedSum } from '../control-sum.ts'
import { FaultFile } from './fault-file.tsx'
import { cellName } from '../mapping-model.ts'

export interface PlanCardProps {
  readonly summary: ImportPlanSummary | null
  readonly sheet: string
  readonly unit: MoneyUnit
  readonly controlOre: Ore | null
  readonly onControl: (ore: Ore | null) => void
  readonly onFault: (row: number) => void
  /** Something must be answered first: there is nothing to count. */
  readonly waiting: boolean
  /** The warning that the same bytes are already in; null where they are not. */
  readonly again: ReactNode
  /** A choice has changed since this plan was made: another is on its way. */
  readonly behind: boolean
  readonly busy: boolean
  readonly onApply: () => void
  /** Reads in and takes the former batches back in the same step; null where there are none. */
  readonly onReplace: (() => void) | null
  readonly planId: string | null
  /** What is kept of a file with identity numbers; null where the file is kept whole. */
  readonly kept: KeptOriginal | null
  readonly onDiscard: () => void
}

/** What will happen: rows and kronor read, skipped and unreadable, the file's own totals, and the sum the economist expects. */
export function PlanCard(props: PlanCardProps): ReactNode {
  const {
    summary,
    sheet,
    unit,
    controlOre,
    onControl,
    onFault,
    waiting,
    again,
    behind,
    busy,
    onReplace,
    planId,
    kept,
    onApply,
    onDiscard,
  } = props
  const count = (rows: number) => formatNumber(rows, 0)
  const money = (ore: Ore) => `${formatOre(ore, unit)} ${unit}`
  const fault = summary?.faults.find((each) => isUnreadable(summary, each.row)) ?? summary?.faults[0]
  const agree = summary?.controlTotals.filter((total) => total.agrees).length ?? 0
  const totals = summary?.controlTotals.length ?? 0
  return (
    <section className="card plan" aria-label={text.reasonsTitle}>
      {waiting ? null : (
        <div className={behind ? 'plan-figures plan-behind' : 'plan-figures'}>
          <PlanFigure
            label={text.accepted}
            figure={summary ? count(summary.accepted.rows) : null}
            unit={rowsWord(summary?.accepted.rows)}
            note={summary ? money(summary.accepted.ore) : ''}
          />
          <PlanFigure
            label={text.skipped}
            figure={summary ? count(summary.skipped.rows) : null}
            unit={rowsWord(summary?.skipped.rows)}
            note={summary ? skippedNote(summary, money) : ''}
          />
          <PlanFigure
            label={text.rejected}
            figure={summary ? count(summary.rejected.rows) : null}
            unit={rowsWord(summary?.rejected.rows)}
            fault={(summary?.rejected.rows ?? 0) > 0}
            note={
              !summary ? (
                ''
              ) : fault && summary.rejected.rows > 0 ? (
                <Button
                  look="quiet"
                  small
                  onPress={() => onFault(fault.row)}
                  label={text.faultCell(cellName(sheet, fault.row, fault.column))}
                >
                  {cellName(sheet, fault.row, fault.column)}
                </Button>
              ) : (
                text.noneRejected
              )
            }
          />
          <PlanFigure
            label={text.ownTotals}
            figure={summary ? (totals === 0 ? '–' : text.ownTotalsOf(agree, totals)) : null}
            warn={agree < totals}
            note={
              !summary
                ? ''
                : totals === 0
                  ? text.ownTotalsNone
                  : agree === totals
                    ? text.ownTotalsAgree
                    : text.ownTotalsDiffer(totals - agree)
            }
          />
          <ControlSum
            key={unit}
            unit={unit}
            controlOre={controlOre}
            acceptedOre={summary?.accepted.ore ?? null}
            onControl={onControl}
          />
        </div>
      )}
      <div className="plan-actions">
        {onReplace && summary ? (
          <Button
            look="primary"
            onPress={onReplace}
            busy={busy}
            disabled={behind || summary.accepted.rows === 0}
            shortcut="Ctrl+Enter"
          >
            {text.replace(commonText.rows(summary.accepted.rows))}
          </Button>
        ) : null}
        <Button
          look={onReplace ? 'plain' : 'primary'}
          onPress={onApply}
          busy={busy}
          disabled={behind || !summary || summary.accepted.rows === 0}
          {...(onReplace ? {} : { shortcut: 'Ctrl+Enter' })}
        >
          {!summary
            ? text.applyNone
            : onReplace
              ? text.applyAgain(commonText.rows(summary.accepted.rows))
              : text.apply(commonText.rows(summary.accepted.rows))}
        </Button>
        {summary && summary.rejected.rows > 0 && planId ? <FaultFile planId={planId} disabled={behind} /> : null}
        <Button look="quiet" onPress={onDiscard} disabled={busy}>
          {text.discard}
        </Button>
        <div className="plan-promise">{again ?? (kept ? text.nothingSavedKept[kept] : text.nothingSaved)}</div>
      </div>
    </section>
  )
}

const rowsWord = (rows: number | undefined): string => (rows === 1 ? text.row : text.rows)

const isUnreadable = (summary: ImportPlanSummary, row: number): boolean => {
  const rejected = new Set(summary.byReason.filter((each) => each.verdict === 'rejected').map((each) => each.reason))
  return summary.faults.some((fault) => fault.row === row && rejected.has(fault.reason))
}

const skippedNote = (summary: ImportPlanSummary, money: (ore: Ore) => string): string =>
  summary.skipped.ore === 0 ? text.skippedWhat : text.skippedMoney(money(summary.skipped.ore))

interface PlanFigureProps {
  readonly label: string
  readonly figure: string | null
  readonly unit?: string
  readonly note: ReactNode
  readonly fault?: boolean
  readonly warn?: boolean
}

function PlanFigure({ label, figure, unit, note, fault, warn }: PlanFigureProps): ReactNode {
  return (
    <div className="plan-figure">
      <p className="plan-label">{label}</p>
      <p className={fault ? 'plan-number plan-fault' : 'plan-number'}>
        {figure ?? '…'} {unit && figure !== null ? <small>{unit}</small> : null}
      </p>
      <div className={warn ? 'plan-note plan-warn' : 'plan-note'}>{note}</div>
    </div>
  )
}

interface ControlSumProps {
  readonly unit: MoneyUnit
  readonly controlOre: Ore | null
  readonly acceptedOre: Ore | null
  readonly onControl: (ore: Ore | null) => void
}

/** The sum the economist expects, typed in the unit of the screen, against what is read in. */
function ControlSum({ unit, controlOre, acceptedOre, onControl }: ControlSumProps): ReactNode {
  const [typed, setTyped] = useState(() =>
    controlOre === null
      ? ''
      : formatOre(controlOre, unit, unit === 'kr' ? 2 : unit === 'tkr' ? 5 : 8).replace(/,?0+$/, ''),
  )
  const sum = readTypedSum(typed, unit)
  const difference = controlOre === null || acceptedOre === null ? null : acceptedOre - controlOre
  const change = (next: string) => {
    setTyped(next)
    const read = readTypedSum(next, unit)
    onControl(read.state === 'value' ? read.ore : null)
  }
  return (
    <div className="plan-figure plan-control">
      <Field
        label={text.control}
        value={typed}
        onChange={change}
        unit={unit}
        align="right"
        error={sum.state === 'invalid' ? text.controlInvalid : null}
      />
      {sum.state === 'invalid' ? null : (
        <p className={difference === 0 ? 'plan-note' : 'plan-note plan-warn'}>
          {difference === null
            ? text.controlNone
            : difference === 0
              ? text.controlAgrees
              : differenceText(difference, unit)}
        </p>
      )}
    </div>
  )
}

/** A difference with every öre that tells it from nothing. */
function differenceText(ore: Ore, unit: MoneyUnit): string {
  const size = Math.abs(ore)
  const short = formatOre(size, unit)
  const amount = Number(short.replace(/[^\d]/g, '')) === 0 ? `${formatOre(size, 'kr')} kr` : `${short} ${unit}`
  return ore < 0 ? text.controlLess(amount) : text.controlMore(amount)
}
