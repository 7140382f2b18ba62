import { type ReactNode, useState } from 'react'
import type { ProblemNote as Note } from '../../../../shared/contract/operation.ts'
import { methodText } from '../../../../shared/text/ui-method.ts'
import { methodEditText } from '../../../../shared/text/ui-method-edit.ts'
import { methodVersionText as words } from '../../../../shared/text/ui-method-versions.ts'
import { commonText } from '../../../../shared/text/ui-words.ts'
import { announce } from '../../../ui/announce.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { showPane, showVersion } from '../catalogue-store.ts'
import { useMethodAtWork } from '../use-method.ts'

/** Takes away a version that nothing follows and nothing was made with. */
export function RemoveVersionDialog({ open, onClose }: { open: boolean; onClose: () => void }): ReactNode {
  const { version, put } = useMethodAtWork()
  const [problem, setProblem] = useState<Note | null>(null)
  const close = () => {
    setProblem(null)
    onClose()
  }
  const remove = () => {
    void put('catalogue.removeVersion', { versionId: version.id }).then((refused) => {
      setProblem(refused)
      if (refused) return
      announce(methodEditText.removed(methodText.version(version.version).toLocaleLowerCase('sv')))
      showPane('node')
      showVersion(null)
      close()
    })
  }
  return (
    <Dialog
      title={words.removeTitle(version.version)}
      open={open}
      onClose={close}
      role="alertdialog"
      actions={
        <>
          <Button look="quiet" onPress={close}>
            {commonText.cancel}
          </Button>
          <Button look="primary" onPress={remove}>
            {words.removeVersion}
          </Button>
        </>
      }
    >
      <p>{methodEditText.removeVersionText}</p>
      <ProblemNote problem={problem} />
    </Dialog>
  )
}
