import { type ReactNode, useState } from 'react'
import type { ProblemNote as Note } from '../../../../shared/contract/operation.ts'
import { methodVersionText as words } from '../../../../shared/text/ui-method-versions.ts'
import { commonText } from '../../../../shared/text/ui-words.ts'
import { invoke, pickFile, refresh } from '../../../client/client.ts'
import { announce } from '../../../ui/announce.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { showVersion } from '../catalogue-store.ts'
import { useMethodAtWork } from '../use-method.ts'

/** A method file being read in. `taken`: its number is in use here, and the person is asked. */
export interface Import {
  readonly pick: () => void
  readonly taken: { readonly handle: string; readonly problem: Note } | null
  readonly renumber: () => void
  readonly close: () => void
}

export function useImport(): Import {
  const { show } = useMethodAtWork()
  const [taken, setTaken] = useState<Import['taken']>(null)
  const read = async (handle: string, renumber: boolean) => {
    const reply = await invoke('catalogue.importFile', { file: handle, renumber })
    if (!reply.ok) {
      if (reply.problem.code === 'method-version-taken') setTaken({ handle, problem: reply.problem })
      else show(reply.problem)
      return
    }
    setTaken(null)
    show(null)
    await refresh(reply.changed)
    const { version, known } = reply.value
    showVersion(version.id)
    announce(known ? words.importedKnown(version.version) : words.imported(version.version))
  }
  return {
    pick: () => {
      void pickFile('.json').then((file) => (file ? read(file.handle, false) : undefined))
    },
    taken,
    renumber: () => {
      if (taken) void read(taken.handle, true)
    },
    close: () => setTaken(null),
  }
}

/** Two versions never have the same number: the file's gives way, or is not read in. */
export function ImportDialog({ of: { taken, renumber, close } }: { of: Import }): ReactNode {
  return (
    <Dialog
      title={words.importTaken}
      open={taken !== null}
      onClose={close}
      actions={
        <>
          <Button look="quiet" onPress={close}>
            {commonText.cancel}
          </Button>
          <Button look="primary" onPress={renumber}>
            {words.importRenumbered}
          </Button>
        </>
      }
    >
      <ProblemNote problem={taken?.problem ?? null} />
    </Dialog>
  )
}
