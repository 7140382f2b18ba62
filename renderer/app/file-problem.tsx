import type { ReactNode } from 'react'
import { commonText } from '../../shared/text/ui-words.ts'
import { clearFileProblem, useFileProblem } from '../client/file-problem.ts'
import { Button } from '../ui/button.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'

/** Over whatever page it was: why a chosen or dropped file could not be taken. */
export function FileProblem(): ReactNode {
  const problem = useFileProblem((state) => state.problem)
  return (
    <div className={problem ? 'file-problem' : ''}>
      <ProblemNote
        problem={problem}
        actions={
          <Button small onPress={clearFileProblem}>
            {commonText.close}
          </Button>
        }
      />
    </div>
  )
}
