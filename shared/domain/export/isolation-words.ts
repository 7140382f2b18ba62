import type { AnswerType, AnswerValue } from '../../model/declaration.ts'
import type { DoubleCountCause } from '../../model/double-count.ts'
import type { IsolationChange, IsolationPhase } from '../../model/isolation.ts'
import type { OverheadLevel } from '../../model/overhead.ts'

/** The words of isolation, declarations and double counting in workbooks and report. The implementation is shared/text/export-isolation.ts. */
export interface IsolationWords {
  sheets: {
    matrix: string
    assessments: string
    codePlan: string
    declaration: string
    overhead: string
    doubleCounts: string
    county: string
    choices: string
  }
  /** Defined names of the workbook, usable in formulas. */
  names: { eliminatedItem: string; eliminatedAmount: string }
  phase: (phase: IsolationPhase) => string
  /** "B" and "U", in column heads. */
  phaseShort: (phase: IsolationPhase) => string
  level: (level: number) => string
  change: (kind: IsolationChange['kind']) => string
  overheadLevel: (level: OverheadLevel) => string
  cause: (cause: DoubleCountCause) => string
  answer: (type: AnswerType, value: AnswerValue | null) => string
  unanswered: string
  unknown: string
  empty: string
  matrix: { id: string; name: string; empty: string; levels: string }
  assessments: readonly string[]
  codePlan: readonly string[]
  declaration: { id: string; question: string; why: string }
  overhead: readonly string[]
  overheadShown: (from: 'booked' | 'declared' | 'none' | 'unknown') => string
  notDeclared: string
  doubleCounts: readonly string[]
  verdict: (counts: string | null) => string
  undecided: string
  eliminated: string
  county: readonly string[]
  /** The contribution's own sheets. */
  own: {
    assessments: readonly string[]
    declaration: readonly string[]
    overhead: readonly string[]
    choices: readonly string[]
    forAll: string
  }
}
