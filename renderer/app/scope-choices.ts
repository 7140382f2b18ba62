import type { MoneyUnit } from '../../shared/model/money.ts'
import type { Kind } from '../../shared/model/scope.ts'

export const KINDS: readonly Kind[] = ['budget', 'outcome', 'forecast']
export const MONEY_UNITS: readonly MoneyUnit[] = ['kr', 'tkr', 'mnkr']

/** The years of the agreement, those the workspace has, one before and one after, and the chosen one; newest first. */
export function yearChoices(known: readonly number[], chosen: number): number[] {
  const years = new Set([2025, 2026, 2027, chosen, ...known])
  return [...years].sort((left, right) => right - left)
}
