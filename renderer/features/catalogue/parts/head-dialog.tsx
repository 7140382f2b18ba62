import { type ReactNode, useState } from 'react'
import type { ProblemNote as Note } from '../../../../shared/contract/operation.ts'
import { methodEditText } from '../../../../shared/text/ui-method-edit.ts'
import { methodVersionText as words } from '../../../../shared/text/ui-method-versions.ts'
import { commonText } from '../../../../shared/text/ui-words.ts'
import { Button } from '../../../ui/button.tsx'
import { isIsoDate } from '../../../ui/date-text.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { Field } from '../../../ui/field.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { indicatorNode } from '../catalogue-model.ts'
import { showNode } from '../catalogue-store.ts'
import { useMethodAtWork } from '../use-method.ts'
import { OrderList } from './order-list.tsx'

/** What a version is called, its number and date, and the indicators a new grid shows. */
export function HeadDialog({ open, onClose }: { open: boolean; onClose: () => void }): ReactNode {
  return (
    <Dialog title={words.head} open={open} onClose={onClose}>
      {open ? <HeadForm onClose={onClose} /> : null}
    </Dialog>
  )
}

function HeadForm({ onClose }: { onClose: () => void }): ReactNode {
  const { method, version: shown, put } = useMethodAtWork()
  const [version, setVersion] = useState(method.version)
  const [name, setName] = useState(method.name)
  const [date, setDate] = useState(method.date)
  const [startIndicators, setStart] = useState<readonly string[]>(method.startIndicators)
  const [problem, setProblem] = useState<Note | null>(null)
  const wrongNumber = /^\d+\.\d+$/.test(version.trim()) ? null : words.numberFault
  const wrongDate = isIsoDate(date) ? null : methodEditText.dateFault
  const ready = wrongNumber === null && wrongDate === null && name.trim() !== '' && startIndicators.length > 0
  const label = (id: string) => `${id} ${method.indicators.find((one) => one.id === id)?.name ?? ''}`.trim()
  const save = () => {
    if (!ready) return
    const head = {
      version: version.trim(),
      name: name.trim(),
      date: date.trim(),
      startIndicators: [...startIndicators],
    }
    void put('catalogue.putHead', { versionId: shown.id, head }).then((refused) => {
      setProblem(refused)
      if (!refused) onClose()
    })
  }
  return (
    <>
      <Field label={words.name} value={name} onChange={setName} autoFocus />
      <Field label={words.number} value={version} onChange={setVersion} error={wrongNumber} />
      <Field label={words.date_} value={date} onChange={setDate} error={wrongDate} />
      <p className="field-label">{words.startIndicators}</p>
      <OrderList
        chosen={startIndicators.map((id) => ({
          id,
          label: label(id),
          onOpen: () => {
            onClose()
            showNode(indicatorNode(id))
          },
        }))}
        rest={method.indicators
          .filter(({ id }) => !startIndicators.includes(id))
          .map(({ id }) => ({ id, label: label(id) }))}
        addLabel={methodEditText.addIndicator}
        locked={false}
        onChange={setStart}
      />
      <ProblemNote problem={problem} />
      <div className="dialog-actions">
        <Button look="quiet" onPress={onClose}>
          {commonText.cancel}
        </Button>
        <Button look="primary" disabled={!ready} onPress={save}>
          {commonText.save}
        </Button>
      </div>
    </>
  )
}
