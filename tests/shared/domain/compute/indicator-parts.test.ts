import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indicatorParts } from '../../../../shared/domain/compute/indicator-parts.ts'
import { computeIndicator } from '../../../../shared/domain/compute/indicator-value.ts'
import { wholeParts } from '../../../../shared/domain/compute/ratio.ts'
import { definition, method, scope } from './indicator-scope.ts'

const booked = { side: 'numerator', year: 2026, kind: 'budget', filters: [], total: null, factor: wholeParts(1, 1) }

describe('a figure is taken apart', () => {
  it('into items with öre, the volumes beside, and what had no rows', () => {
    const inputs = scope({
      sums: { A1: { ore: 300, rows: 4, grade: 'A' }, A6: { ore: -20 } },
      volumes: { patienter: 100 },
    })
    expect(indicatorParts(definition('I2'), inputs)).toEqual({
      items: [
        { ...booked, itemId: 'A1', ore: 300, rows: 4, grade: 'A' },
        { ...booked, itemId: 'A6', ore: -20, rows: 1, grade: 'B' },
      ],
      volumes: [
        {
          side: 'denominator',
          volumeId: 'patienter',
          year: 2026,
          kind: 'budget',
          exact: wholeParts(100, 1),
          state: 'value',
          rule: 'stated',
          substitute: false,
          years: [2026],
          grade: 'A',
          source: 'SCB',
          sourceDate: '2025-12-31',
        },
      ],
      untagged: ['A2'],
    })
  })

  it('hides a count of very few people and says what is missing', () => {
    const volumesOf = (patienter: number | 'missing') =>
      indicatorParts(definition('I2'), scope({ volumes: { patienter } })).volumes.map(({ state, exact, source }) => [
        state,
        exact,
        source,
      ])
    expect([volumesOf(3), volumesOf('missing')]).toEqual([[['suppressed', null, '']], [['missing', null, 'SCB']]])
    expect(indicatorParts(definition('I2'), scope({})).volumes).toMatchObject([{ state: 'missing', source: '' }])
  })

  it('with the sign a formula gives each item, also inside abs()', () => {
    const parts = indicatorParts(
      definition('I29', 'andel(abs(utfall(A) - budget(A)); budget(A))'),
      scope({ sumsAt: { '2026 budget': { A1: { ore: 1000 } }, '2026 outcome': { A1: { ore: 900 } } } }),
    )
    expect(parts.items.map(({ side, kind, ore }) => [side, kind, ore])).toEqual([
      ['numerator', 'outcome', -900],
      ['numerator', 'budget', 1000],
      ['denominator', 'budget', 1000],
    ])
  })

  it('with year, kind, prices and both sides of an index', () => {
    const parts = indicatorParts(
      definition('I2', 'index(fastpris(summa(A1); 2026); 2024)'),
      scope({
        sums: { A1: { ore: 300 } },
        sumsAt: { '2024 budget': { A1: { ore: 200, rows: 7 } } },
        method: { ...method, conventions: { ...method.conventions, deflator: 'pkv' } },
        volumesAt: { 2024: { pkv: 120 }, 2026: { pkv: 126 } },
      }),
    )
    expect(parts.items).toEqual([
      { ...booked, itemId: 'A1', ore: 300, rows: 1, grade: 'B' },
      {
        ...booked,
        side: 'denominator',
        itemId: 'A1',
        year: 2024,
        ore: 200,
        rows: 7,
        grade: 'B',
        factor: wholeParts(126, 120),
      },
    ])
  })

  it('of the branch that was taken only', () => {
    const parts = indicatorParts(
      definition('I2', 'om(summa(B) > 0; summa(A1); summa(A2))'),
      scope({ sums: { A1: { ore: 1 }, A2: { ore: 2 }, B1: { ore: -5 } } }),
    )
    expect(parts.items.map((part) => part.itemId)).toEqual(['A2'])
  })

  it('gives nothing for a formula that cannot be read', () => {
    expect(indicatorParts(definition('I2', 'summa('), scope({}))).toEqual({ items: [], volumes: [], untagged: [] })
  })

  it('so that the parts of each side sum to it exactly, for every indicator of money', () => {
    const leaves = method.items.filter((item) => item.parentId !== null).map((item) => item.id)
    const figures = fc.record({
      sums: fc.dictionary(fc.constantFrom(...leaves), fc.record({ ore: fc.integer({ min: -1e12, max: 1e12 }) }), {
        minKeys: 20,
        maxKeys: 60,
      }),
      volumes: fc.constant(Object.fromEntries(method.volumes.map((volume) => [volume.id, 100]))),
    })
    fc.assert(
      fc.property(figures, fc.constantFrom(...method.indicators), (given, indicator) => {
        const inputs = scope({ ...given, sumsAt: { '2026 outcome': given.sums } })
        const value = computeIndicator(indicator, inputs)
        const { items } = indicatorParts(indicator, inputs)
        const sum = (side: string) =>
          items.filter((part) => part.side === side).reduce((total, part) => total + part.ore, 0)
        if (value.numeratorOre !== null) expect(sum('numerator')).toBe(value.numeratorOre)
        if (value.denominatorOre !== null) expect(sum('denominator')).toBe(value.denominatorOre)
      }),
      { numRuns: 500 },
    )
  })
})
