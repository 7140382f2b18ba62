import { useCallback, useState } from 'react'
import { volumesImportText as text } from '../../../shared/text/volumes-import.ts'
import { pickFile } from '../../client/client.ts'
import { useFileDrop } from '../../client/use-file-drop.ts'
import { useWrite } from '../../client/use-write.ts'
import { announce } from '../../ui/announce.tsx'
import { type StagedFile, yearChoice } from './file-import-model.ts'

const ACCEPT = '.json,.csv,.tsv,.txt,.xlsx,.xlsm,.ods'

/** A statistics file on its way in: chosen or dropped, shown, another year of it chosen, applied. */
export function useFileImport(sheetYear: number, own: string) {
  const staging = useWrite('volumes.stageFile')
  const applying = useWrite('volumes.applyFile')
  const [staged, setStaged] = useState<StagedFile | null>(null)
  const [open, setOpen] = useState(false)
  const [replace, setReplace] = useState(false)
  const stage = staging.run
  const forget = applying.clear

  const read = useCallback(
    (handle: string) => {
      setOpen(true)
      setStaged(null)
      setReplace(false)
      forget()
      void stage({ from: { file: handle }, asYear: sheetYear, own }).then((reply) =>
        setStaged(reply.ok ? reply.value : null),
      )
    },
    [stage, forget, sheetYear, own],
  )
  const over = useFileDrop((file) => read(file.handle))

  const again = (year: string, asYear: number) => {
    // A choice that is off while work is going on would lose the keyboard, and Esc with it.
    if (!staged || staging.busy) return
    void stage({ from: { planId: staged.planId }, year: yearChoice(year), asYear, own }).then((reply) => {
      if (reply.ok) setStaged(reply.value)
    })
  }

  return {
    staged,
    open,
    over,
    replace,
    setReplace,
    busy: staging.busy || applying.busy,
    reading: staging.busy,
    call: staging.call,
    cancel: staging.cancel,
    problem: staging.problem ?? applying.problem,
    show: () => {
      setStaged(null)
      staging.clear()
      applying.clear()
      setOpen(true)
    },
    close: () => setOpen(false),
    choose: () => {
      void pickFile(ACCEPT).then((file) => {
        if (file) read(file.handle)
      })
    },
    chooseYear: (year: string) => again(year, staged?.preview.asYear ?? sheetYear),
    saveAs: (asYear: string) => again(String(staged?.preview.year ?? sheetYear), Number(asYear)),
    apply: () => {
      if (!staged) return
      void applying.run({ planId: staged.planId, replace }).then((reply) => {
        if (!reply.ok) return
        announce(text.done(reply.value.saved, reply.value.kept))
        setOpen(false)
        setStaged(null)
      })
    },
  }
}
export type FileImport = ReturnType<typeof useFileImport>
