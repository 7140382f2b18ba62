import { describe, expect, it } from 'vitest'
import { chartModel } from '../../../../shared/domain/present/chart-model.ts'
import type { ChartModel, DrawingOf } from '../../../../shared/model/chart-model.ts'
import type { ChartSpec } from '../../../../shared/model/chart-spec.ts'
import { type Figures, sourceOf, specOf } from '../../../support/chart-source.ts'

const FIGURES: Figures = {
  '2024 outcome': { I1: [90, 'missing', 270, 'not-applicable'] },
  '2025 outcome': { I1: [100, 210, 'missing', 'not-applicable'] },
  '2026 budget': {
    I1: [100, 200, 300, 'not-applicable'],
    I2: [10, 20, 'suppressed', 'not-applicable'],
    I5: [12.5, 'missing', 2.5, 4],
  },
  '2026 outcome': { I1: [110, 200, 250, 'not-applicable'] },
}
const source = sourceOf(FIGURES)

function made(more: Partial<ChartSpec>, from = source): ChartModel {
  const result = chartModel(specOf(more), from)
  if ('refusal' in result) throw new Error(result.refusal)
  return result.model
}
const refusal = (more: Partial<ChartSpec>, from = source) => {
  const result = chartModel(specOf(more), from)
  return 'refusal' in result ? result.refusal : null
}
const drawing = <K extends ChartModel['drawing']['is']>(is: K, model: ChartModel): DrawingOf<K> => {
  if (model.drawing.is !== is) throw new Error(model.drawing.is)
  return model.drawing as DrawingOf<K>
}

describe('bars', () => {
  it('are highest first, and a party without a figure has its mark, never a zero', () => {
    const { points } = drawing('bars', made({ kind: 'bars' }))
    expect(points.map(({ label, value, text }) => [label, value, text])).toEqual([
      ['Krokom', 300, '300'],
      ['Bräcke', 200, '200'],
      ['Ragunda', 100, '100'],
      ['Regionen', null, '–'],
    ])
  })

  it('say title, scope, unit and prices, and under them source, method and who is not applicable', () => {
    const model = made({ kind: 'bars' })
    expect(model.title).toBe('Kostnad per invånare, kr/inv')
    expect(model.subtitle).toBe('Budget 2026, kostnad inkl. OH, löpande priser')
    expect(model.footer).toEqual(['Källa: parternas budget 2026.', 'Metod v0.1.', 'Ej tillämpligt: Regionen.'])
  })

  it('are told in a sentence: how many, highest, lowest, one’s own against the median, and who has none', () => {
    expect(made({ kind: 'bars' }).spoken).toBe(
      'Kostnad per invånare, kr/inv. Budget 2026, kostnad inkl. OH, löpande priser. 3 av 4 parter har värde. ' +
        'Högst: Krokom, 300 kr/inv. Lägst: Ragunda, 100 kr/inv. Krokom: 300 kr/inv, 50 % högre än medianen. ' +
        'Medianen är 200 kr/inv. Ej tillämpligt: Regionen.',
    )
  })

  it('show only the parties chosen, in their own order when that is asked for', () => {
    const { points } = drawing('bars', made({ kind: 'bars', parties: ['2309', '2303'], order: 'fixed' }))
    expect(points.map(({ label }) => label)).toEqual(['Ragunda', 'Krokom'])
  })

  it('of kronor per cent say nothing of prices', () => {
    expect(made({ kind: 'bars', indicatorId: 'I5' }).subtitle).toBe('Budget 2026, kostnad inkl. OH')
  })
})

describe('the five states', () => {
  const figures: Figures = { '2026 budget': { I1: ['missing', 'suppressed', 0, 'not-comparable'] } }
  it('have five marks and words, and 0 is 0', () => {
    const model = made({ kind: 'bars', order: 'fixed' }, sourceOf(figures))
    const { points } = drawing('bars', model)
    expect(points.map(({ text, spoken }) => [text, spoken])).toEqual([
      ['saknas', 'Ragunda: Uppgift saknas.'],
      ['..', 'Bräcke: Dolt, färre än fem.'],
      ['0', 'Krokom: 0 kr/inv.'],
      ['ej jämförbar', 'Regionen: Ej jämförbart.'],
    ])
    expect(model.table.rows.slice(0, 4).map(({ cells }) => cells[1])).toEqual(['saknas', '..', '0', 'ej jämförbar'])
    expect(model.footer.join(' ')).toContain('Dolt, för få personer: Bräcke.')
  })
})

