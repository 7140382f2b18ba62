import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as ratio from '../../../../shared/domain/compute/ratio.ts'

const whole = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 })
const ratios = fc.tuple(whole, fc.integer({ min: 1, max: 1_000_000 })).map(([n, d]) => ratio.wholeParts(n, d))

describe('an exact fraction', () => {
  it('obeys the laws of arithmetic', () => {
    fc.assert(
      fc.property(ratios, ratios, ratios, (a, b, c) => {
        expect(ratio.add(a, b)).toEqual(ratio.add(b, a))
        expect(ratio.subtract(ratio.add(a, b), b)).toEqual(a)
        expect(ratio.multiply(a, ratio.add(b, c))).toEqual(ratio.add(ratio.multiply(a, b), ratio.multiply(a, c)))
        const quotient = ratio.divide(a, b)
        if (b.n === 0n) expect(quotient).toBeNull()
        else expect(quotient && ratio.multiply(quotient, b)).toEqual(a)
      }),
    )
  })

  it('holds any floating-point number exactly and gives it back', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (value) => {
        const exact = ratio.fromNumber(value)
        expect(exact && ratio.toNumber(exact)).toBeCloseTo(value, 6)
      }),
    )
    expect(ratio.fromNumber(Number.NaN)).toBeNull()
    expect(ratio.fromNumber(Number.POSITIVE_INFINITY)).toBeNull()
  })

  it.each([
    [5, 2, 3n],
    [-5, 2, -3n],
    [4, 3, 1n],
    [-4, 3, -1n],
    [0, 7, 0n],
  ])('%i/%i rounds to %s, halves away from zero', (n, d, expected) => {
    expect(ratio.rounded(ratio.wholeParts(n, d))).toBe(expected)
  })

  it.each([
    ['0', 0],
    ['0,5', 0.5],
    ['12,25', 12.25],
    ['1000', 1000],
  ])('%s is read as %f', (text, value) => {
    expect(ratio.toNumber(ratio.fromDecimalText(text))).toBe(value)
  })
})
