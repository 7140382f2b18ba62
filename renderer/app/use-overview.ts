import type { Overview } from '../../shared/contract/workspace.ts'
import { useRead } from '../client/use-read.ts'
import { useScope } from './scope.ts'

/** The open workspace and what is left in it; null when none is open, undefined until known. */
export function useOverview(): {
  overview: Overview | null | undefined
  failed: ReturnType<typeof useRead<'workspace.overview'>>['problem']
} {
  const { party, year, kind } = useScope()
  const read = useRead('workspace.overview', { ...(party === '' ? {} : { party }), year, kind }, { keep: true })
  return { overview: read.value?.overview, failed: read.problem }
}
