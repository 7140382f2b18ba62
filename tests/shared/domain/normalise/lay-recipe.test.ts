import { describe, expect, it } from 'vitest'
import { headingKey, layRecipe } from '../../../../shared/domain/normalise/lay-recipe.ts'
import type { ColumnRole, MappedColumn, MappingGuess } from '../../../../shared/model/column-mapping.ts'
import type { ImportRecipe } from '../../../../shared/model/import-recipe.ts'

const code = (dimension: 'account' | 'costCentre' | 'activityArea' | 'project'): ColumnRole => ({
  role: 'code',
  dimension,
})
const text: ColumnRole = { role: 'text' }
const columns = (entries: [string, ColumnRole][]): MappedColumn[] =>
  entries.map(([header, is], column) => ({ column, header, is }))

const recipe = (entries: [string, ColumnRole][]): ImportRecipe => ({
  id: 'r',
  party: '2309',
  kind: 'budget',
  name: 'Krokom_2025.xlsx',
  headings: entries.map(([header]) => header),
  usedAt: '2025-10-01T00:00:00Z',
  mapping: {
    sheet: 'Drift',
    headerRows: [1],
    firstRow: 2,
    columns: columns(entries),
    amountColumn: entries.findIndex(([, is]) => is.role === 'amount'),
    unit: 'tkr',
    sign: 'ledger',
    decimal: ',',
    groupMark: '',
    chart: 'KOMMUN_BAS',
    skipTotals: true,
  },
})
const guess = (headers: string[]): MappingGuess => ({
  mapping: {
    ...recipe(headers.map((header) => [header, text])).mapping,
    amountColumn: null,
    unit: null,
    sign: null,
    chart: null,
  },
  evidence: [],
  questions: ['amount', 'unit', 'sign'],
  amountCandidates: [],
})

const LAST_YEAR: [string, ColumnRole][] = [
  ['Ansvar', code('costCentre')],
  ['Vht', code('activityArea')],
  ['Konto', code('account')],
  ['Kontotext', { role: 'name', dimension: 'account' }],
  ['Projekt', code('project')],
  ['Budget 2025', { role: 'amount' }],
]

describe('last year’s recipe on this year’s file', () => {
  it('asks about exactly the two renamed and the one new column, and settles the rest', () => {
    const laid = layRecipe(
      guess(['Ansvar', 'Verksamhet', 'Konto', 'Benämning', 'Projekt', 'Budget 2026', 'Kommentar']),
      'budget',
      [recipe(LAST_YEAR)],
    )
    expect(
      laid?.match.questions.map(({ header, kind, suggestion }) => [header, kind, suggestion?.header ?? null]),
    ).toEqual([
      ['Verksamhet', 'renamed', 'Vht'],
      ['Benämning', 'renamed', 'Kontotext'],
      ['Kommentar', 'new', null],
    ])
    expect(laid?.guess.questions).toEqual([])
    expect(laid?.guess.mapping).toMatchObject({ amountColumn: 5, unit: 'tkr', sign: 'ledger', chart: 'KOMMUN_BAS' })
    expect(laid?.guess.mapping.columns[0]?.is).toEqual(code('costCentre'))
  })

  it('asks nothing of a file whose headings differ only in year, case and blanks', () => {
    const laid = layRecipe(guess(['ANSVAR', 'Vht ', 'Konto', 'Kontotext', 'Projekt', 'budget  2026']), 'budget', [
      recipe(LAST_YEAR),
    ])
    expect(laid?.match).toMatchObject({ known: 6, questions: [] })
  })

  it.each([
    ['another kind', 'outcome', ['Konto', 'Ansvar', 'Projekt', 'Budget 2026', 'Utfall 2026']],
    ['two years of the same kind', 'budget', ['Konto', 'Ansvar', 'Projekt', 'Budget 2026', 'Budget 2027']],
  ] as const)('leaves the amount column to be asked about in a file with %s', (_, kind, headers) => {
    const laid = layRecipe(guess([...headers]), kind, [recipe(LAST_YEAR)])
    expect([laid?.guess.mapping.amountColumn, laid?.guess.questions]).toEqual([null, ['amount']])
    expect(laid?.guess.mapping.columns.filter(({ is }) => is.role === 'amount')).toEqual([])
  })

  it('is not laid on a file it knows less than half of', () => {
    expect(layRecipe(guess(['Konto', 'Region', 'Ålder', 'År', 'Folkmängd']), 'budget', [recipe(LAST_YEAR)])).toBeNull()
  })

  it('what the file itself says of its unit is not overruled', () => {
    const asked = guess(LAST_YEAR.map(([header]) => header))
    const laid = layRecipe({ ...asked, mapping: { ...asked.mapping, unit: 'kr' } }, 'budget', [recipe(LAST_YEAR)])
    expect(laid?.guess.mapping.unit).toBe('kr')
  })

  it('of several the one that knows most, then the latest, is chosen', () => {
    const short = { ...recipe(LAST_YEAR.slice(0, 3)), id: 'short' }
    const later = { ...recipe(LAST_YEAR), id: 'later', usedAt: '2026-01-01T00:00:00Z' }
    expect(
      layRecipe(guess(LAST_YEAR.map(([header]) => header)), 'budget', [short, recipe(LAST_YEAR), later])?.match
        .recipeId,
    ).toBe('later')
  })
})

it.each([
  ['Budget 2026', 'budget 2025 '],
  ['Utfall_2012', 'utfall 2026'],
  ['Belopp', 'BELOPP'],
])('%s and %s are the same heading', (a, b) => {
  expect(headingKey(a)).toBe(headingKey(b))
})
