import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computeIndicator } from '../../../../shared/domain/compute/indicator-value.ts'
import { indicatorValueSchema } from '../../../../shared/model/indicator.ts'
import { definition, method, scope, type Scope } from './indicator-scope.ts'

const compute = (id: string, given: Scope, formula?: string) => computeIndicator(definition(id, formula), scope(given))

describe('an indicator is computed', () => {
  it('as kronor per person, with both its sides', () => {
    const value = compute('I2', {
      sums: { A1: { ore: 3_000_000_00 }, A2: { ore: 900_000_50 } },
      volumes: { patienter: 100 },
    })
    expect(value).toEqual({
      indicatorId: 'I2',
      party: '2309',
      year: 2026,
      kind: 'budget',
      state: 'value',
      value: 39_000.005,
      numeratorOre: 390_000_050,
      numerator: null,
      denominatorOre: null,
      denominator: 100,
      grade: 'B',
      missing: [],
      comparability: null,
    })
  })

  it('as a share of the same books', () => {
    const value = compute('I5', { sums: { A1: { ore: 900 }, A6: { ore: 100 } } })
    expect(value).toMatchObject({
      state: 'value',
      value: 10,
      numeratorOre: 100,
      denominatorOre: 1000,
      denominator: null,
    })
  })

  it('per thousand, with the denominator as it stands', () => {
    const value = compute('I6', { volumes: { arsarbetare: 35.5, inv65: 3_550 } })
    expect(value).toMatchObject({ state: 'value', value: 10, numerator: 35.5, denominator: 3_550, numeratorOre: null })
  })

  it('with and without overhead', () => {
    const sums = { A1: { ore: 800 }, K1: { ore: 100 }, K4: { ore: 100 } }
    expect(compute('I23', { sums }).value).toBe(20)
    expect(compute('I23', { sums, overhead: 'excluded' }).value).toBeCloseTo(100 / 9)
  })

  it('without restid and egenvård, which are seen elsewhere or are not care', () => {
    const sums = { A1: { ore: 500 }, F1: { ore: 999 }, F2: { ore: 500 }, B4: { ore: 999 }, K1: { ore: 1000 } }
    expect(compute('I23', { sums }).value).toBe(50)
  })

  it('from budget and outcome of the same year', () => {
    const sumsAt = {
      '2026 budget': { A1: { ore: 1000, grade: 'C' as const } },
      '2026 outcome': { A1: { ore: 1100, grade: 'C' as const } },
    }
    expect(compute('I29', { sumsAt })).toMatchObject({ state: 'value', value: 90, grade: 'C' })
    expect(compute('I29', {})).toMatchObject({ state: 'missing', value: null })
  })

  it('from the totals of tagging', () => {
    const totalOf: Scope['totalOf'] = (name) => (name === 'tagged' ? 84 : name === 'imported' ? 100 : null)
    expect(compute('I31', { totalOf }).value).toBe(84)
    expect(compute('I30', { totalOf })).toMatchObject({ state: 'missing', missing: ['taggatIsolerat()'] })
  })

  it('from tax base and öre, with the supplementary amount that is booked as revenue', () => {
    const value = compute('I24', {
      sums: { A1: { ore: 50_000_000_00 }, L2: { ore: -5_000_000_00 } },
      volumes: { skatteunderlag: 4_000_000_000, vaxlingsore: 50 },
    })
    expect(value).toMatchObject({ state: 'value', value: 50 })
  })
})

