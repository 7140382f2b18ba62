import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatNumber, formatOre, formatShare } from '../../../../shared/domain/present/format-number.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u2212', '-')

describe('numbers are written the Swedish way', () => {
  it.each([
    [123456750, 'kr', 2, '1 234 567,50'],
    [-100, 'kr', 2, '-1,00'],
    [0, 'kr', 2, '0,00'],
    [-49, 'tkr', 0, '0'],
    [50_000, 'tkr', 0, '1'],
    [-50_000, 'tkr', 0, '-1'],
    [1_421_040_000, 'tkr', 1, '14 210,4'],
    [9_007_199_254_740_991, 'kr', 2, '90 071 992 547 409,91'],
    [123_456_789_00, 'mnkr', 1, '123,5'],
  ] as const)('%d öre in %s with %d decimals is %s', (ore, unit, decimals, text) => {
    expect(plain(formatOre(ore, unit, decimals))).toBe(text)
  })

  it.each([
    [12480.4, 0, '12 480'],
    [1.005, 2, '1,01'],
    [-0.5, 0, '-1'],
    [0.04, 1, '0,0'],
    [6.25, 1, '6,3'],
    [1e-9, 2, '0,00'],
    [1234567.891, 1, '1 234 567,9'],
  ] as const)('%d with %d decimals is %s', (value, decimals, text) => {
    expect(plain(formatNumber(value, decimals))).toBe(text)
  })

  it('kronor and öre read back to the very same öre', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (ore) => {
        const back = BigInt(plain(formatOre(ore, 'kr', 2)).replace(/[ ,]/g, ''))
        expect(back).toBe(BigInt(ore))
      }),
    )
  })

  it('a share is never rounded to all or nothing', () => {
    expect([0, 0.001, 0.84, 0.9999, 1].map((s) => plain(formatShare(s)))).toEqual([
      '0 %',
      '1 %',
      '84 %',
      '99 %',
      '100 %',
    ])
  })
})
