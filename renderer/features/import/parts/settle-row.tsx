import { type ReactNode, useState } from 'react'
import type { MappingDraft } from '../../../../shared/model/column-mapping.ts'
import type { PlanFault, PlannedRow } from '../../../../shared/model/import-plan.ts'
import { pageImport as text } from '../../../../shared/text/page-import.ts'
import { announce } from '../../../ui/announce.tsx'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { PanelSection } from '../../../ui/panel-section.tsx'
import {
  correctionsOf,
  type Settling,
  settlingOf,
  typedText,
  withCorrection,
  withoutCorrections,
  withTableTo,
} from '../correction-model.ts'
import { changeDraft } from '../import-store.ts'

export interface SettleRowProps {
  readonly planned: PlannedRow
  readonly fault: PlanFault | undefined
  readonly draft: MappingDraft
}

const CHANGED = 'corrections'

/** Settles one row by hand: what its cell should say, or that it is not to count. What has been said of it can be taken back. */
export function SettleRow({ planned, fault, draft }: SettleRowProps): ReactNode {
  const said = correctionsOf(draft, planned.row)
  const settling = settlingOf(planned, fault, draft)
  if (said.length === 0 && !settling) return null
  return (
    <PanelSection title={text.settle.title}>
      {said.map(({ column, was, is }) => (
        <p key={column}>{is.as === 'text' ? text.settle.corrected(was, is.text) : text.settle.leftOut(is.why)}</p>
      ))}
      {said.length > 0 ? (
        <div>
          <Button
            small
            autoFocus
            onPress={() => changeDraft((former) => withoutCorrections(former, planned.row), CHANGED)}
          >
            {text.settle.takeBack}
          </Button>
        </div>
      ) : settling ? (
        <SettleForm key={planned.row} settling={settling} draft={draft} />
      ) : null}
    </PanelSection>
  )
}

function SettleForm({ settling, draft }: { settling: Settling; draft: MappingDraft }): ReactNode {
  const [typed, setTyped] = useState('')
  const [why, setWhy] = useState('')
  const [tried, setTried] = useState(false)
  const isPeriod = settling.asks === 'period'
  const instead = typedText(typed, settling.asks, draft)
  const correct = () => {
    setTried(true)
    if (instead === null) return
    changeDraft((former) => withCorrection(former, settling, { as: 'text', text: instead }), CHANGED)
    announce(text.settle.corrected(settling.was, instead))
  }
  const leaveOut = () => {
    const reason = why.trim()
    if (reason === '') return
    changeDraft((former) => withCorrection(former, settling, { as: 'left-out', why: reason.slice(0, 200) }), CHANGED)
    announce(text.settle.leftOut(reason))
  }
  return (
    <div className="settle">
      {settling.beyond ? (
        <div className="settle-line">
          <p>{text.settle.beyond}</p>
          <Button
            small
            onPress={() => changeDraft((former) => withTableTo(former, settling.column), `column:${settling.column}`)}
          >
            {text.settle.widen}
          </Button>
        </div>
      ) : null}
      {settling.asks === 'nothing' ? null : (
        <div className="settle-line">
          <Field
            label={isPeriod ? text.settle.period : text.settle.amount}
            hint={isPeriod ? text.settle.periodHint : text.settle.amountHint}
            value={typed}
            onChange={setTyped}
            onEnter={correct}
            error={
              tried && typed !== '' && instead === null
                ? isPeriod
                  ? text.settle.periodHint
                  : text.controlInvalid
                : null
            }
            {...(isPeriod || draft.unit === null ? {} : { unit: draft.unit, align: 'right' as const })}
          />
          <Button small onPress={correct} disabled={typed.trim() === ''}>
            {text.settle.correct}
          </Button>
        </div>
      )}
      <div className="settle-line">
        <Field label={text.settle.why} value={why} onChange={setWhy} onEnter={leaveOut} />
        <Button small onPress={leaveOut} disabled={why.trim() === ''}>
          {text.settle.leaveOut}
        </Button>
      </div>
      <p className="muted">{text.settle.kept}</p>
    </div>
  )
}

/** Puts the keyboard in the first field that settles the chosen row. */
export const focusSettling = (): void => document.querySelector<HTMLElement>('.settle input')?.focus()
