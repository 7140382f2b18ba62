import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { InputOf, OperationName, OutputOf } from '../../shared/contract/index.ts'
import type { ProblemNote } from '../../shared/contract/operation.ts'
import { invoke } from './client.ts'

export interface Read<T> {
  /** The answer; undefined until there is one. */
  readonly value: T | undefined
  readonly problem: ProblemNote | null
  /** Nothing to show yet. */
  readonly loading: boolean
  /** A newer answer is on its way (the old one may still be shown). */
  readonly fetching: boolean
  readonly again: () => void
}

/**
 * Reads one operation and keeps it fresh: a write that changes its area makes it ask again.
 * `enabled` false waits. `keep` shows the former answer while the next one with another input is fetched.
 */
export function useRead<N extends OperationName>(
  name: N,
  input: InputOf<N>,
  options: { enabled?: boolean; keep?: boolean } = {},
): Read<OutputOf<N>> {
  const query = useQuery({
    queryKey: [name, input],
    queryFn: () => invoke(name, input),
    enabled: options.enabled ?? true,
    ...(options.keep ? { placeholderData: keepPreviousData } : {}),
  })
  const reply = query.data
  return {
    value: reply?.ok ? reply.value : undefined,
    problem: reply && !reply.ok ? reply.problem : null,
    loading: query.isLoading,
    fetching: query.isFetching,
    again: () => void query.refetch(),
  }
}