describe('what must be said of a figure', () => {
  const marks = sourceOf({
    '2026 budget': {
      I1: [
        { value: 100, declared: { asked: 5, unanswered: 2 } },
        { value: 200, unreconciled: true, partYear: { from: '2026-01', to: '2026-06', months: 6, annualised: false } },
        { value: 900, outlier: { side: 'high', distance: 4.25, limit: 3, median: 200, parties: 5 } },
        100,
      ],
    },
  })
  it('stands beside it in words, and only what is seen is in the key', () => {
    const model = made({ kind: 'bars', order: 'fixed' }, marks)
    const { points } = drawing('bars', model)
    expect(points.map(({ note }) => note)).toEqual([
      'metod ej redovisad',
      'jan–jun, 6 av 12 månader, ej avstämd',
      'avviker: högre än de andra, 4,3 gånger den vanliga spridningen',
      '',
    ])
    expect(points.map(({ undeclared, outlier }) => [undeclared, outlier])).toEqual([
      [true, false],
      [false, false],
      [false, true],
      [false, false],
    ])
    expect(model.legend.map(({ mark }) => mark)).toEqual(['undeclared', 'outlier'])
  })
})

describe('lines', () => {
  it('have a gap where a year has no figure, never a zero', () => {
    const { series, xs } = drawing('lines', made({ kind: 'lines', yearKind: 'best' }))
    expect(xs.map(({ label, note, planned }) => [label, note, planned])).toEqual([
      ['2024', '', false],
      ['2025', '', false],
      ['2026', '', false],
    ])
    expect(series.find(({ own }) => own)?.points.map(({ value, text }) => [value, text])).toEqual([
      [270, '270'],
      [null, 'saknas'],
      [250, '250'],
    ])
  })

  it('show outcome where it is known and say of each other year which kind it is', () => {
    const { '2026 outcome': _gone, ...planned } = FIGURES
    const model = made({ kind: 'lines', yearKind: 'best' }, sourceOf(planned))
    expect(drawing('lines', model).xs.at(-1)).toEqual({ label: '2026', note: 'budget', planned: true })
    expect(model.subtitle).toBe('Utfall 2024 och 2025, budget 2026, kostnad inkl. OH, löpande priser')
    expect(model.legend.map(({ mark }) => mark)).toContain('budget')
  })

  it('say that their scale does not begin at zero where it does not', () => {
    const fit = made({ kind: 'lines', yearKind: 'best', fromZero: false })
    expect(fit.subtitle).toContain('Skalan börjar inte vid noll')
    expect(drawing('lines', made({ kind: 'lines', yearKind: 'best' })).axis.from).toBe(0)
  })
})

describe('divided bars', () => {
  const part = (itemId: string, ore: number, level: number | null = null) => ({
    itemId,
    name: itemId,
    areaId: itemId.slice(0, 1),
    areaName: 'Område',
    level,
    levelName: 'nivå',
    ore,
  })
  const parts = {
    '2303': [part('A1', 600_000), part('B1', 400_000)],
    '2305': [part('A1', 2_000_000)],
    '2309': [part('A1', 1_000_000, 3), part('A2', 2_100_000, 1), part('B1', -100_000, 3)],
  }
  const divided = sourceOf(FIGURES, { parts, levelsKnown: true })

  it('sum to the bar, also where revenue lies to the left of zero', () => {
    const { bars, layers } = drawing('stacked', made({ kind: 'stacked' }, divided))
    expect(layers.map(({ key }) => key)).toEqual(['A1', 'A2', 'B1'])
    const own = bars.find(({ point }) => point.own)
    expect(own?.segments.map(({ text, value }) => [text, value])).toEqual([
      ['100', 100],
      ['210', 210],
      ['−10', -10],
    ])
  })

  it('can be divided by area and by isolation level, highest first', () => {
    expect(
      drawing('stacked', made({ kind: 'stacked', stackBy: 'area' }, divided)).layers.map(({ key }) => key),
    ).toEqual(['A', 'B'])
    const levels = drawing('stacked', made({ kind: 'stacked', stackBy: 'isolation' }, divided)).layers
    expect(levels.map(({ key }) => key)).toEqual(['3', '1', ''])
  })

  it('draw the smallest of many layers as one, while the table keeps each', () => {
    const many = Array.from({ length: 12 }, (_, index) => part(`A${index + 1}`, index === 0 ? 1_900_000 : 100_000))
    const model = made({ kind: 'stacked', parties: ['2309'] }, sourceOf(FIGURES, { parts: { '2309': [...many] } }))
    expect(drawing('stacked', model).layers.map(({ label }) => label)).toHaveLength(8)
    expect(drawing('stacked', model).layers.at(-1)?.label).toBe('Övriga 5 poster')
    expect(model.table.rows.filter(({ key }) => key.startsWith('A'))).toHaveLength(12)
  })

  it('are refused where the parts are not the figure', () => {
    const wrong = { ...parts, '2305': [part('A1', 1_999_990)] }
    expect(refusal({ kind: 'stacked' }, sourceOf(FIGURES, { parts: wrong }))).toBe('not-a-sum')
    expect(refusal({ kind: 'stacked' })).toBe('not-a-sum')
  })
})

