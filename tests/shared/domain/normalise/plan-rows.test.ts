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

describe('every row gets one verdict', () => {
  it.each([
    ['a plain row', ['3010', 'Avgifter', '-1 200,50'], 'accepted/none'],
    ['a blank row', ['', '', ''], 'skipped/blank-row'],
    ['a heading inside', ['', 'Intäkter', ''], 'skipped/title-row'],
    ['a row without amount', ['3010', 'Avgifter', '-'], 'skipped/no-amount'],
    ['the header again', ['Konto', 'Benämning', 'Belopp'], 'skipped/repeated-header'],
    ['text where the amount belongs', ['3010', 'Avgifter', 'Ej aktuellt'], 'rejected/text-in-amount'],
    ['an ambiguous number', ['3010', 'Avgifter', '1.234'], 'rejected/ambiguous-number'],
    ['another unit', ['3010', 'Avgifter', '12 tkr'], 'rejected/unit-differs'],
    ['an identity number', ['3010', 'Avgift 640823-3234', '-12'], 'rejected/identity-number'],
    ['something like one', ['3010', 'Avgift 640823-3235', '-12'], 'accepted/identity-number-like'],
    ['a note beside the table', ['3010', 'Avgifter', '-12', '', 'kolla'], 'accepted/none'],
    ['an amount without account', ['', 'Påslag', '-12'], 'accepted/coding-unusual'],
  ])('%s', (_, row, verdict) => {
    expect(verdicts([['Konto', 'Benämning', 'Belopp'], ['3000', 'Första', '1'], row])[2]).toBe(verdict)
  })

  it('a line of a text file with more than the table has is rejected: its amount may be another', () => {
    const mapping = { ...ledger, delimiter: ';' as const }
    const lines = [
      ['Konto', 'Namn', 'Belopp'],
      ['3010', 'A', '5'],
      ['3020', 'B', '6', '', '2121'],
      ['3030', 'C', '7', '', ''],
    ]
    expect(verdicts(lines, mapping).slice(2)).toEqual(['rejected/ragged', 'accepted/none'])
  })

  it('a row cut short in a text file is rejected, not read as empty', () => {
    const mapping = { ...ledger, delimiter: ';' as const }
    expect(
      verdicts(
        [
          ['Konto', 'Namn', 'Belopp'],
          ['3010', 'A', '5'],
          ['3020', 'B'],
        ],
        mapping,
      )[2],
    ).toBe('rejected/ragged')
  })

  it('what slid into the next column is found there', () => {
    const mapping = mappingOf([text, { role: 'continues', column: 0 }, amount, { role: 'continues', column: 2 }], {
      chart: 'CUSTOM',
    })
    const { rows } = planTable(
      [
        ['', '', 'Budget', ''],
        ['Hyror', '', '-5', ''],
        ['', 'Löner', '', '-7'],
      ],
      mapping,
    )
    expect(rows.slice(1).map(({ ore, coding }) => [coding?.text, ore])).toEqual([
      ['Hyror', -500],
      ['Löner', -700],
    ])
  })

  it('identity numbers never leave in a coding or a fault', () => {
    const { rows, outcome, chunks } = planTable(
      [
        ['Konto', 'Namn', 'Belopp'],
        ['3010', 'A', '5'],
        ['3010', 'Bet. 640823-3234', '7'],
      ],
      ledger,
    )
    expect(JSON.stringify([rows, outcome, chunks.map(({ codings }) => codings)])).not.toContain('3234')
    expect(outcome.ok && outcome.value.warnings.map(({ code, place }) => [code, place?.row])).toEqual([
      ['identity-number-found', 3],
    ])
  })
})

describe('signs', () => {
  const rows = [
    ['Konto', 'Namn', 'Belopp'],
    ['3010', 'Intäkt', '100'],
    ['5010', 'Lön', '-40'],
  ]
  it.each([
    ['ledger', [10_000, -4000]],
    ['report', [-10_000, 4000]],
    ['absolute', [-10_000, -4000]],
  ] as const)('%s becomes cost positive, revenue negative', (sign, expected) => {
    expect(
      planTable(rows, { ...ledger, sign })
        .rows.slice(1)
        .map(({ ore }) => ore),
    ).toEqual(expected)
  })
})

describe('tables that are no plan', () => {
  it('a header without rows', () => {
    expect(
      planTable(
        [
          ['Konto', 'Namn', 'Belopp'],
          ['', '', ''],
        ],
        ledger,
      ).outcome,
    ).toMatchObject({ ok: false, problem: { code: 'header-without-rows', place: { row: 1 } } })
  })
  it('text in the whole amount column', () => {
    const { outcome } = planTable(
      [
        ['Konto', 'Namn', 'Belopp'],
        ['3010', 'A', 'nej'],
        ['3020', 'B', 'ja'],
      ],
      ledger,
    )
    expect(outcome).toMatchObject({
      ok: false,
      problem: { code: 'amount-column-not-numbers', place: { row: 2, column: 2 }, params: { text: 'nej' } },
    })
  })
  it('nothing at all', () => {
    expect(planTable([], ledger).outcome).toMatchObject({ ok: false, problem: { code: 'sheet-empty' } })
  })
  it('mixed units: the other part is rejected with its place', () => {
    const summary = summaryOf(
      [
        ['tkr', ''],
        ['A', '10'],
        ['Belopp i mnkr', ''],
        ['B', '2'],
        ['C', '3'],
      ],
      board,
    )
    expect(summary.accepted.rows).toBe(1)
    expect(summary.faults.map(({ row, reason }) => [row, reason])).toEqual([
      [4, 'unit-differs'],
      [5, 'unit-differs'],
    ])
    expect(summary.warnings[0]).toMatchObject({ code: 'units-mixed', place: { row: 4 }, params: { rows: 2 } })
  })
})
