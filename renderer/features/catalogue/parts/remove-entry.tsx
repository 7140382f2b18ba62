import { type ReactNode, useState } from 'react'
import type { ProblemNote as Note } from '../../../../shared/contract/operation.ts'
import { methodEditText as words } from '../../../../shared/text/ui-method-edit.ts'
import { commonText } from '../../../../shared/text/ui-words.ts'
import { announce } from '../../../ui/announce.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { showNode } from '../catalogue-store.ts'
import { useMethodAtWork } from '../use-method.ts'

/** Takes a key, volume or indicator out of the method, after a question; what still uses it is named instead. */
export function RemoveEntry({
  list,
  id,
  name,
}: {
  list: 'keys' | 'volumes' | 'indicators'
  id: string
  name: string
}): ReactNode {
  const { version, method, put } = useMethodAtWork()
  const [open, setOpen] = useState(false)
  const [problem, setProblem] = useState<Note | null>(null)
  const remove = () => {
    void put('catalogue.removeEntry', { versionId: version.id, list, id }).then((refused) => {
      setProblem(refused)
      if (refused) return
      announce(words.removed(name))
      setOpen(false)
      showNode(method.items[0]?.id ?? '')
    })
  }
  return (
    <>
      <Button small look="quiet" onPress={() => setOpen(true)}>
        {words.remove}
      </Button>
      <Dialog
        title={words.removeTitle(name)}
        open={open}
        onClose={() => setOpen(false)}
        role="alertdialog"
        actions={
          <>
            <Button look="quiet" onPress={() => setOpen(false)}>
              {commonText.cancel}
            </Button>
            <Button look="primary" onPress={remove}>
              {words.remove}
            </Button>
          </>
        }
      >
        <p>{words.removeEntryText}</p>
        <ProblemNote problem={problem} />
      </Dialog>
    </>
  )
}
