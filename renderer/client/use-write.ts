import { useCallback, useRef, useState } from 'react'
import type { InputOf, OperationName, OutputOf } from '../../shared/contract/index.ts'
import type { ProblemNote, Reply } from '../../shared/contract/operation.ts'
import { cancelCall, invoke, refresh } from './client.ts'

export interface Write<N extends OperationName> {
  /**
   * Calls the operation, and on success asks again for everything it changed before it answers. `onReply` hears of the
   * success at once, before anything is asked.
   */
  readonly run: (input: InputOf<N>, onReply?: (value: OutputOf<N>) => void) => Promise<Reply<OutputOf<N>>>
  readonly busy: boolean
  /** Why the last run was refused; null after a good run or `clear`. */
  readonly problem: ProblemNote | null
  readonly clear: () => void
  /** The call that is under way, by which its progress is told; null when there is none. */
  readonly call: string | null
  readonly cancel: () => void
}

/** One operation that changes, opens or makes something. */
export function useWrite<N extends OperationName>(name: N): Write<N> {
  const [call, setCall] = useState<string | null>(null)
  const [problem, setProblem] = useState<ProblemNote | null>(null)
  const latest = useRef<string | null>(null)

  const run = useCallback(
    async (input: InputOf<N>, onReply?: (value: OutputOf<N>) => void): Promise<Reply<OutputOf<N>>> => {
      const id = crypto.randomUUID()
      latest.current = id
      setCall(id)
      setProblem(null)
      const reply = await invoke(name, input, id)
      if (reply.ok) {
        onReply?.(reply.value)
        await refresh(reply.changed)
      }
      if (latest.current === id) {
        setCall(null)
        setProblem(reply.ok ? null : reply.problem)
      }
      return reply
    },
    [name],
  )

  return {
    run,
    busy: call !== null,
    problem,
    clear: useCallback(() => setProblem(null), []),
    call,
    cancel: useCallback(() => {
      if (latest.current) void cancelCall(latest.current)
    }, []),
  }
}
