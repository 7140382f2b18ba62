import type { ReactNode } from 'react'
import { pageImport as text } from '../../../../shared/text/page-import.ts'
import { saveFile } from '../../../client/client.ts'
import { useWrite } from '../../../client/use-write.ts'
import { Button } from '../../../ui/button.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'

/** The rows that could not be read as a workbook, to send back to whoever made the file. */
export function FaultFile({ planId, disabled }: { planId: string; disabled: boolean }): ReactNode {
  const making = useWrite('import.faultFile')
  const save = () => {
    void making.run({ planId }).then((reply) => (reply.ok ? saveFile(reply.value.file) : false))
  }
  return (
    <>
      <Button onPress={save} busy={making.busy} disabled={disabled}>
        {text.saveFaults}
      </Button>
      <ProblemNote problem={making.problem} />
    </>
  )
}
