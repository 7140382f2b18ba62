import type { IndicatorState, IndicatorValue } from '../../model/indicator.ts'
import { worseGrade } from './grade.ts'
import { divide, fromNumber, multiply, toNumber, wholeParts } from './ratio.ts'

const WORST: readonly IndicatorState[] = ['suppressed', 'not-comparable', 'not-applicable']

/**
 * A figure as an index: 100 × itself ÷ `base`. Where either may not be told neither may the index, since the one would give
 * the other away. `missing` names the base as `baseName` where it is what is lacking or is 0.
 */
export function indexValue(
  own: IndicatorValue,
  base: Pick<IndicatorValue, 'state' | 'value' | 'grade' | 'missing'>,
  baseName: string,
): IndicatorValue {
  const without = { value: null, numeratorOre: null, numerator: null, denominatorOre: null, denominator: null }
  const state = WORST.find((one) => own.state === one || base.state === one)
  if (state) return { ...own, ...without, state, grade: null, missing: [] }
  if (own.value === null) return own
  const [above, below] = [fromNumber(own.value), base.value === null ? null : fromNumber(base.value)]
  const found = above && below && divide(above, below)
  if (!found) {
    const missing = base.value === null ? base.missing.map((name) => `${name} (${baseName})`) : [`${baseName} = 0`]
    return { ...own, ...without, state: 'missing', grade: null, missing: missing.length > 0 ? missing : [baseName] }
  }
  const value = toNumber(multiply(found, wholeParts(100, 1)))
  return { ...own, ...without, value, grade: worseGrade(own.grade, base.grade) }
}
