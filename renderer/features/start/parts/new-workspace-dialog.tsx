import { type ReactNode, useState } from 'react'
import type { ProblemNote as Note } from '../../../../shared/contract/operation.ts'
import { commonText } from '../../../../shared/text/ui-words.ts'
import { startText } from '../../../../shared/text/ui-start.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Field } from '../../../ui/field.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'

interface Props {
  readonly open: boolean
  readonly suggestion: string
  readonly busy: boolean
  readonly problem: Note | null
  readonly onClose: () => void
  readonly onCreate: (name: string) => void
}

/** Asks for the name of a new workspace. */
export function NewWorkspaceDialog({ open, suggestion, busy, problem, onClose, onCreate }: Props): ReactNode {
  const [typed, setTyped] = useState<string | null>(null)
  const name = typed ?? suggestion
  const create = () => {
    if (name.trim() !== '' && !busy) onCreate(name.trim())
  }
  return (
    <Dialog
      title={startText.create.dialog}
      open={open}
      onClose={() => {
        setTyped(null)
        onClose()
      }}
      actions={
        <>
          <Button onPress={onClose}>{commonText.cancel}</Button>
          <Button look="primary" onPress={create} busy={busy} disabled={name.trim() === ''}>
            {startText.create.confirm}
          </Button>
        </>
      }
    >
      <Field
        label={startText.create.field}
        hint={startText.create.hint}
        value={name}
        onChange={setTyped}
        onEnter={create}
        autoFocus
      />
      <ProblemNote problem={problem} />
    </Dialog>
  )
}
