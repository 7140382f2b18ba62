import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  comparabilityOf,
  type ComparabilityRule,
  type ComparedFigure,
  EQUAL_WEIGHTS,
  limitsOf,
} from '../../../../shared/domain/compute/comparability.ts'
import { COMPARABILITY_PARTS } from '../../../../shared/model/comparability.ts'

const rule: ComparabilityRule = {
  weights: { definition: 30, isolated: 20, reconciled: 15, declared: 10, overhead: 10, coverage: 10, period: 5 },
  isolationLevel: 2,
  coverageLimitPercent: 90,
}
const item = (itemId: string, absoluteOre: number, level: number | null, reconciled = true) => ({
  itemId,
  absoluteOre,
  level,
  reconciled,
})
const whole: ComparedFigure = {
  definition: 'same',
  items: [item('A1', 600, 3), item('A2', 400, 2)],
  declared: { asked: 4, unanswered: 0 },
  overhead: 'usual',
  coverage: 1,
  period: { is: 'whole' },
  substitutes: [],
}
const part = (months: number) =>
  ({ is: 'part', of: { from: '2026-01', to: '2026-08', months, annualised: false } }) as const
const scoreOf = (figure: Partial<ComparedFigure>): number => comparabilityOf({ ...whole, ...figure }, rule).score
const codes = (figure: Partial<ComparedFigure>) => limitsOf({ ...whole, ...figure }, rule).map(({ code }) => code)

describe('the comparability score', () => {
  it.each<[string, Partial<ComparedFigure>, number]>([
    ['everything in order', {}, 100],
    ['another definition', { definition: 'other' }, 0],
    ['a fifth of the kronor not isolated', { items: [item('A1', 800, 2), item('A2', 200, 1)] }, 96],
    ['nothing assessed', { items: [item('A1', 600, null), item('A2', 400, null)] }, 80],
    ['not reconciled', { items: [item('A1', 600, 3, false), item('A2', 400, 2)] }, 91],
    ['a quarter of the questions unanswered', { declared: { asked: 4, unanswered: 1 } }, 97],
    ['overhead not declared', { overhead: 'undeclared' }, 90],
    ['overhead declared otherwise than most', { overhead: 'differs' }, 95],
    ['84 % tagged', { coverage: 0.84 }, 98],
    ['eight months', { period: part(8) }, 98],
    ['months not stated', { period: { is: 'unknown' } }, 95],
  ])('%s: %2$i', (_, figure, score) => {
    expect(scoreOf(figure)).toBe(score)
  })

  it('leaves out what does not bear on a figure, so that volumes alone can be wholly comparable', () => {
    const figure = { ...whole, items: [], declared: null, overhead: null, coverage: 0.4, period: null }
    expect(comparabilityOf(figure, rule)).toEqual({
      score: 100,
      parts: [{ part: 'definition', share: 100, weight: 30 }],
    })
  })

  it('never says 100 of what is almost whole', () => {
    expect(scoreOf({ coverage: 0.9999 })).toBe(99)
  })

  const figures: fc.Arbitrary<ComparedFigure> = fc.record({
    definition: fc.constantFrom('same' as const, 'other' as const),
    items: fc.array(
      fc.record({
        itemId: fc.constantFrom('A1', 'A2', 'B1'),
        absoluteOre: fc.integer({ min: 0, max: 1_000_000_000_000 }),
        level: fc.constantFrom(null, 0, 1, 2, 3, 4),
        reconciled: fc.boolean(),
      }),
      { maxLength: 5 },
    ),
    declared: fc.option(
      fc
        .integer({ min: 0, max: 15 })
        .chain((asked) => fc.record({ asked: fc.constant(asked), unanswered: fc.integer({ min: 0, max: asked }) })),
    ),
    overhead: fc.constantFrom(null, 'undeclared' as const, 'differs' as const, 'usual' as const),
    coverage: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    period: fc.constantFrom(null, { is: 'whole' as const }, part(1), part(8), part(11), { is: 'unknown' as const }),
    substitutes: fc.constant([]),
  })
  const weights = fc
    .record(Object.fromEntries(COMPARABILITY_PARTS.map((one) => [one, fc.integer({ min: 0, max: 100 })])))
    .filter((given) => Object.values(given).some((weight) => weight > 0))

  /** Everything a person can do to mend a figure, one step at a time. */
  const mended = (figure: ComparedFigure): ComparedFigure[] => [
    { ...figure, definition: 'same' },
    ...figure.items.flatMap((one, at) => {
      const others = { ...figure }
      const put = (better: typeof one) => ({ ...others, items: figure.items.with(at, better) })
      return [put({ ...one, level: Math.min(4, (one.level ?? -1) + 1) }), put({ ...one, reconciled: true })]
    }),
    ...(figure.declared && figure.declared.unanswered > 0
      ? [{ ...figure, declared: { ...figure.declared, unanswered: figure.declared.unanswered - 1 } }]
      : []),
    ...(figure.overhead === null ? [] : (['differs', 'usual'] as const))
      .filter((_, at) => figure.overhead === 'undeclared' || at > 0)
      .map((overhead) => ({ ...figure, overhead })),
    ...(figure.coverage === null ? [] : [{ ...figure, coverage: Math.min(1, figure.coverage + 0.003) }]),
    ...(figure.period?.is === 'unknown' ? [{ ...figure, period: part(1) }] : []),
    ...(figure.period?.is === 'part' ? [{ ...figure, period: { is: 'whole' as const } }] : []),
  ]

  it('is never lowered by mending a part, whatever the weights', () => {
    fc.assert(
      fc.property(figures, weights, (figure, given) => {
        const by = { ...rule, weights: given }
        const before = comparabilityOf(figure, by).score
        for (const better of mended(figure)) expect(comparabilityOf(better, by).score).toBeGreaterThanOrEqual(before)
      }),
      { numRuns: 500 },
    )
  })

  it('is 0 to 100, 0 when definitions differ, and 100 only when every part that weighs is whole', () => {
    fc.assert(
      fc.property(figures, (figure) => {
        const { score, parts } = comparabilityOf(figure, { ...rule, weights: EQUAL_WEIGHTS })
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(100)
        if (figure.definition !== 'same') expect(score).toBe(0)
        expect(score === 100).toBe(parts.every(({ share }) => share === 100))
      }),
    )
  })
})

