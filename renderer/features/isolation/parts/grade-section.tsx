import { type ReactNode, useState } from 'react'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { formatOre } from '../../../../shared/domain/present/format-number.ts'
import type { Grade } from '../../../../shared/model/allocation.ts'
import type { MoneyUnit } from '../../../../shared/model/money.ts'
import { gradeWords, kindWords } from '../../../../shared/text/lens.ts'
import { isolationText } from '../../../../shared/text/ui-isolation.ts'
import { commonText } from '../../../../shared/text/ui-words.ts'
import { useCommands } from '../../../app/commands.ts'
import { useScope } from '../../../app/scope.ts'
import { useRead } from '../../../client/use-read.ts'
import { useWrite } from '../../../client/use-write.ts'
import { announce } from '../../../ui/announce.tsx'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { PanelSection } from '../../../ui/panel-section.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { Select } from '../../../ui/select.tsx'

const text = isolationText.grade
const GRADES: readonly Grade[] = ['A', 'B', 'C', 'D', 'E']
type Amount = OutputOf<'isolation.cell'>['amounts'][number]

/** How well founded each of the item's amounts is, derived from how it was isolated, and changed with a reason. */
export function GradeSection({
  itemId,
  party,
  year,
  unit,
}: {
  itemId: string
  party: string
  year: number
  unit: MoneyUnit
}): ReactNode {
  const read = useRead('isolation.cell', { itemId, party, year }, { keep: true })
  const change = useWrite('isolation.changeGrade')
  const [editing, setEditing] = useState<Amount['kind'] | null>(null)
  const amounts = read.value?.amounts ?? []
  const { kind: now } = useScope()
  const [asked] = [amounts.find(({ kind }) => kind === now), ...amounts].filter((one) => one !== undefined)
  useCommands([
    {
      id: 'isolation-grade',
      label: isolationText.commands.grade,
      group: isolationText.title,
      disabled: asked === undefined,
      run: () => setEditing(asked?.kind ?? null),
    },
  ])
  const put = async (kind: Amount['kind'], set: { grade: Grade | null; reason: string; role: string }) => {
    const reply = await change.run({ itemId, party, year, kind, ...set })
    if (!reply.ok) return
    announce(text.saved)
    setEditing(null)
  }
  return (
    <PanelSection title={text.title}>
      {amounts.length === 0 ? <p className="muted">{text.none}</p> : null}
      {amounts.map((amount) => (
        <div key={amount.kind} className="iso-grade">
          <p>
            <span className="volume-grade">{amount.grade}</span>
            {`${kindWords[amount.kind]} ${year}, ${formatOre(amount.ore, unit)} ${unit}`}
          </p>
          <p className="muted">
            {amount.change
              ? text.changed(
                  text.derived(amount.derived, gradeWords[amount.derived]),
                  amount.grade,
                  amount.change.role,
                  amount.change.reason,
                )
              : gradeWords[amount.grade]}
          </p>
          {editing === amount.kind ? (
            <GradeForm
              grade={amount.grade}
              onSave={(set) => void put(amount.kind, set)}
              onCancel={() => setEditing(null)}
              busy={change.busy}
            />
          ) : (
            <div className="iso-actions">
              <Button small look="quiet" onPress={() => setEditing(amount.kind)}>
                {text.change}
              </Button>
              {amount.change ? (
                <Button small look="quiet" onPress={() => void put(amount.kind, { grade: null, reason: '', role: '' })}>
                  {text.takeBack}
                </Button>
              ) : null}
            </div>
          )}
        </div>
      ))}
      <ProblemNote problem={change.problem} />
    </PanelSection>
  )
}

function GradeForm({
  grade: from,
  onSave,
  onCancel,
  busy,
}: {
  grade: Grade
  onSave: (set: { grade: Grade; reason: string; role: string }) => void
  onCancel: () => void
  busy: boolean
}): ReactNode {
  const [grade, setGrade] = useState<Grade>(from)
  const [reason, setReason] = useState('')
  const [role, setRole] = useState('')
  return (
    <>
      <Select<Grade>
        label={text.grade}
        value={grade}
        options={GRADES.map((one) => ({ id: one, label: `${one} ${gradeWords[one]}` }))}
        onChange={setGrade}
      />
      <Field label={text.reason} value={reason} onChange={setReason} lines={2} autoFocus />
      <Field label={text.role} value={role} onChange={setRole} />
      <div className="iso-actions">
        <Button small look="primary" onPress={() => onSave({ grade, reason, role })} busy={busy}>
          {text.save}
        </Button>
        <Button small look="quiet" onPress={onCancel}>
          {commonText.cancel}
        </Button>
      </div>
    </>
  )
}
