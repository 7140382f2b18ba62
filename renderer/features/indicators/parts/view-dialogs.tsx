import { type ReactNode, useState } from 'react'
import { Checkbox } from 'react-aria-components'
import { pageViews as text } from '../../../../shared/text/page-views.ts'
import { commonText } from '../../../../shared/text/ui-words.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Field } from '../../../ui/field.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import type { ViewState } from '../use-view.ts'

/** A name for what is seen now, and whether the figures it was made for belong to it. */
export function SaveViewDialog({
  view,
  lens,
  onClose,
}: {
  view: ViewState
  lens: string
  onClose: () => void
}): ReactNode {
  const [name, setName] = useState('')
  const [withLens, setWithLens] = useState(true)
  const [isDefault, setDefault] = useState(false)
  const { saving } = view
  const save = () => {
    if (name.trim() === '') return
    void view.save({ name: name.trim(), withLens, isDefault }).then((saved) => {
      if (saved) onClose()
    })
  }
  const close = () => {
    saving.clear()
    onClose()
  }
  return (
    <Dialog
      title={text.saveTitle}
      open
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{commonText.cancel}</Button>
          <Button look="primary" onPress={save} disabled={name.trim() === ''} busy={saving.busy}>
            {commonText.save}
          </Button>
        </>
      }
    >
      <p className="muted">{text.saveText}</p>
      <ProblemNote problem={saving.problem} />
      <Field
        label={text.name}
        value={name}
        onChange={setName}
        placeholder={text.namePlaceholder}
        autoFocus
        required
        onEnter={save}
      />
      <Check on={withLens} onChange={setWithLens}>
        {text.withLens(lens)}
      </Check>
      <Check on={isDefault} onChange={setDefault}>
        {text.withDefault}
      </Check>
    </Dialog>
  )
}

/** Writing over a saved view is asked about, though it can be undone. */
export function OverwriteDialog({ view, onClose }: { view: ViewState; onClose: () => void }): ReactNode {
  const { current, saving } = view
  if (!current) return null
  const overwrite = () => {
    void view.save({ id: current.id, name: current.name, withLens: current.content.lens !== null }).then((saved) => {
      if (saved) onClose()
    })
  }
  return (
    <Dialog
      title={text.overwriteTitle(current.name)}
      role="alertdialog"
      open
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{commonText.cancel}</Button>
          <Button look="primary" onPress={overwrite} busy={saving.busy} autoFocus>
            {text.overwrite}
          </Button>
        </>
      }
    >
      <p>{text.overwriteText}</p>
      <ProblemNote problem={saving.problem} />
    </Dialog>
  )
}

/** A choice that is on or off, with its words. */
export function Check({
  on,
  onChange,
  children,
}: {
  on: boolean
  onChange: (on: boolean) => void
  children: ReactNode
}): ReactNode {
  return (
    <Checkbox className="chooser-item" isSelected={on} onChange={onChange}>
      <span className="chooser-box" aria-hidden="true" />
      <span className="chooser-name">{children}</span>
    </Checkbox>
  )
}
