import { describe, expect, it } from 'vitest'
import { figuresNeeded, viewColumns } from '../../../../shared/domain/present/view-columns.ts'
import type { ViewFigures } from '../../../../shared/domain/present/view-figures.ts'
import { viewModel } from '../../../../shared/domain/present/view-rows.ts'
import { viewTable } from '../../../../shared/domain/present/view-table.ts'
import { type ViewContent, viewContentSchema } from '../../../../shared/model/view.ts'
import { viewWords } from '../../../../shared/text/view-words.ts'
import { starterMethod } from '../../../resources/starter-method.ts'
import { type Figures, gridOf, PARTIES } from '../../../support/chart-source.ts'

/** Eight months of the year. */
const PART = { value: 250, partYear: { from: '2026-01', to: '2026-08', months: 8, annualised: false } }
const FIGURES: Figures = {
  '2025 outcome': { I1: [90, 180, 330, 'not-applicable'], I2: [1, 2, 3, 4], I5: [1, 2, 3, 4] },
  '2026 budget': {
    I1: [100, 200, 300, 'not-applicable'],
    I2: [10, 20, 'suppressed', 'not-applicable'],
    I5: [12.5, 'missing', { value: 2.5, unreconciled: true }, 4],
  },
  '2026 outcome': { I1: [110, 200, PART, 'not-applicable'], I2: [1, 2, 3, 4], I5: ['missing', 2, 3, 4] },
}
const method = starterMethod()
const figures: ViewFigures = {
  lens: { year: 2026, kind: 'budget', concept: 'cost', overhead: 'included' },
  own: '2309',
  unit: 'tkr',
  parties: [...PARTIES],
  gridOf: (year, kind) => gridOf(year, kind, FIGURES),
  trendYears: [2025, 2026],
  indicators: method.indicators,
  items: method.items,
}
const view = (more: Partial<ViewContent> = {}): ViewContent => ({ ...viewContentSchema.parse({}), ...more })
const filter = (more: Partial<ViewContent['filter']>) => view({ filter: { ...view().filter, ...more } })
const columns = (more: Partial<ViewContent>) => viewColumns(view(more), figures, viewWords)
const rows = (content: ViewContent) =>
  viewModel(content, figures, viewWords).groups.flatMap((group) => group.rows.map((row) => row.indicatorId))
const cell = (content: Partial<ViewContent>, id: string, column: string) =>
  viewModel(view(content), figures, viewWords)
    .groups.flatMap((group) => group.rows)
    .find((row) => row.indicatorId === id)?.cells[column]

describe('the columns of a view', () => {
  it('are one’s own, the median, the difference and a small chart until others are chosen', () => {
    expect(columns({}).map(({ header, group }) => [header, group])).toEqual([
      ['Indikator', null],
      ['Enhet', null],
      ['Krokom', null],
      ['Median', null],
      ['Skillnad', null],
      ['Parter', null],
      ['Jämförbarhet', null],
    ])
  })

  it('are parties × years × kinds, with what they share over them', () => {
    const chosen = { who: ['own', '2303'], years: [2025, 2026], kinds: ['budget', 'outcome'], measures: [] } as const
    expect(
      columns({ ...chosen, who: [...chosen.who], years: [...chosen.years], kinds: [...chosen.kinds], measures: [] })
        .slice(1)
        .map(({ header, group }) => `${group}: ${header}`),
    ).toEqual([
      'Krokom: Budget 2025',
      'Krokom: Utfall 2025',
      'Krokom: Budget 2026',
      'Krokom: Utfall 2026',
      'Ragunda: Budget 2025',
      'Ragunda: Utfall 2025',
      'Ragunda: Budget 2026',
      'Ragunda: Utfall 2026',
    ])
    expect(
      columns({ who: ['own', '2303'], years: [2025, 2026], nest: 'year', measures: [] })
        .slice(1)
        .map(({ header, group }) => `${group}: ${header}`),
    ).toEqual(['2025: Krokom', '2025: Ragunda', '2026: Krokom', '2026: Ragunda'])
  })

  it('stand where they were moved by hand, new ones last, the name always first', () => {
    const moved = columns({ columnOrder: ['difference', 'unit'], measures: ['unit', 'difference', 'bars'] })
    expect(moved.map(({ is }) => is)).toEqual(['name', 'difference', 'unit', 'figure', 'figure', 'bars'])
  })

  it('ask for each year and kind once, the lens’s own first', () => {
    const needed = figuresNeeded(
      view({ years: [2025, 2026], measures: ['varianceUnit', 'trend'] }),
      figures.lens,
      [2024, 2025, 2026],
    )
    expect(needed.map(({ year, kind }) => `${year} ${kind}`)).toEqual([
      '2026 budget',
      '2025 budget',
      '2025 outcome',
      '2026 outcome',
      '2024 budget',
    ])
  })
})

