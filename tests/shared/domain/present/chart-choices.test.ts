import { describe, expect, it } from 'vitest'
import {
  besideChoices,
  type ChoiceFacts,
  chartChoices,
  isPlainSum,
  panelChoices,
} from '../../../../shared/domain/present/chart-choices.ts'
import { indicatorAreas } from '../../../../shared/domain/present/indicator-areas.ts'
import { starterMethod } from '../../../resources/starter-method.ts'

const method = starterMethod()
const facts: ChoiceFacts = {
  lens: { year: 2026, kind: 'budget', concept: 'cost', overhead: 'included' },
  filled: [
    { year: 2025, kind: 'outcome' },
    { year: 2026, kind: 'budget' },
  ],
  indicators: method.indicators,
  levelsKnown: false,
}
const indicator = (id: string) => method.indicators.find((one) => one.id === id)
const refusals = (id: string, more: Partial<ChoiceFacts> = {}) =>
  Object.fromEntries(chartChoices(indicator(id), { ...facts, ...more }).map((choice) => [choice.id, choice.refusal]))

describe('which charts are offered', () => {
  it('a sum of items can be divided, a formula with a volume above the line cannot', () => {
    expect(refusals('I1').stacked).toBeNull()
    expect(refusals('I6').stacked).toBe('not-a-sum')
    expect(refusals('I29').stacked).toBe('not-a-sum')
  })

  it('nothing over years with only one, no deviation without budget and outcome of the year', () => {
    expect(refusals('I1', { filled: [{ year: 2026, kind: 'budget' }] })).toMatchObject({
      lines: 'one-year',
      deviation: 'budget-or-outcome-missing',
    })
    expect(refusals('I1', { filled: [...facts.filled, { year: 2026, kind: 'forecast' }] }).deviation).toBeNull()
  })

  it('an index is not divided, nor held against a budget', () =>
    expect(refusals('I1', { lens: { ...facts.lens, index: 'median' } })).toMatchObject({
      stacked: 'index-not-here',
      deviation: 'index-not-here',
      bars: null,
    }))

  it('only indicators of the same unit may share a scale', () => {
    const beside = besideChoices(indicator('I1'), facts, 'same')
    expect(beside.find(({ id }) => id === 'I8')?.refusal).toBeNull()
    expect(beside.find(({ id }) => id === 'I5')?.refusal).toBe('units-differ')
    expect(besideChoices(indicator('I1'), facts, 'own').every(({ refusal }) => refusal === null)).toBe(true)
  })

  it('with one year only indicators make panels', () =>
    expect(
      panelChoices({ ...facts, filled: [{ year: 2026, kind: 'budget' }] })
        .filter(({ refusal }) => refusal === null)
        .map(({ id }) => id),
    ).toEqual(['indicator']))
})

describe('what an indicator is made of', () => {
  it.each([
    ['I1', ['A', 'B', 'D', 'E', 'F', 'G', 'H', 'J', 'K']],
    ['I2', ['A']],
    ['I6', ['V']],
    ['I27', ['V']],
  ])('%s stands in the areas %j', (id, areas) => {
    const found = indicator(id)
    expect(found && indicatorAreas(found, method.items)).toEqual(areas)
  })

  it('every starting indicator either can be divided or says that it cannot', () => {
    for (const one of method.indicators) expect(typeof isPlainSum(one)).toBe('boolean')
  })
})
