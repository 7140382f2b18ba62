import { describe, expect, it } from 'vitest'
import { toNumber } from '../../../../shared/domain/compute/ratio.ts'
import { volumeFigure } from '../../../../shared/domain/compute/volume-figure.ts'
import type { Kind } from '../../../../shared/model/scope.ts'
import { volumeValue } from './indicator-scope.ts'

type Stated = Record<string, number | 'missing' | 'not-applicable' | 'suppressed'>
const population = { budget: 'december-before', outcome: 'mean', forecast: 'december' } as const

/** `stated` by "2025" or "2025 budget". */
const chosen = (kind: Kind, stated: Stated, measured: 'year-end' | 'year' = 'year-end') => {
  const found = volumeFigure({ id: 'inv65', measured }, { population }, { year: 2026, kind }, (year, of) => {
    const value = new Map(Object.entries(stated)).get(of === null ? String(year) : `${year} ${of}`)
    return value === undefined ? null : volumeValue('inv65', year, value, of)
  })
  return [
    found.state,
    found.exact && toNumber(found.exact),
    found.rule,
    found.of.map(({ year }) => year).join(' '),
    found.substitute,
  ]
}

describe('which population a figure is divided by', () => {
  it.each<[string, Kind, Stated, unknown[]]>([
    [
      'a budget: 31 December before',
      'budget',
      { 2024: 90, 2025: 100, 2026: 110 },
      ['value', 100, 'december-before', '2025', false],
    ],
    ['an outcome: the mean', 'outcome', { 2025: 100, 2026: 111 }, ['value', 105.5, 'mean', '2025 2026', false]],
    ['a forecast: 31 December', 'forecast', { 2025: 100, 2026: 110 }, ['value', 110, 'december', '2026', false]],
    [
      'one stated for that very kind goes first',
      'budget',
      { 2025: 100, '2026 budget': 7 },
      ['value', 7, 'stated', '2026', false],
    ],
    [
      'another kind’s own does not serve',
      'budget',
      { 2025: 100, '2026 outcome': 7 },
      ['value', 100, 'december-before', '2025', false],
    ],
    [
      'the year’s own stands in, and it is said',
      'budget',
      { 2026: 110 },
      ['value', 110, 'december-before', '2026', true],
    ],
    ['then the latest before', 'budget', { 2023: 80, 2024: 90 }, ['value', 90, 'december-before', '2024', true]],
    ['half a mean is not a mean', 'outcome', { 2025: 100 }, ['value', 100, 'mean', '2025', true]],
    [
      'what is stated as missing is not there',
      'budget',
      { 2025: 'missing', 2026: 110 },
      ['value', 110, 'december-before', '2026', true],
    ],
    ['too old is not used', 'budget', { 2022: 70 }, ['missing', null, 'december-before', '', false]],
    ['nothing at all', 'outcome', {}, ['missing', null, 'mean', '', false]],
    [
      'not applicable is an answer',
      'budget',
      { 2025: 'not-applicable' },
      ['not-applicable', null, 'december-before', '2025', false],
    ],
    [
      'a mean with a hidden half is hidden',
      'outcome',
      { 2025: 'suppressed', 2026: 110 },
      ['suppressed', null, 'mean', '2025 2026', false],
    ],
  ])('%s', (_, kind, stated, expected) => {
    expect(chosen(kind, stated)).toEqual(expected)
  })

  it('what is counted over the year is the year’s own, whatever the convention', () => {
    expect(chosen('budget', { 2025: 100, 2026: 110 }, 'year')).toEqual(['value', 110, 'stated', '2026', false])
    expect(chosen('budget', { 2025: 100 }, 'year')).toEqual(['missing', null, 'stated', '', false])
  })
})
