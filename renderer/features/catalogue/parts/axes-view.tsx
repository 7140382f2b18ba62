import { type ReactNode, useState } from 'react'
import type { ProblemNote as Note } from '../../../../shared/contract/operation.ts'
import { type AxisValue, type TagAxis, tagAxisSchema } from '../../../../shared/model/tag-axes.ts'
import { axesLead, axesText as text, axisTexts } from '../../../../shared/text/method-axes.ts'
import { axisValues } from '../../../../shared/text/tag-words.ts'
import { methodText } from '../../../../shared/text/ui-method.ts'
import { methodEditText as words } from '../../../../shared/text/ui-method-edit.ts'
import { commonText } from '../../../../shared/text/ui-words.ts'
import { Button } from '../../../ui/button.tsx'
import { Chip } from '../../../ui/chip.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Field } from '../../../ui/field.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { useMethodAtWork } from '../use-method.ts'
import { Fact } from './facts.tsx'
import { Step } from './order-list.tsx'

type Given = Pick<AxisValue, 'name'> & { readonly id?: string }

/** The axes besides the item: what each is for, and its values, renamed, put in order, added and taken away in a draft. */
export function AxesView(): ReactNode {
  return (
    <article className="sheet">
      <header className="sheet-head">
        <h2 className="sheet-title">{methodText.axes}</h2>
      </header>
      <p className="muted">{axesLead}</p>
      {tagAxisSchema.options.map((axis) => (
        <Fact key={axis} title={axisTexts[axis].title}>
          <p>{axisTexts[axis].why}</p>
          <AxisValues axis={axis} />
        </Fact>
      ))}
    </article>
  )
}

function AxisValues({ axis }: { axis: TagAxis }): ReactNode {
  const { method, version, locked, put } = useMethodAtWork()
  const values = axisValues(method.axes, axis)
  const [open, setOpen] = useState<AxisValue | 'new' | null>(null)
  const [problem, setProblem] = useState<Note | null>(null)
  if (locked)
    return (
      <div className="chip-row axis-values">
        {values.map(({ id, name }) => (
          <Chip key={id}>{name}</Chip>
        ))}
      </div>
    )
  const save = (next: readonly Given[]) =>
    put('catalogue.putAxis', { versionId: version.id, axis, values: next.map((one) => ({ ...one })) })
  const change = (next: readonly Given[]) => {
    void save(next).then(setProblem)
  }
  const swap = (at: number, to: number) => {
    const next = [...values]
    next.splice(to, 0, ...next.splice(at, 1))
    change(next)
  }
  const close = () => setOpen(null)
  const named = (name: string): readonly Given[] =>
    open === 'new' ? [...values, { name }] : values.map((one) => (one === open ? { ...one, name } : one))
  const { title } = axisTexts[axis]
  return (
    <div className="order-list axis-values">
      <ol>
        {values.map((value, at) => (
          <li key={value.id}>
            <Chip title={text.rename(value.name)} onPress={() => setOpen(value)}>
              {value.name}
            </Chip>
            <span className="order-actions">
              <Step label={words.up(value.name)} sign="↑" disabled={at === 0} onPress={() => swap(at, at - 1)} />
              <Step
                label={words.down(value.name)}
                sign="↓"
                disabled={at === values.length - 1}
                onPress={() => swap(at, at + 1)}
              />
              <Step
                label={words.take(value.name)}
                sign="×"
                disabled={values.length === 1}
                onPress={() => change(values.filter((one) => one !== value))}
              />
            </span>
          </li>
        ))}
      </ol>
      <ProblemNote problem={problem} />
      <div>
        <Button small look="quiet" label={text.addTo(title)} onPress={() => setOpen('new')}>
          {text.add}
        </Button>
      </div>
      <Dialog
        title={open === null || open === 'new' ? text.addTo(title) : text.renameTitle(open.name)}
        open={open !== null}
        onClose={close}
      >
        {open === null ? null : (
          <NameForm was={open === 'new' ? '' : open.name} onSave={(name) => save(named(name))} onClose={close} />
        )}
      </Dialog>
    </div>
  )
}

function NameForm({
  was,
  onSave,
  onClose,
}: {
  was: string
  onSave: (name: string) => Promise<Note | null>
  onClose: () => void
}): ReactNode {
  const [name, setName] = useState(was)
  const [problem, setProblem] = useState<Note | null>(null)
  const ready = name.trim() !== '' && name.trim() !== was
  const save = () => {
    if (!ready) return
    void onSave(name.trim()).then((refused) => {
      setProblem(refused)
      if (!refused) onClose()
    })
  }
  return (
    <>
      <Field
        label={text.name}
        value={name}
        onChange={setName}
        onEnter={save}
        autoFocus
        {...(was === '' ? {} : { hint: text.nameHint })}
      />
      <ProblemNote problem={problem} />
      <div className="dialog-actions">
        <Button look="quiet" onPress={onClose}>
          {commonText.cancel}
        </Button>
        <Button look="primary" disabled={!ready} onPress={save}>
          {was === '' ? words.add : words.save}
        </Button>
      </div>
    </>
  )
}
