import type { MoneyUnit } from '../../model/money.ts'
import { readAmount, type AmountStyle } from '../import/parse-amount.ts'

/** Kronor per inhabitant that a file of a municipality's or a region's may come to: from one small unit's budget to the whole of it, totals counted twice. */
const LEAST = 30
const MOST = 400_000
/** Below this no unit of an organisation is; a stated unit that gives less is doubted. */
const DOUBTED_BELOW = 10

export type SizeJudgement = {
  /** Kronor per inhabitant by unit. */
  perInhabitant: Record<MoneyUnit, number>
  plausible: MoneyUnit[]
  /** More than a whole organisation costs; less than any unit of it does, where all amounts are known. */
  tooMuch: (unit: MoneyUnit) => boolean
  tooLittle: (unit: MoneyUnit) => boolean
}

const UNITS = { kr: 1, tkr: 1_000, mnkr: 1_000_000 } as const satisfies Record<MoneyUnit, number>

/**
 * What size says of the unit: the costs (or the revenues, where they are more) against how many live there. `whole` where the amounts
 * are all there are. Null where there is nothing to go by. Never settles the unit: it makes a proposal, or a question of what is stated.
 */
export const judgeSize = (
  amounts: readonly string[],
  style: Pick<AmountStyle, 'decimal' | 'groupMark'>,
  inhabitants: number | null,
  whole: boolean,
): SizeJudgement | null => {
  if (inhabitants === null || inhabitants <= 0) return null
  let plus = 0
  let minus = 0
  for (const amount of amounts) {
    const { ore } = readAmount(amount, { ...style, unit: 'tkr' })
    if (ore > 0) plus += ore / 100_000
    else if (ore < 0) minus -= ore / 100_000
  }
  const most = Math.max(plus, minus)
  if (most === 0) return null
  const perInhabitant = { kr: 0, tkr: 0, mnkr: 0 }
  const plausible: MoneyUnit[] = []
  for (const unit of ['kr', 'tkr', 'mnkr'] as const) {
    const per = (most * UNITS[unit]) / inhabitants
    perInhabitant[unit] = per
    if (per >= LEAST && per <= MOST) plausible.push(unit)
  }
  return {
    perInhabitant,
    plausible,
    tooMuch: (unit) => perInhabitant[unit] > MOST,
    tooLittle: (unit) => whole && perInhabitant[unit] < DOUBTED_BELOW && plausible.length > 0,
  }
}
