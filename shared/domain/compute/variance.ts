import type { IndicatorState, IndicatorValue } from '../../model/indicator.ts'

/**
 * Budget less actual: plus is lower cost than budget (domain §6.2). `percent` of the size of the budget; null where either
 * is not there or the budget is 0. In whatever unit the two are in; öre stay whole.
 */
export function variance(
  budget: number | null,
  actual: number | null,
): { difference: number | null; percent: number | null } {
  if (budget === null || actual === null) return { difference: null, percent: null }
  const difference = budget - actual || 0
  return { difference, percent: budget === 0 ? null : (100 * difference) / Math.abs(budget) || 0 }
}

const WORST: readonly IndicatorState[] = ['suppressed', 'not-comparable', 'not-applicable', 'missing']

/** The state of a difference: a value only where both are, else the one that says most about why there is none. */
export const varianceState = (budget: IndicatorValue, actual: IndicatorValue): IndicatorState =>
  WORST.find((state) => budget.state === state || actual.state === state) ?? 'value'
