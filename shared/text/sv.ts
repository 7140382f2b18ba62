import type { Place, Problem, ProblemCode } from '../model/problem.ts'
import { describePlace, type ProblemWords } from './problem-words.ts'
import { doorProblems } from './problems-door.ts'
import { exchangeProblems } from './problems-exchange.ts'
import { importProblems } from './problems-import.ts'
import { methodProblems } from './problems-method.ts'
import { isolationProblems } from './problems-isolation.ts'
import { keyProblems } from './problems-keys.ts'
import { taggingProblems } from './problems-tagging.ts'
import { viewProblems } from './problems-views.ts'
import { volumeProblems } from './problems-volumes.ts'
import { workspaceProblems } from './problems-workspace.ts'

/** One text for every code there is: what happened and what to do. A code without words does not compile. */
export const problemTexts: Readonly<Record<ProblemCode, ProblemWords>> = {
  ...workspaceProblems,
  ...doorProblems,
  ...importProblems,
  ...methodProblems,
  ...taggingProblems,
  ...isolationProblems,
  ...keyProblems,
  ...volumeProblems,
  ...viewProblems,
  ...exchangeProblems,
}

/** A coded problem with its words, ready to show. */
export function problemNote(problem: Problem): {
  code: ProblemCode
  place?: Place
  text: { what: string; where?: string; cure: string }
} {
  const where = describePlace(problem.place)
  const text = problemTexts[problem.code](problem.params ?? {}, problem.place)
  return {
    code: problem.code,
    ...(problem.place ? { place: problem.place } : {}),
    text: { what: text.what, ...(where ? { where } : {}), cure: text.cure },
  }
}
