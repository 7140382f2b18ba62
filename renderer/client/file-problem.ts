import { create } from 'zustand'
import type { ProblemNote, Reply } from '../../shared/contract/operation.ts'
import { shellText } from '../../shared/text/ui-shell.ts'
import type { GrantedFile } from './transport.ts'

/** Why the last file a person chose or dropped could not be taken; null after a good one. */
export const useFileProblem = create<{ problem: ProblemNote | null }>(() => ({ problem: null }))

export const clearFileProblem = (): void => useFileProblem.setState({ problem: null })

/** Thrown by a transport that was told why. */
export class FileRefused extends Error {
  readonly problem: ProblemNote
  constructor(problem: ProblemNote) {
    super(problem.text.what)
    this.problem = problem
  }
}

/** The host's own words for why it did not take the file, where it sent any. */
export async function refusalOf(answer: Response): Promise<ProblemNote | null> {
  if (!answer.headers.get('content-type')?.includes('json')) return null
  const reply = (await answer.json()) as Reply
  return reply.ok ? null : reply.problem
}

/** Null, and a problem to show, where a file could not be taken. */
export async function orFileProblem(taking: Promise<GrantedFile | null>): Promise<GrantedFile | null> {
  clearFileProblem()
  try {
    return await taking
  } catch (fault) {
    console.error(fault)
    const problem =
      fault instanceof FileRefused ? fault.problem : { code: 'handle-unknown' as const, text: shellText.fileNotTaken }
    useFileProblem.setState({ problem })
    return null
  }
}
