import type { ReactNode } from 'react'
import type { IndicatorState } from '../../shared/model/indicator.ts'
import { stateMarks, stateWords } from '../../shared/text/lens.ts'

/** Every state that is not a value. */
export type MarkedState = Exclude<IndicatorState, 'value'>

/** `saknas`, `–`, `..` with a spoken name. */
export function StateMark({ state }: { state: MarkedState }): ReactNode {
  return (
    <span className="state-mark" title={stateWords[state]}>
      <span aria-hidden="true">{stateMarks[state]}</span>
      <span className="sr-only">{stateWords[state]}</span>
    </span>
  )
}
