import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { variance } from '../../../../shared/domain/compute/variance.ts'

describe('variance: budget less actual', () => {
  it.each([
    [100, 90, 10, 10],
    [100, 110, -10, -10],
    [-100, -90, -10, -10],
    [0, 10, -10, null],
    [0, 0, 0, null],
    [50, 50, 0, 0],
  ])('budget %s, actual %s: %s, %s %%', (budget, actual, difference, percent) => {
    expect(variance(budget, actual)).toEqual({ difference, percent })
  })

  it('is not there when either is not: missing is not zero', () => {
    expect(variance(null, 5)).toEqual({ difference: null, percent: null })
    expect(variance(5, null)).toEqual({ difference: null, percent: null })
  })

  it('adds back to the budget to the öre, and never writes −0', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.maxSafeInteger(), (a, b) => {
        const [budget, actual] = [Math.trunc(a / 4) || 0, Math.trunc(b / 4) || 0]
        const { difference, percent } = variance(budget, actual)
        expect((difference ?? 0) + actual).toBe(budget)
        expect(Object.is(difference, -0) || Object.is(percent, -0)).toBe(false)
      }),
    )
  })
})
