import type { ReactNode } from 'react'
import type { IndicatorState } from '../../shared/model/indicator.ts'
import { stateMarks, stateWords } from '../../shared/text/lens.ts'
import { made, spoken } from './made.tsx'

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

/** The same without React. */
export const stateMark = (state: MarkedState): HTMLElement =>
  made(
    'span',
    { class: 'state-mark', title: stateWords[state] },
    made('span', { 'aria-hidden': 'true' }, stateMarks[state]),
    spoken(stateWords[state]),
  )
