import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chartModel } from '../../../../shared/domain/present/chart-model.ts'
import { niceAxis } from '../../../../shared/domain/present/chart-axis.ts'
import { roundedParts } from '../../../../shared/domain/present/rounded-parts.ts'
import { formatNumber } from '../../../../shared/domain/present/format-number.ts'
import { CHART_KINDS, type ChartSpec } from '../../../../shared/model/chart-spec.ts'
import { chartModelSchema } from '../../../../shared/model/chart-model.ts'
import type { ChartModel } from '../../../../shared/model/chart-model.ts'
import { pointsOf } from '../../../../renderer/ui/chart-walk.ts'
import { type Figures, type Given, PARTIES, sourceOf, specOf } from '../../../support/chart-source.ts'

const given: fc.Arbitrary<Given> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -500, max: 90_000 }) },
  { weight: 1, arbitrary: fc.constantFrom('missing', 'not-applicable', 'suppressed', 'not-comparable') },
)
const row = fc.array(given, { minLength: 4, maxLength: 4 })
const figures: fc.Arbitrary<Figures> = fc.record({
  '2025 outcome': fc.record({ I1: row, I2: row, I5: row }),
  '2026 budget': fc.record({ I1: row, I2: row, I5: row }),
  '2026 outcome': fc.record({ I1: row, I2: row, I5: row }),
})
const spec: fc.Arbitrary<Partial<ChartSpec>> = fc.record({
  kind: fc.constantFrom(...CHART_KINDS),
  secondIndicatorId: fc.constant('I5'),
  indicatorIds: fc.constant(['I2']),
  order: fc.constantFrom('size', 'fixed'),
  axis: fc.constantFrom('same', 'own'),
  panelsBy: fc.constantFrom('party', 'indicator', 'year'),
  deviationIn: fc.constantFrom('unit', 'percent'),
  yearKind: fc.constantFrom('lens', 'best'),
  fromZero: fc.boolean(),
})

/** Parts whose sum is the numerator of the test's own cells: value × 100 kr. */
const partsOf = (all: Figures) =>
  Object.fromEntries(
    PARTIES.map(({ code }, index) => {
      const value = all['2026 budget']?.I1?.[index]
      const ore = typeof value === 'number' ? value * 10_000 : 0
      const third = Math.trunc(ore / 3)
      const part = (itemId: string, amount: number) => ({
        itemId,
        name: itemId,
        areaId: 'A',
        areaName: '',
        level: null,
        levelName: '',
        ore: amount,
      })
      return [code, [part('A1', third), part('A2', third), part('A3', ore - 2 * third)]]
    }),
  )

function eachModel(check: (model: ChartModel, all: Figures) => void): void {
  fc.assert(
    fc.property(figures, spec, (all, more) => {
      const result = chartModel(specOf(more), sourceOf(all, { parts: partsOf(all) }))
      if ('model' in result) check(result.model, all)
    }),
    { numRuns: 150 },
  )
}

describe('any chart of any figures', () => {
  it('is a whole model: nothing undefined, no NaN, no infinity', () =>
    eachModel((model) => {
      expect(chartModelSchema.parse(JSON.parse(JSON.stringify(model)))).toEqual(model)
      expect(JSON.stringify(model)).not.toMatch(/NaN|Infinity|undefined/)
    }))

  it('has every figure it draws in its table too, and every spoken one', () =>
    eachModel((model) => {
      const written = new Set(model.table.rows.flatMap(({ cells }) => cells))
      const drawn = pointsOf(model.drawing)
      const layered = model.drawing.is === 'stacked'
      for (const point of drawn) {
        // Layers drawn as one are told apart in the table; their bars are not.
        if (!layered || point.column === 0) expect(written).toContain(point.text)
      }
      for (const [, figure] of model.spoken.matchAll(/(?:Högst|Lägst): [^,]+, ([−\d\u00a0,+]+?) (?:kr|%)/g))
        expect(written).toContain(figure)
    }))

  it('never draws what is not a value, and never a zero in its place', () =>
    eachModel((model) => {
      for (const point of pointsOf(model.drawing)) {
        expect(point.value === null).toBe(point.state !== 'value')
        if (point.value === null) expect(point.text).toMatch(/^(saknas|–|\.\.|ej jämförbar)$/)
      }
    }))

  it('is walked point by point: keys differ, and every point has words', () =>
    eachModel((model) => {
      const points = pointsOf(model.drawing)
      expect(new Set(points.map(({ key }) => key)).size).toBe(points.length)
      for (const point of points) expect(point.spoken.length).toBeGreaterThan(3)
    }))
})

