import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  openVarianceWatch,
  ROWS_NAMED,
  type VarianceFinding,
} from '../../../../shared/domain/normalise/variance-column.ts'
import { varianceWarnings } from '../../../../shared/domain/normalise/variance-notes.ts'
import { guessMapping } from '../../../../shared/domain/normalise/guess-mapping.ts'
import { noteSource } from '../../../../shared/domain/normalise/source-notes.ts'
import type { MappedColumn } from '../../../../shared/model/column-mapping.ts'
import { mappingOf } from '../../../support/plan-table.ts'

const STYLE = { unit: 'tkr', decimal: ',', groupMark: '' } as const
const columnsOf = (...headings: string[]): MappedColumn[] =>
  headings.map((header, column) => ({ column, header, is: column === 0 ? { role: 'text' } : { role: 'ignored' } }))

const judge = (headings: string, rows: readonly string[]): VarianceFinding[] | null => {
  const watch = openVarianceWatch(columnsOf(...headings.split(';')), STYLE)
  rows.forEach((row, at) => watch?.add(at + 2, row.split(';')))
  return watch?.findings() ?? null
}

describe('a table’s own difference column', () => {
  it.each([
    // heading row, rows, the convention the numbers follow whatever the heading says
    [
      'Post;Budget;Utfall;Avvikelse',
      ['Intäkter;85 611;93 712;8 101', 'Kostnader;– 600 875;– 615 649;– 14 774'],
      'outcome-minus-budget',
    ],
    [
      'Post;Budget;Utfall;Avvikelse Budget-Utfall',
      ['Intäkter;85 611;93 712;8 101', 'Kostnader;-600 875;-615 649;-14 774'],
      'outcome-minus-budget',
    ],
    ['Post;Utfall 2025;Budget 2025;Återstår', ['Löner;900;1 000;100', 'Hyror;210;200;-10'], 'budget-minus-outcome'],
    ['Post;Budget;Prognos;Differens', ['Löner;1 000;900;100', 'Hyror;200;210;-10'], 'budget-minus-outcome'],
    ['Post;Budget;Utfall;Budgetavvikelse', ['Löner;1,5;1,4;-0,1', 'Hyror;2,0;2,5;0,5'], 'outcome-minus-budget'],
    // one in the last digit: all three are rounded
    ['Post;Budget;Utfall;Avvikelse', ['Löner;1 000;900;101', 'Hyror;200;250;-50'], 'budget-minus-outcome'],
  ] as const)('%s', (headings, rows, convention) => {
    expect(judge(headings, rows)).toMatchObject([{ convention, agrees: 2, rows: 2, differing: [] }])
  })

  it('names the rows that do not follow it, twenty at most', () => {
    const good = Array.from({ length: 270 }, (_, at) => `P${at};${at * 10};${at * 10 + 7};7`)
    const bad = Array.from({ length: 25 }, (_, at) => `F${at};100;200;50`)
    const [finding] = judge('Post;Budget;Utfall;Avvikelse', [...bad, ...good]) ?? []
    expect(finding).toMatchObject({ convention: 'outcome-minus-budget', agrees: 270, rows: 295 })
    expect(finding?.differing).toEqual(Array.from({ length: ROWS_NAMED }, (_, at) => at + 2))
  })

  it('that follows neither way on nine rows of ten is said to be unclear', () => {
    const rows = ['a;100;200;100', 'b;100;200;-100', 'c;100;200;100', 'd;100;200;-100']
    expect(judge('Post;Budget;Utfall;Avvikelse', rows)).toMatchObject([{ convention: null, rows: 4 }])
  })

  it.each([
    ['no such column', 'Post;Budget;Utfall;Text', ['a;1;2;1']],
    ['nothing to compute it from', 'Post;Budget 2026;Budget 2025;Avvikelse', ['a;1;2;1']],
  ])('%s: nothing is watched', (_, headings, rows) => expect(judge(headings, rows)).toBeNull())

  it('that is 0 everywhere says nothing', () =>
    expect(judge('Post;Budget;Utfall;Avv.', ['a;10;10;0', 'b;7;7;0'])).toEqual([]))

  it('is taken with the pair it belongs to where a table has two of them', () => {
    const rows = ['a;100;80;20;40;10;30', 'b;50;70;-20;20;25;-5', 'c;10;5;5;9;9;0']
    expect(
      judge('Projekt;Total projektbudget;Ack. utfall;Avvikelse;Budget 2025;Utfall 2025;Budgetavvikelse', rows),
    ).toMatchObject([
      { budget: 1, outcome: 2, convention: 'budget-minus-outcome', agrees: 3 },
      { budget: 4, outcome: 5, convention: 'budget-minus-outcome', agrees: 3 },
    ])
  })

  it('whatever the amounts, the convention they were made with is found', () => {
    const money = fc.integer({ min: -9_000_000, max: 9_000_000 })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(money, money), { minLength: 3, maxLength: 40 }),
        fc.boolean(),
        (pairs, budgetFirst) => {
          const rows = pairs.map(
            ([budget, outcome]) => `P;${budget};${outcome};${budgetFirst ? budget - outcome : outcome - budget}`,
          )
          const findings = judge('Post;Budget;Utfall;Avvikelse', rows)
          if (pairs.every(([budget, outcome]) => Math.abs(budget - outcome) <= 1)) return
          expect(findings).toMatchObject([
            { convention: budgetFirst ? 'budget-minus-outcome' : 'outcome-minus-budget', agrees: pairs.length },
          ])
        },
      ),
    )
  })
})

