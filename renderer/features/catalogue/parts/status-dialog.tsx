import { type ReactNode, useState } from 'react'
import type { ProblemNote as Note } from '../../../../shared/contract/operation.ts'
import type { MethodStatus } from '../../../../shared/model/catalogue.ts'
import { methodText } from '../../../../shared/text/ui-method.ts'
import { methodEditText } from '../../../../shared/text/ui-method-edit.ts'
import { methodVersionText as words } from '../../../../shared/text/ui-method-versions.ts'
import { commonText } from '../../../../shared/text/ui-words.ts'
import { announce } from '../../../ui/announce.tsx'
import { Button } from '../../../ui/button.tsx'
import { isIsoDate, today } from '../../../ui/date-text.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { Field } from '../../../ui/field.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { useMethodAtWork } from '../use-method.ts'

const ACTION = { proposed: words.propose, decided: words.decide, draft: words.withdraw } as const

/** Proposes or decides a version, or takes a proposal back: when, by which body, and what was said. */
export function StatusDialog({ status, onClose }: { status: MethodStatus | null; onClose: () => void }): ReactNode {
  return (
    <Dialog title={status ? words.statusTitle[status] : ''} open={status !== null} onClose={onClose}>
      {status ? <StatusForm status={status} onClose={onClose} /> : null}
    </Dialog>
  )
}

function StatusForm({ status, onClose }: { status: MethodStatus; onClose: () => void }): ReactNode {
  const { version, put } = useMethodAtWork()
  const [by, setBy] = useState('')
  const [date, setDate] = useState(today())
  const [note, setNote] = useState('')
  const [problem, setProblem] = useState<Note | null>(null)
  const wrong = isIsoDate(date) ? null : methodEditText.dateFault
  const ready = by.trim() !== '' && wrong === null
  const save = () => {
    if (!ready) return
    const decision = { by: by.trim(), date: date.trim(), note: note.trim() }
    void put('catalogue.setStatus', { versionId: version.id, status, decision }).then((refused) => {
      setProblem(refused)
      if (refused) return
      announce(words.statusDone(methodText.status[status]))
      onClose()
    })
  }
  return (
    <>
      <p className="muted">{words.statusText[status]}</p>
      <Field label={words.by} value={by} onChange={setBy} placeholder={words.byExample} autoFocus onEnter={save} />
      <Field label={words.date_} value={date} onChange={setDate} error={wrong} onEnter={save} />
      <Field label={words.note} value={note} onChange={setNote} lines={3} />
      <ProblemNote problem={problem} />
      <div className="dialog-actions">
        <Button look="quiet" onPress={onClose}>
          {commonText.cancel}
        </Button>
        <Button look="primary" disabled={!ready} onPress={save}>
          {ACTION[status]}
        </Button>
      </div>
    </>
  )
}