describe('a figure may be called comparable', () => {
  it.each<[string, Partial<ComparedFigure>, string[]]>([
    ['when nothing is against it', {}, []],
    ['not under another definition', { definition: 'other' }, ['definition-differs']],
    ['not with too little tagged', { coverage: 0.8999 }, ['coverage-low']],
    ['at the limit', { coverage: 0.9 }, []],
    ['not with an item below the level', { items: [item('A1', 9, 1)] }, ['isolation-low']],
    ['not unassessed', { items: [item('A1', 9, null)] }, ['isolation-unknown']],
    ['not unreconciled', { items: [item('A1', 9, 2, false)] }, ['unreconciled']],
    ['not with questions open', { declared: { asked: 3, unanswered: 1 } }, ['undeclared']],
    ['not with overhead undeclared', { overhead: 'undeclared' }, ['overhead-undeclared']],
    ['not with overhead otherwise', { overhead: 'differs' }, ['overhead-differs']],
    ['not for a part of the year', { period: part(8) }, ['part-year']],
    ['not for nobody knows which part', { period: { is: 'unknown' } }, ['months-unknown']],
    ['not by another population', { substitutes: ['inv65'] }, ['population-substitute']],
    ['coverage says nothing of volumes', { items: [], coverage: 0.1 }, []],
  ])('%s', (_, figure, expected) => {
    expect(codes(figure)).toEqual(expected)
  })

  it('the reasons carry what their sentences need', () => {
    const figure = { ...whole, items: [item('A1', 5, 1), item('B1', 7, 0), item('B2', 1, null)], coverage: 0.5 }
    expect(limitsOf(figure, rule)).toEqual([
      { code: 'coverage-low', params: { coverage: 50, limit: 90 } },
      { code: 'isolation-low', params: { item: 'B1', level: 0, items: 2, limit: 2 } },
      { code: 'isolation-unknown', params: { item: 'B2', items: 1 } },
    ])
  })
})
