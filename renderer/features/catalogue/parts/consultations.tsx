import { type ReactNode, useState } from 'react'
import type { Consultation, Item } from '../../../../shared/model/catalogue.ts'
import { methodEditText as words } from '../../../../shared/text/ui-method-edit.ts'
import { commonText } from '../../../../shared/text/ui-words.ts'
import type { ProblemNote as Note } from '../../../../shared/contract/operation.ts'
import { Button } from '../../../ui/button.tsx'
import { dateOnly, isIsoDate } from '../../../ui/date-text.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { Field } from '../../../ui/field.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { useMethodAtWork } from '../use-method.ts'
import { Fact } from './facts.tsx'
import { Step } from './order-list.tsx'

/** Who in the operation has been asked about an item, when, and what came of it. Also on a proposed or decided version. */
export function Consultations({ item }: { item: Item }): ReactNode {
  const { method, version, lock, run } = useMethodAtWork()
  /** The one being changed, or a new one. */
  const [open, setOpen] = useState<Consultation | 'new' | null>(null)
  const close = () => setOpen(null)
  const mine = (method.consultations ?? []).filter(({ itemId }) => itemId === item.id)
  const closed = lock === 'shipped' || lock === 'contribution'
  return (
    <Fact title={words.consultations}>
      {mine.length === 0 ? <p className="muted">{words.consultationNone}</p> : null}
      {mine.length > 0 ? (
        <ul className="consultations">
          {mine.map((one) => (
            <li key={one.id}>
              <span className="consultation-when">{dateOnly(one.date)}</span>
              <span>
                <strong>{one.role}</strong> {one.outcome}
              </span>
              {closed ? null : (
                <span className="consultation-actions">
                  <Button small look="quiet" label={words.edit(`${one.role} ${one.date}`)} onPress={() => setOpen(one)}>
                    {words.change}
                  </Button>
                  <Step
                    label={words.take(`${one.role} ${one.date}`)}
                    sign="×"
                    onPress={() =>
                      void run('catalogue.removeConsultation', { versionId: version.id, consultationId: one.id })
                    }
                  />
                </span>
              )}
            </li>
          ))}
        </ul>
      ) : null}
      {closed ? null : (
        <div>
          <Button small onPress={() => setOpen('new')}>
            {words.consult}
          </Button>
        </div>
      )}
      <Dialog title={words.consultTitle(`${item.id} ${item.name}`)} open={open !== null} onClose={close}>
        {open === null ? null : <ConsultForm itemId={item.id} entry={open === 'new' ? null : open} onClose={close} />}
      </Dialog>
    </Fact>
  )
}

function ConsultForm({
  itemId,
  entry,
  onClose,
}: {
  itemId: string
  entry: Consultation | null
  onClose: () => void
}): ReactNode {
  const { version, put } = useMethodAtWork()
  const [role, setRole] = useState(entry?.role ?? '')
  const [date, setDate] = useState(entry?.date ?? '')
  const [outcome, setOutcome] = useState(entry?.outcome ?? '')
  const [problem, setProblem] = useState<Note | null>(null)
  const ready = role.trim() !== '' && isIsoDate(date) && outcome.trim() !== ''
  const save = () => {
    if (!ready) return
    const said = { itemId, role: role.trim(), date: date.trim(), outcome: outcome.trim() }
    const consultation = entry ? { ...said, id: entry.id } : said
    void put('catalogue.putConsultation', { versionId: version.id, consultation }).then((refused) => {
      setProblem(refused)
      if (!refused) onClose()
    })
  }
  return (
    <>
      <Field
        label={words.consultRole}
        value={role}
        onChange={setRole}
        placeholder={words.consultRoleExample}
        autoFocus
      />
      <Field
        label={words.consultDate}
        value={date}
        onChange={setDate}
        placeholder="2026-03-02"
        error={date.trim() === '' || isIsoDate(date) ? null : words.dateFault}
      />
      <Field label={words.consultOutcome} value={outcome} onChange={setOutcome} lines={3} />
      <ProblemNote problem={problem} />
      <div className="dialog-actions">
        <Button look="quiet" onPress={onClose}>
          {commonText.cancel}
        </Button>
        <Button look="primary" disabled={!ready} onPress={save}>
          {entry ? words.save : words.consult}
        </Button>
      </div>
    </>
  )
}
