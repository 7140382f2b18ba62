import { describe, expect, it } from 'vitest'
import type { ColumnRole } from '../../../../shared/model/column-mapping.ts'
import { mappingOf, planTable } from '../../../support/plan-table.ts'

const account: ColumnRole = { role: 'code', dimension: 'account' }
const accountName: ColumnRole = { role: 'name', dimension: 'account' }
const text: ColumnRole = { role: 'text' }
const amount: ColumnRole = { role: 'amount' }
const ledger = mappingOf([account, accountName, amount])
const board = mappingOf([text, amount], { unit: 'tkr', sign: 'report', chart: 'CUSTOM' })

const verdicts = (table: string[][], mapping = ledger) =>
  planTable(table, mapping).rows.map(({ verdict, reason }) => `${verdict}/${reason}`)
const summaryOf = (table: string[][], mapping = ledger) => {
  const { outcome } = planTable(table, mapping)
  if (!outcome.ok) throw new Error(outcome.problem.code)
  return outcome.value
}

describe('totals', () => {
  it('are skipped, checked and named with their place when rows follow', () => {
    const summary = summaryOf(
      [
        ['tkr', '2026'],
        ['Löner', '-10'],
        ['Hyror', '-5'],
        ['Summa kostnader', '-15'],
        ['Avgifter', '4'],
        ['Totalt', '-11'],
      ],
      board,
    )
    expect(summary.controlTotals.map(({ row, agrees }) => [row, agrees])).toEqual([
      [4, true],
      [6, true],
    ])
    expect(summary.accepted).toEqual({ rows: 3, ore: 1_100_000 })
    expect(summary.faults).toEqual([{ row: 4, column: 1, reason: 'total-in-middle', text: 'Summa kostnader' }])
    expect(summary.warnings.map(({ code, place }) => [code, place?.row])).toEqual([['total-in-middle', 4]])
  })

  it('nested: a sum of sums agrees', () => {
    const summary = summaryOf(
      [
        ['', ''],
        ['A', '1'],
        ['B', '2'],
        ['Delsumma', '3'],
        ['C', '4'],
        ['Delsumma', '4'],
        ['Summa', '7'],
      ],
      { ...board, sign: 'ledger' },
    )
    expect(summary.controlTotals.every(({ agrees }) => agrees)).toBe(true)
    expect(summary.accepted.ore).toBe(700_000)
  })

  it('that disagree are said to, with both sums', () => {
    const summary = summaryOf(
      [
        ['', ''],
        ['A', '10'],
        ['B', '20'],
        ['Summa', '40'],
      ],
      { ...board, sign: 'ledger' },
    )
    expect(summary.controlTotals).toEqual([
      { row: 4, label: 'Summa', statedOre: 4_000_000, computedOre: 3_000_000, agrees: false },
    ])
    expect(summary.warnings.map(({ code }) => code)).toEqual(['total-not-agreeing'])
  })

  it('without a word are found only as the sum of all rows since a break, and only without codes', () => {
    const table = [
      ['', ''],
      ['Intäkter', '50'],
      ['', ''],
      ['Löner', '-30'],
      ['Hyror', '-5'],
      ['Verksamhetens kostnader', '-35'],
      ['Bidrag', '20'],
    ]
    expect(verdicts(table, { ...board, sign: 'ledger' })[5]).toBe('skipped/parent-row')
    expect(
      verdicts([
        ['K', 'N', 'B'],
        ['4010', 'a', '1'],
        ['4020', 'b', '2'],
        ['4030', 'c', '3'],
      ]),
    ).not.toContain('skipped/parent-row')
  })

  it('are read as any row when the mapping says so', () => {
    expect(
      verdicts(
        [
          ['', ''],
          ['A', '10'],
          ['Summa', '10'],
        ],
        { ...board, skipTotals: false },
      )[2],
    ).toBe('accepted/none')
  })

  it.each(['Summa', 'Totalt', 'Total', 'Nettokostnad', 'Delsumma', 'S:a', 'Σ', 'Årets resultat', '*'])(
    '%s is a total',
    (label) => {
      expect(
        verdicts(
          [
            ['', ''],
            ['A', '10'],
            [label, '10'],
          ],
          board,
        )[2],
      ).toBe('skipped/total-row')
    },
  )

  it.each(['Totalförsvar', 'Nettoinvesteringar', 'Summeringen'])('%s is not', (label) => {
    expect(
      verdicts(
        [
          ['', ''],
          ['A', '10'],
          [label, '11'],
        ],
        board,
      )[2],
    ).toBe('accepted/none')
  })

  it('a parent above its parts is skipped, by code and sum', () => {
    const both = mappingOf([{ role: 'codeAndName', dimension: 'activityArea' }, amount], { chart: 'CUSTOM' })
    const table = [
      ['Verksamhet', 'kr'],
      ['5 Vård', '60'],
      ['51 Äldre', '30'],
      ['510 Hemtjänst', '10'],
      ['513 LSS', '20'],
      ['52 Övrigt', '30'],
      ['6 Skola', '7'],
      ['Summa', '67'],
    ]
    expect(verdicts(table, both).slice(1)).toEqual([
      'skipped/parent-row',
      'skipped/parent-row',
      'accepted/none',
      'accepted/none',
      'accepted/none',
      'accepted/none',
      'skipped/total-row',
    ])
    expect(summaryOf(table, both).controlTotals).toMatchObject([{ row: 8, agrees: true }])
    expect(
      verdicts(
        [
          ['V', 'kr'],
          ['5 Vård', '61'],
          ['510 A', '10'],
          ['513 B', '50'],
        ],
        both,
      ).slice(1),
    ).toEqual(['accepted/none', 'accepted/none', 'accepted/none'])
  })

  it.each(['varav hyror', 'Därav hyror', '- varav hyror'])('%s is part of the row above', (label) => {
    expect(
      verdicts(
        [
          ['', ''],
          ['Lokaler', '10'],
          [label, '4'],
        ],
        board,
      )[2],
    ).toBe('skipped/part-row')
  })

  it('a row with an account is never a total, whatever its text says', () => {
    expect(
      verdicts([
        ['K', 'N', 'B'],
        ['4010', 'a', '1'],
        ['4020', 'Summa extra', '2'],
      ])[2],
    ).toBe('accepted/none')
  })
})