describe('what is said of it', () => {
  const rowsOf = (text: string) => text.split('\n').map((line, at) => ({ row: at + 1, cells: line.split(';') }))
  const TABLE =
    'Verksamheter (tkr);Utfall 2025;Budget 2025;Återstår\nHemtjänst;900;1 000;100\nHemsjukvård;210;200;-10\nSumma;1 110;1 200;90'

  it('the convention is evidence at the column, and the column is never offered as the amount', () => {
    const rows = rowsOf(TABLE)
    const guess = guessMapping({ sheet: '', rows }, { kind: 'outcome', year: 2025 })
    const noted = noteSource({ rows, pasted: false, partyChart: 'KOMMUN_BAS', place: {} }, guess)
    expect(guess.amountCandidates.map(({ column }) => column)).toEqual([1, 2])
    expect(noted.guess.evidence.find(({ reason }) => reason === 'variance-convention')).toMatchObject({
      column: 3,
      params: { heading: 'Återstår', convention: 'budget-minus-outcome', agrees: 3, rows: 3 },
    })
  })

  it.each([
    'Avvikelse budget-utfall',
    'Diff budget/utfall',
    'Avv. prognos/budget',
    'Kvar av budget',
    'Återstående budget',
    'Budgetavvikelse',
  ])('%s is never an amount, though it names two', (heading) => {
    const guess = guessMapping({
      sheet: '',
      rows: rowsOf(`Post;Budget;Utfall;${heading}\nLöner;10;12;2\nHyror;5;4;-1`),
    })
    expect(guess.amountCandidates.map(({ column }) => column)).toEqual([1, 2])
  })

  it('a plan warns of rows that disagree, and of a difference chosen as the amount', () => {
    const mapping = {
      ...mappingOf([{ role: 'text' }, { role: 'ignored' }, { role: 'ignored' }, { role: 'amount' }]),
      columns: columnsOf('Post', 'Budget', 'Utfall', 'Avvikelse').map((one) =>
        one.column === 3 ? { ...one, is: { role: 'amount' as const } } : one,
      ),
    }
    const watch = openVarianceWatch(mapping.columns, STYLE)
    for (let row = 2; row < 22; row++) watch?.add(row, ['P', '100', '150', row === 9 ? '70' : '50'])
    expect(varianceWarnings(watch?.findings() ?? [], mapping, { sheet: 'Drift' })).toEqual([
      { code: 'amount-is-variance', place: { sheet: 'Drift', column: 3 }, params: { heading: 'Avvikelse' } },
      {
        code: 'variance-differs',
        place: { sheet: 'Drift', row: 9, column: 3 },
        params: {
          heading: 'Avvikelse',
          convention: 'outcome-minus-budget',
          outcome: 'Utfall',
          budget: 'Budget',
          agrees: 19,
          rows: 20,
          differs: 1,
          list: '9',
        },
      },
    ])
  })
})
