import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CellCorrection, ColumnRole } from '../../../../shared/model/column-mapping.ts'
import { mappingOf, planTable } from '../../../support/plan-table.ts'

const roles: ColumnRole[] = [{ role: 'code', dimension: 'account' }, { role: 'text' }, { role: 'amount' }]
const TABLE = [
  ['Konto', 'Text', 'Belopp'],
  ['5010', 'Löner', '100,00'],
  ['5020', 'Timlön', '1.234'],
  ['5030', 'Bet. 640823-3234', '7,00'],
  ['5040', 'Jour'],
  ['5050', 'OB', '5 tkr'],
]
const text = (row: number, was: string, is: string, column = 2): CellCorrection => ({
  row,
  column,
  was,
  is: { as: 'text', text: is },
})
const out = (row: number, column: number, was: string): CellCorrection => ({
  row,
  column,
  was,
  is: { as: 'left-out', why: 'dubbelpost' },
})
const plan = (...corrections: CellCorrection[]) => planTable(TABLE, mappingOf(roles, { delimiter: ';', corrections }))
const row = (number: number, ...corrections: CellCorrection[]) => {
  const found = plan(...corrections).rows.find((one) => one.row === number)
  return `${found?.verdict} ${found?.reason} ${found?.ore ?? '–'}`
}

describe('a cell settled by hand before the plan is applied', () => {
  it.each([
    [
      'an amount that could not be read is read as what is put in its place',
      text(3, '1.234', '1234'),
      3,
      'accepted corrected-by-hand 123400',
    ],
    ['a row that ended too early is given its amount', text(5, '', '12,50'), 5, 'accepted corrected-by-hand 1250'],
    ['another unit is given in the column’s own', text(6, '5 tkr', '5000'), 6, 'accepted corrected-by-hand 500000'],
    ['a row is left out with a reason', out(3, 2, '1.234'), 3, 'skipped left-out-by-hand –'],
    ['a row with an identity number can be left out', out(4, 1, 'Bet. 640823-****'), 4, 'skipped left-out-by-hand 700'],
    ['or be read without it', text(4, 'Bet. 640823-****', 'Betalning', 1), 4, 'accepted corrected-by-hand 700'],
    ['a correction made of another text does nothing', text(3, '9.999', '1'), 3, 'rejected ambiguous-number –'],
    ['what is put there must itself be an amount', text(3, '1.234', 'tolv'), 3, 'rejected text-in-amount –'],
    ['also a row that could be read may be left out', out(2, 2, '100,00'), 2, 'skipped left-out-by-hand 10000'],
  ])('%s', (_, correction, at, expected) => expect(row(at, correction)).toBe(expected))

  it('is listed with the cell as it stood and what is read instead, and keeps the source’s own text', () => {
    const { outcome, rows } = plan(text(3, '1.234', '1234'), out(6, 2, '5 tkr'))
    if (!outcome.ok) throw new Error(outcome.problem.code)
    expect(outcome.value.faults).toContainEqual({
      row: 3,
      column: 2,
      reason: 'corrected-by-hand',
      text: '1.234 → 1234',
    })
    expect(outcome.value.faults).toContainEqual({ row: 6, column: 2, reason: 'left-out-by-hand', text: 'dubbelpost' })
    expect(rows[2]?.text).toBe('1.234')
    expect(outcome.value.rejected.rows).toBe(2)
  })

  it('an identity number taken out by hand is still in the original, and is counted there', () => {
    const { outcome, rows } = plan(text(4, 'Bet. 640823-****', 'Betalning', 1))
    expect(outcome.ok && outcome.value.identityNumbers).toBe(1)
    expect(rows[3]?.coding?.text).toBe('Betalning')
  })

  it('changes the digest: a plan with it is another plan', () => {
    const digest = (...corrections: CellCorrection[]) => {
      const { outcome } = plan(...corrections)
      return outcome.ok ? outcome.value.digest : ''
    }
    expect(
      new Set([
        digest(),
        digest(text(3, '1.234', '1234')),
        digest(text(3, '1.234', '1235')),
        digest(out(3, 2, '1.234')),
      ]).size,
    ).toBe(4)
  })

  it('a part corrected makes its parent a parent again; before that the parent is only perhaps one', () => {
    const code: ColumnRole[] = [{ role: 'code', dimension: 'activityArea' }, { role: 'amount' }]
    const table = [
      ['Verksamhet', 'Belopp'],
      ['51', '30'],
      ['510', '10'],
      ['513', '2O'],
      ['52', '5'],
    ]
    const verdicts = (corrections: CellCorrection[]) =>
      planTable(table, mappingOf(code, { chart: 'CUSTOM', corrections })).rows.map(({ reason }) => reason)
    expect(verdicts([])).toEqual(['header-row', 'parent-unsure', 'none', 'not-a-number', 'none'])
    expect(verdicts([text(4, '2O', '20', 1)])).toEqual([
      'header-row',
      'parent-row',
      'none',
      'corrected-by-hand',
      'none',
    ])
  })

  it('whatever is corrected, rows and kronor still add up', () => {
    const correction = fc.record({
      row: fc.integer({ min: 1, max: 7 }),
      column: fc.integer({ min: 0, max: 4 }),
      was: fc.constantFrom('', ...TABLE.flat()),
      is: fc.oneof(
        fc.constantFrom('', '1', '12,5', '-3', 'x', '1.234').map((to) => ({ as: 'text' as const, text: to })),
        fc.constant({ as: 'left-out' as const, why: 'prov' }),
      ),
    })
    fc.assert(
      fc.property(fc.array(correction, { maxLength: 8 }), (corrections) => {
        const { outcome, rows } = plan(...corrections)
        expect(rows).toHaveLength(TABLE.length)
        if (!outcome.ok) return
        const { accepted, skipped, rejected, rowsRead } = outcome.value
        expect(accepted.rows + skipped.rows + rejected.rows).toBe(rowsRead)
        expect(accepted.ore + skipped.ore).toBe(rows.reduce((sum, { ore }) => sum + (ore ?? 0), 0))
      }),
      { numRuns: 300 },
    )
  })
})
