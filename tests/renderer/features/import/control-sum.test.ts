import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTypedSum } from '../../../../renderer/features/import/control-sum.ts'
import { formatOre } from '../../../../shared/domain/present/format-number.ts'

describe('a control sum as it is typed', () => {
  it.each([
    ['412 398,4', 'tkr', 41_239_840_000],
    ['412\u00a0398,4', 'tkr', 41_239_840_000],
    ['−12,50', 'kr', -1250],
    ['-12,5', 'kr', -1250],
    ['– 31', 'kr', -3100],
    ['1 234,50 kr', 'kr', 123_450],
    ['0,00001', 'tkr', 1],
    ['−0', 'kr', 0],
    ['1,50000', 'kr', 150],
  ] as const)('%s in %s is %i öre', (typed, unit, ore) => {
    expect(readTypedSum(typed, unit)).toEqual({ state: 'value', ore })
  })

  it.each(['abc', '1.234', '1,234,5', '12,345', '1e5', '--1', '99999999999999'])(
    '%s is not a sum in kronor',
    (typed) => {
      expect(readTypedSum(typed, 'kr')).toEqual({ state: 'invalid' })
    },
  )

  it('nothing typed is no sum, not zero', () => {
    expect(readTypedSum('  ', 'tkr')).toEqual({ state: 'empty' })
  })

  it('reads back what the program writes with every öre', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), (ore) => {
        expect(readTypedSum(formatOre(ore, 'kr', 2), 'kr')).toEqual({ state: 'value', ore })
        expect(readTypedSum(formatOre(ore, 'tkr', 5), 'tkr')).toEqual({ state: 'value', ore })
      }),
    )
  })
})
