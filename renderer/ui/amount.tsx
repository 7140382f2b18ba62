import type { ReactNode } from 'react'
import type { MoneyUnit, Ore } from '../../shared/model/money.ts'
import { formatOre } from '../../shared/domain/present/format-number.ts'
import { StateMark, type MarkedState } from './state-mark.tsx'
import { classNames } from './class-names.ts'

export interface AmountProps {
  /** öre; null: no value, shown as `state`. */
  readonly ore: Ore | null
  readonly unit: MoneyUnit
  /** Default: kr 2, tkr 1, mnkr 1. */
  readonly decimals?: number
  /** What a null means. */
  readonly state?: MarkedState
  readonly strong?: boolean
  /** Writes the unit after the figure; in grids the unit stands in the header instead. */
  readonly showUnit?: boolean
}

/** An amount of money, right-aligned with tabular figures. */
export function Amount({ ore, unit, decimals, state = 'missing', strong, showUnit }: AmountProps): ReactNode {
  if (ore === null) return <StateMark state={state} />
  return (
    <span className={classNames('amount', strong && 'amount-strong')}>
      {formatOre(ore, unit, decimals)}
      {showUnit ? <span className="amount-unit"> {unit}</span> : null}
    </span>
  )
}