describe('deviation', () => {
  it('is budget minus outcome with its sign, and says what plus means', () => {
    const model = made({ kind: 'deviation' })
    expect(drawing('deviation', model).points.map(({ label, text }) => [label, text])).toEqual([
      ['Krokom', '+50'],
      ['Bräcke', '0'],
      ['Ragunda', '−10'],
      ['Regionen', '–'],
    ])
    expect(model.title).toBe('Budget mot utfall 2026: Kostnad per invånare, kr/inv')
    expect(model.subtitle).toBe('Kostnad inkl. OH, löpande priser. + = lägre kostnad än budget')
  })

  it('can be in per cent of the budget', () => {
    const { points } = drawing('deviation', made({ kind: 'deviation', deviationIn: 'percent' }))
    expect(points.map(({ text }) => text)).toEqual(['+16,7', '0,0', '−10,0', '–'])
  })
})

describe('scatter', () => {
  it('has a point only for those with both, and names the others', () => {
    const model = made({ kind: 'scatter', secondIndicatorId: 'I5' })
    expect(drawing('scatter', model).points.map(({ point, x, y }) => [point.label, x, y])).toEqual([
      ['Ragunda', 100, 12.5],
      ['Krokom', 300, 2.5],
    ])
    expect(model.footer.at(-1)).toBe('Utan punkt: Bräcke, Regionen.')
    expect(model.subtitle).toContain('säger inget om orsak')
  })
})

describe('small multiples', () => {
  it('share a scale, or have each its own, and say which', () => {
    const same = made({ kind: 'multiples', yearKind: 'best' })
    const own = made({ kind: 'multiples', yearKind: 'best', axis: 'own' })
    const tops = (model: ChartModel) => drawing('multiples', model).panels.map((panel) => panel.drawing.axis.to)
    expect(new Set(tops(same)).size).toBe(1)
    expect(new Set(tops(own)).size).toBeGreaterThan(1)
    expect([same.subtitle, own.subtitle].map((words) => /Samma skala|Egen skala/.exec(words)?.[0])).toEqual([
      'Samma skala',
      'Egen skala',
    ])
  })

  it('never put indicators of different units on one scale', () => {
    const beside = { kind: 'multiples' as const, panelsBy: 'indicator' as const, indicatorIds: ['I5'] }
    expect(refusal({ ...beside, axis: 'same' })).toBe('units-differ')
    expect(drawing('multiples', made({ ...beside, axis: 'own' })).panels).toHaveLength(2)
  })
})

describe('a chart that cannot be made', () => {
  it.each([
    [{ indicatorId: 'I99' }, 'indicator-unknown'],
    [{ parties: [] }, 'parties-none'],
    [{ kind: 'scatter' }, 'second-missing'],
    [{ kind: 'scatter', secondIndicatorId: 'I1' }, 'same-indicator'],
    [{ kind: 'stacked', stackBy: 'isolation' }, 'levels-unknown'],
    [{ kind: 'multiples', years: [2026] }, 'one-year'],
    [{ kind: 'deviation', against: 'forecast' }, 'no-figures'],
  ] satisfies [Partial<ChartSpec>, string][])('%j is refused as %s', (more, code) => expect(refusal(more)).toBe(code))
})