describe('missing, not applicable and suppressed are not zero', () => {
  it.each<[string, string, Scope, object]>([
    [
      'nothing tagged at all',
      'I2',
      { volumes: { patienter: 100 } },
      { state: 'missing', missing: ['summa(A1; A2; A6)'] },
    ],
    ['no volume', 'I2', { sums: { A1: { ore: 1 } } }, { state: 'missing', missing: ['volym(patienter)'] }],
    [
      'a volume stated as missing',
      'I2',
      { sums: { A1: { ore: 1 } }, volumes: { patienter: 'missing' } },
      { state: 'missing' },
    ],
    ['neither', 'I2', {}, { state: 'missing', missing: ['summa(A1; A2; A6)', 'volym(patienter)'] }],
    [
      'division by zero',
      'I2',
      { sums: { A1: { ore: 1 } }, volumes: { patienter: 0 } },
      { state: 'missing', missing: ['volym(patienter) = 0'] },
    ],
    [
      'a volume that does not apply',
      'I2',
      { sums: { A1: { ore: 1 } }, volumes: { patienter: 'not-applicable' } },
      { state: 'not-applicable' },
    ],
    ['a party kind that lacks the cost', 'I2', { partyKind: 'region' }, { state: 'not-applicable', missing: [] }],
    ['no inhyrd is stated', 'I5', { sums: { A1: { ore: 900 } } }, { state: 'missing', missing: ['summa(A6)'] }],
  ])('%s', (_, id, given, expected) => {
    expect(compute(id, given)).toMatchObject({
      value: null,
      numeratorOre: null,
      denominator: null,
      grade: null,
      ...expected,
    })
  })

  it('but a true zero is a value', () => {
    expect(compute('I5', { sums: { A1: { ore: 900 }, A6: { ore: 0 } } })).toMatchObject({ state: 'value', value: 0 })
  })

  it.each([
    [1, 'suppressed'],
    [4, 'suppressed'],
    [5, 'value'],
  ])('%i persons: %s', (patienter, state) => {
    const value = compute('I2', { sums: { A1: { ore: 40_000_00 } }, volumes: { patienter } })
    expect(value.state).toBe(state)
    if (state === 'suppressed')
      expect(value).toMatchObject({ value: null, numeratorOre: null, denominator: null, missing: [] })
  })

  it('hides no ratio to a count of something else than people', () => {
    expect(compute('I20', { sums: { G3: { ore: 100 } }, volumes: { korttidsdygn: 2 } }).state).toBe('value')
  })

  it('passes suppression and missing on to an indicator that reads another', () => {
    const inner = (patienter: number) => compute('I2', { sums: { A1: { ore: 100 } }, volumes: { patienter } })
    const outer = (patienter: number) => compute('I3', { indicatorOf: () => inner(patienter) }, 'indikator(I2) * 2')
    expect([outer(3).state, outer(0).state, outer(10).state]).toEqual(['suppressed', 'missing', 'value'])
  })

  it('says so when its formula cannot be read', () => {
    expect(compute('I2', {}, 'summa(')).toMatchObject({ state: 'missing', missing: ['summa('] })
  })
})

describe('the evidence grade is the worst of what was read', () => {
  it.each<[Scope, string | null]>([
    [{ sums: { A1: { ore: 1, grade: 'A' }, A2: { ore: 1, grade: 'D' } }, volumes: { patienter: 9 } }, 'D'],
    [{ sums: { A1: { ore: 1, grade: null } }, volumes: { patienter: 9 } }, 'A'],
    [{ sums: { A1: { ore: 1, grade: 'A' }, B1: { ore: 1, grade: 'E' } }, volumes: { patienter: 9 } }, 'A'],
  ])('case %#', (given, grade) => {
    expect(compute('I2', given).grade).toBe(grade)
  })
})

it('every indicator of the method has a valid value for any figures', () => {
  const leaves = method.items.filter((item) => item.parentId !== null).map((item) => item.id)
  const figures = fc.record({
    sums: fc.dictionary(fc.constantFrom(...leaves), fc.record({ ore: fc.integer({ min: -1e12, max: 1e12 }) })),
    volumes: fc.dictionary(
      fc.constantFrom(...method.volumes.map((volume) => volume.id)),
      fc.integer({ min: 0, max: 1e9 }),
    ),
    partyKind: fc.constantFrom('municipality' as const, 'region' as const),
  })
  fc.assert(
    fc.property(figures, fc.constantFrom(...method.indicators), (given, indicator) => {
      const value = computeIndicator(indicator, scope(given))
      expect(indicatorValueSchema.safeParse(value).success).toBe(true)
      expect(value.state === 'value').toBe(value.value !== null)
    }),
    { numRuns: 500 },
  )
})
