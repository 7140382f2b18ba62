import { useCallback, useState } from 'react'
import type { InputOf, OperationName, OutputOf } from '../../shared/contract/index.ts'
import type { ProblemNote, Reply } from '../../shared/contract/operation.ts'
import { invoke, refresh } from './client.ts'

/** Calls an operation that changes something, and asks again for everything it changed before it answers. */
export type RunEdit = <N extends OperationName>(name: N, input: InputOf<N>) => Promise<Reply<OutputOf<N>>>

export interface Edits {
  /** Its refusal is shown by the page. */
  readonly run: RunEdit
  /** Its refusal is shown where the change was made. */
  readonly runQuietly: RunEdit
  /** Why the last loud one was refused; null after a good one or `clear`. */
  readonly problem: ProblemNote | null
  readonly show: (problem: ProblemNote | null) => void
}

/** Many small operations of one page. For one operation that can be long or cancelled: useWrite. */
export function useEdits(): Edits {
  const [problem, show] = useState<ProblemNote | null>(null)
  const runQuietly = useCallback<RunEdit>(async (name, input) => {
    const reply = await invoke(name, input)
    if (reply.ok) {
      await refresh(reply.changed)
      show(null)
    }
    return reply
  }, [])
  const run = useCallback<RunEdit>(
    async (name, input) => {
      const reply = await runQuietly(name, input)
      if (!reply.ok) show(reply.problem)
      return reply
    },
    [runQuietly],
  )
  return { run, runQuietly, problem, show }
}
