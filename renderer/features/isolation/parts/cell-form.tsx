import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { HalfCell } from '../../../../shared/contract/isolation.ts'
import type { ProblemNote } from '../../../../shared/contract/operation.ts'
import type { IsolationAssessment, IsolationChange } from '../../../../shared/model/isolation.ts'
import { changeWords } from '../../../../shared/text/isolation-words.ts'
import { isolationText } from '../../../../shared/text/ui-isolation.ts'
import { useCommands } from '../../../app/commands.ts'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { PanelSection } from '../../../ui/panel-section.tsx'
import { Select } from '../../../ui/select.tsx'
import { changed, type CellDraft, draftOf, isDate } from '../cell-form-model.ts'
import { cellsKey, dropUnsaved, keepUnsaved, useUnsaved } from '../unsaved-store.ts'
import type { Assessed } from '../use-matrix.ts'

const text = isolationText.panel
const KINDS: readonly IsolationChange['kind'][] = ['none', 'account', 'costCentre', 'activity', 'counterparty']

/** Target, reason, wanted change and consultation of the chosen cells. Saved together: by Ctrl Enter from anywhere in it, or when left. */
export function CellForm({
  cells,
  found,
  suggestion,
  levelNames,
  disabled,
  onSave,
  children,
}: {
  cells: readonly HalfCell[]
  found: IsolationAssessment | null
  /** The method's own words for why the item is hard to see; '' where it has none. */
  suggestion: string
  levelNames: readonly string[]
  disabled: boolean
  /** Why it was not saved; null: it was. */
  onSave: (set: Assessed) => Promise<ProblemNote | null>
  /** Other things to do with the cells, beside Spara. */
  children: ReactNode
}): ReactNode {
  const [before] = useState(() => draftOf(found))
  // What was refused when the cells were left stands here again.
  const [draft, setDraft] = useState(() => useUnsaved.getState()[cellsKey(cells)]?.draft ?? before)
  const write = (change: Partial<CellDraft>) => setDraft((now) => ({ ...now, ...change }))
  const set = changed(before, draft)
  // What has been written is not lost when another cell is chosen. A draft is sent once, so that it is one step.
  const sent = useRef<CellDraft | null>(null)
  const send = useRef((_leaving: boolean) => {})
  const mounted = useRef(true)
  useEffect(() => {
    send.current = (leaving) => {
      // A date that is none cannot be sent, and is not lost either.
      if (leaving && !isDate(draft.date)) keepUnsaved({ cells, draft, problem: null })
      else if (!set) dropUnsaved(cells)
      if (!set || disabled || sent.current === draft) return
      sent.current = draft
      void onSave(set).then((problem) => {
        if (problem) sent.current = null
        if (!problem) dropUnsaved(cells)
        else if (!mounted.current) keepUnsaved({ cells, draft, problem })
      })
    }
  })
  useEffect(() => {
    mounted.current = true
    return () => {
      mounted.current = false
      send.current(true)
    }
  }, [])
  const save = () => send.current(false)
  useCommands([
    {
      id: 'isolation-save',
      label: isolationText.commands.save,
      group: isolationText.title,
      shortcut: 'Ctrl+Enter',
      disabled: disabled || set === null,
      run: save,
    },
  ])
  return (
    <>
      <PanelSection title={text.reason}>
        <Field
          label={text.reason}
          hideLabel
          value={draft.reason}
          onChange={(reason) => write({ reason })}
          hint={text.reasonHint}
          lines={3}
          disabled={disabled}
        />
        {suggestion !== '' && draft.reason === '' && !disabled ? (
          <div>
            <Button small look="quiet" onPress={() => write({ reason: suggestion })}>
              {text.takeReason}
            </Button>
          </div>
        ) : null}
      </PanelSection>
      <PanelSection title={text.change}>
        <Select<string>
          label={text.change}
          hideLabel
          value={draft.change === '' ? 'unsaid' : draft.change}
          options={[
            { id: 'unsaid', label: text.noChange },
            ...KINDS.map((kind) => ({ id: kind, label: changeWords[kind] })),
          ]}
          onChange={(kind) => write({ change: KINDS.find((one) => one === kind) ?? '' })}
          disabled={disabled}
        />
        {draft.change === '' || draft.change === 'none' ? null : (
          <Field
            label={text.proposal}
            value={draft.proposal}
            onChange={(proposal) => write({ proposal })}
            hint={text.proposalHint}
            onEnter={save}
            disabled={disabled}
          />
        )}
        <Select<string>
          label={text.target}
          value={draft.targetLevel === '' ? 'none' : draft.targetLevel}
          options={[
            { id: 'none', label: text.noTarget },
            ...levelNames.map((name, level) => ({ id: String(level), label: `${level} ${name}` })),
          ]}
          onChange={(level) => write({ targetLevel: level === 'none' ? '' : level })}
          disabled={disabled}
        />
      </PanelSection>
      <PanelSection title={text.consultation}>
        <div className="iso-pair">
          <Field
            label={text.role}
            value={draft.role}
            onChange={(role) => write({ role })}
            placeholder={text.roleHint}
            disabled={disabled}
          />
          <Field
            label={text.date}
            value={draft.date}
            onChange={(date) => write({ date })}
            placeholder={text.dateForm}
            error={isDate(draft.date) ? null : text.dateCure}
            disabled={disabled}
          />
        </div>
        <Field
          label={text.outcome}
          value={draft.outcome}
          onChange={(outcome) => write({ outcome })}
          lines={2}
          disabled={disabled}
        />
      </PanelSection>
      <div className="iso-save">
        <div className="iso-actions">
          <Button small look="primary" onPress={save} disabled={disabled || set === null} shortcut="Ctrl+Enter">
            {text.save}
          </Button>
          {children}
        </div>
      </div>
    </>
  )
}