describe('the cells of a view', () => {
  it.each([
    ['I1', 'own-2026-budget', '300'],
    ['I2', 'own-2026-budget', '..'],
    ['I5', '2305-2026-budget', 'saknas'],
    ['I1', '0023-2026-budget', '–'],
    ['I1', 'median-2026-budget', '200'],
    ['I1', 'difference', '50 % högre'],
    ['I1', 'varianceUnit-2026', '+50'],
    ['I1', 'varianceOre-2026', '+5,0'],
    ['I1', 'variancePercent-2026', '+16,7'],
    ['I2', 'varianceUnit-2026', '..'],
    ['I1', 'bars', 'Ragunda 100; Bräcke 200; Krokom 300; Regionen –'],
  ])('of %s under %s is %s', (id, column, text) =>
    expect(
      cell(
        {
          who: ['own', 'median', '2305', '0023'],
          measures: ['difference', 'varianceUnit', 'varianceOre', 'variancePercent', 'bars'],
        },
        id,
        column,
      )?.text,
    ).toBe(text),
  )

  it('say where a figure, or a difference from it, is for a part of the year', () => {
    const shown = { kinds: ['outcome' as const], measures: ['varianceUnit' as const] }
    expect(['own-2026-outcome', 'varianceUnit-2026'].map((column) => cell(shown, 'I1', column)?.partOfYear)).toEqual([
      '8\u00a0mån',
      '8\u00a0mån',
    ])
    expect(cell({}, 'I1', 'own-2026-budget')?.partOfYear).toBe('')
  })

  it('say beside the figure that its source is not reconciled', () =>
    expect(cell({}, 'I5', 'own-2026-budget')?.note).toBe('ej avstämd'))

  it('have no column for comparability where nobody’s is known', () =>
    expect(viewModel(view(), figures, viewWords).columns.some(({ is }) => is === 'comparability')).toBe(false))
})

describe('the rows of a view', () => {
  it.each(['up', 'down'] as const)('without a figure come last, sorted %s', (direction) => {
    const sorted = rows(view({ sort: { column: 'own-2026-budget', direction } }))
    expect(sorted).toEqual(direction === 'up' ? ['I5', 'I1', 'I2'] : ['I1', 'I5', 'I2'])
  })

  it.each([
    [filter({ text: 'inhyrd' }), ['I5']],
    [filter({ text: 'INVÅNARE' }), ['I1']],
    [filter({ areas: ['A'] }), ['I1', 'I2', 'I5']],
    [filter({ areas: ['K'] }), ['I1']],
    [filter({ hasValue: true }), ['I1', 'I5']],
    [filter({ text: 'finns inte' }), []],
  ])('are let through by the filter %#', (content, ids) => expect(rows(content)).toEqual(ids))

  it('that are kept on top are first, whatever they are sorted by', () => {
    const pinned = view({ pinned: ['I2'], sort: { column: 'own-2026-budget', direction: 'down' } })
    expect(rows(pinned)).toEqual(['I2', 'I1', 'I5'])
  })

  it('stand under their areas, those of several areas under a heading of their own', () => {
    const { groups } = viewModel(view({ grouped: true }), figures, viewWords)
    expect(groups.map(({ title, rows: inside }) => [title, inside.map(({ indicatorId }) => indicatorId)])).toEqual([
      ['Flera områden', ['I1']],
      ['A Legitimerad personal (HSL)', ['I2', 'I5']],
    ])
  })

  it('are counted before and after the filter, so that what is hidden can be said', () => {
    const { all, shown } = viewModel(filter({ hasValue: true }), figures, viewWords)
    expect([all, shown]).toEqual([3, 2])
  })
})

describe('the table of a view', () => {
  it('has every row and column, headings in full, and what is said of figures last', () => {
    const content = view({ years: [2025, 2026], kinds: ['budget'], measures: ['unit'] })
    const { columns: heads, rows: lines } = viewTable(viewModel(content, figures, viewWords), viewWords.chart)
    expect(heads.map(({ header }) => header)).toEqual([
      'Indikator',
      'Enhet',
      'Krokom 2025',
      'Krokom 2026',
      'Median 2025',
      'Median 2026',
      'Anmärkning',
    ])
    expect(lines.map(({ cells }) => cells.join('|'))).toEqual([
      'Kostnad per invånare|kr/inv|saknas|300|saknas|200|',
      'Kostnad per dygn|kr/inv|saknas|..|saknas|15|',
      'Andel inhyrd personal|%|saknas|2,5|saknas|4,0|Krokom 2026: ej avstämd',
    ])
  })
})