describe('a figure of too few people', () => {
  // Should a cell that must not be told hold its figure all the same, nothing of a chart may hold it.
  const SECRET = 73_913
  const hidden = (party: number) =>
    PARTIES.map((_, index) =>
      index === party ? { value: SECRET, numerator: SECRET } : 40_000 + index * 1_000,
    ) as unknown as Given[]
  const digits = new RegExp(String(SECRET).split('').join('[\\s\\u00a0.]?'))

  it.each(CHART_KINDS)('is in no part of %s: not drawn, spoken, in the table, the footer or the axis', (kind) => {
    const all: Figures = {
      '2025 outcome': { I1: hidden(1), I2: hidden(1), I5: hidden(1) },
      '2026 budget': { I1: hidden(1), I2: hidden(1), I5: hidden(1) },
      '2026 outcome': { I1: hidden(1), I2: hidden(1), I5: hidden(1) },
    }
    const source = sourceOf(all, { parts: partsOf({}) })
    const suppressing = {
      ...source,
      gridOf: (...asked: Parameters<typeof source.gridOf>) => {
        const grid = source.gridOf(...asked)
        const rows = grid.rows.map((one) => ({
          ...one,
          median: 41_000,
          medianText: '41 000',
          cells: one.cells.map((cell) =>
            cell.party === PARTIES[1].code ? { ...cell, value: { ...cell.value, state: 'suppressed' as const } } : cell,
          ),
        }))
        return { ...grid, rows }
      },
    }
    const result = chartModel(
      specOf({ kind, secondIndicatorId: 'I5', indicatorIds: ['I2'], panelsBy: 'indicator', axis: 'own' }),
      suppressing,
    )
    expect(JSON.stringify(result)).not.toMatch(digits)
    if ('model' in result) expect(JSON.stringify(result.model.table)).toContain('..')
  })
})

describe('parts written beside their whole', () => {
  it('sum to it as it is written, whatever the decimals', () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -100_000, max: 1_000_000 }), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 1, max: 5_000 }),
        fc.integer({ min: 0, max: 3 }),
        (parts, divisor, decimals) => {
          const values = parts.map((part) => part / divisor)
          const whole = parts.reduce((sum, part) => sum + part, 0) / divisor
          const scaled = (text: string) => Number(text.replaceAll(/[\u00a0,]/g, '').replace('\u2212', '-'))
          const texts = roundedParts(values, whole, decimals)
          expect(texts.reduce((sum, text) => sum + scaled(text), 0)).toBe(scaled(formatNumber(whole, decimals)))
          for (const [index, text] of texts.entries())
            expect(Math.abs(scaled(text) - (values[index] ?? 0) * 10 ** decimals)).toBeLessThanOrEqual(1.000001)
        },
      ),
    ))
})

describe('a scale', () => {
  it('holds every value between its ends, and zero where length means size', () =>
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { maxLength: 12 }),
        fc.boolean(),
        (values, zero) => {
          const axis = niceAxis(values, zero)
          const slack = 1e-9 * Math.max(1, Math.abs(axis.from), Math.abs(axis.to))
          for (const value of values) {
            expect(value).toBeGreaterThanOrEqual(axis.from - slack)
            expect(value).toBeLessThanOrEqual(axis.to + slack)
          }
          if (zero) expect(axis.from <= 0 && axis.to >= 0).toBe(true)
          expect(axis.to).toBeGreaterThan(axis.from)
          expect(axis.ticks.length).toBeGreaterThanOrEqual(2)
          expect(axis.ticks.length).toBeLessThanOrEqual(8)
        },
      ),
    ))

  it.each([
    [
      [0, 14_849],
      ['0', '5 000', '10 000', '15 000'],
    ],
    [
      [0.2, 0.9],
      ['0,0', '0,2', '0,4', '0,6', '0,8', '1,0'],
    ],
    [
      [-838, -265],
      ['−1 000', '−800', '−600', '−400', '−200', '0'],
    ],
  ])('of %j has the ticks %j', (values, ticks) =>
    expect(niceAxis(values, true).ticks.map(({ text }) => text.replaceAll('\u00a0', ' '))).toEqual(ticks),
  )
})
