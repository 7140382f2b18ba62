import type { IndicatorState, IndicatorValue } from '../../model/indicator.ts'

/** A figure, and what it rests on where its kind plays no part in it. */
export type Held = { value: IndicatorValue; restsOn?: string | null | undefined }

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

/**
 * Whether two figures are one: both rest on the very same figures and on nothing else. Their difference is 0 whatever happens,
 * and says nothing.
 */
export const isOneFigure = (budget: Held, actual: Held): boolean =>
  budget.restsOn !== undefined && budget.restsOn !== null && budget.restsOn === actual.restsOn

/**
 * The state of a difference: a value only where both are and they are two, else the one that says most about why there is
 * none. Of one and the same figure a difference does not apply.
 */
export const varianceState = (budget: Held, actual: Held): IndicatorState =>
  WORST.find((state) => budget.value.state === state || actual.value.state === state) ??
  (isOneFigure(budget, actual) ? 'not-applicable' : 'value')
