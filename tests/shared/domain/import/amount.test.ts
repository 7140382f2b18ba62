import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeAmount } from '../../../../shared/domain/import/format-amount.ts'
import { readAmount, type AmountStyle } from '../../../../shared/domain/import/parse-amount.ts'
import type { RowReason } from '../../../../shared/model/import-plan.ts'

const kr: AmountStyle = { unit: 'kr', decimal: ',', groupMark: '' }
const tkr: AmountStyle = { ...kr, unit: 'tkr' }
const mnkr: AmountStyle = { ...kr, unit: 'mnkr' }
const english: AmountStyle = { unit: 'kr', decimal: '.', groupMark: ',' }
const pointGroups: AmountStyle = { ...kr, groupMark: '.' }

const NUMBERS: readonly (readonly [string, AmountStyle, number])[] = [
  ['0', kr, 0],
  ['-0', kr, 0],
  ['405 778', kr, 40_577_800],
  ['100 100,50', kr, 10_010_050],
  ['100\u00a0100,50', kr, 10_010_050],
  ['100\u202f100,5', kr, 10_010_050],
  ['1\u20091\u2009', { ...kr }, Number.NaN],
  ['- 6 279', tkr, -627_900_000],
  ['– 615 649', tkr, -61_564_900_000],
  ['− 1 116', mnkr, -111_600_000_000],
  ['1 234-', kr, -123_400],
  ['(1 234,50)', kr, -123_450],
  ['+17', kr, 1700],
  [' -105 000 000 ', kr, -10_500_000_000],
  ['261,5', mnkr, 26_150_000_000],
  ['0,617', mnkr, 61_700_000],
  ['.20', english, 20],
  [',20', kr, 20],
  ['1,234.50', english, 123_450],
  ['1.234', pointGroups, 123_400],
  ['1.234.567,89', pointGroups, 123_456_789],
  ['0050', kr, 5000],
  ['12 kr', kr, 1200],
  ['1 200 tkr', tkr, 120_000_000],
  ['12,500', kr, 1250],
  ['12,50000', tkr, 1_250_000],
]

const REFUSED: readonly (readonly [string, AmountStyle, RowReason])[] = [
  ['', kr, 'no-amount'],
  ['   ', kr, 'no-amount'],
  ['-', kr, 'no-amount'],
  ['–', kr, 'no-amount'],
  ['.', kr, 'no-amount'],
  ['..', kr, 'no-amount'],
  ['1.234', kr, 'ambiguous-number'],
  ['1,234', { ...english, groupMark: '' }, 'ambiguous-number'],
  ['12.50', kr, 'ambiguous-number'],
  ['1 97 668', kr, 'two-numbers'],
  ['7 231 -86 822', kr, 'two-numbers'],
  ['7,5 8', kr, 'two-numbers'],
  ['1\u20091', kr, 'two-numbers'],
  ['1,234', kr, 'too-many-decimals'],
  ['0,123456', tkr, 'too-many-decimals'],
  ['9 999 999 999 999 999', kr, 'number-too-large'],
  ['Ej aktuellt', kr, 'text-in-amount'],
  ['ung 116 000', kr, 'not-a-number'],
  ['-400*', kr, 'not-a-number'],
  ['100,-', kr, 'not-a-number'],
  ['1E+06', kr, 'not-a-number'],
  ['--5', kr, 'not-a-number'],
  ['12 %', kr, 'percent-in-amount'],
  ['1,2 mnkr', tkr, 'unit-differs'],
  ['#DIV/0!', kr, 'cell-error'],
  ['#####', kr, 'display-overflow'],
  ['=?', kr, 'formula-without-value'],
  ['2026-01-31', kr, 'date-in-amount'],
]

describe('reading an amount', () => {
  it.each(NUMBERS.filter(([, , ore]) => !Number.isNaN(ore)))('reads %j exactly', (text, style, ore) => {
    expect(readAmount(text, style)).toEqual({ ore, reason: 'none' })
  })

  it.each(REFUSED)('refuses %j and never makes it 0', (text, style, reason) => {
    expect(readAmount(text, style)).toEqual({ ore: Number.NaN, reason })
  })

  it('rounds a computed double to the nearest öre and says so', () => {
    const point: AmountStyle = { unit: 'kr', decimal: '.', groupMark: '' }
    expect(readAmount('186245.019999999', point)).toEqual({ ore: 18_624_502, reason: 'float-rounded' })
    expect(readAmount('-50.3333333333333', { ...point, unit: 'tkr' })).toEqual({
      ore: -5_033_333,
      reason: 'float-rounded',
    })
    expect(readAmount('0.30000000000000004', point)).toEqual({ ore: 30, reason: 'float-rounded' })
  })

  it('reads back every amount it writes, in every unit and style', () => {
    const styles: AmountStyle[] = [kr, tkr, mnkr, english, pointGroups]
    fc.assert(
      fc.property(
        fc.integer({ min: -9_000_000_000_000, max: 9_000_000_000_000 }),
        fc.constantFrom(...styles),
        fc.boolean(),
        (ore, style, grouped) => {
          expect(readAmount(writeAmount(ore, style, grouped), style)).toEqual({
            ore: ore === 0 ? 0 : ore,
            reason: 'none',
          })
        },
      ),
    )
  })

  it('answers any text with whole öre or a reason, never both and never neither', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[-+ ()0-9.,]{0,20}$/)),
        fc.constantFrom(kr, tkr, mnkr, english),
        (text, style) => {
          const { ore, reason } = readAmount(text, style)
          if (reason === 'none' || reason === 'float-rounded') expect(Number.isSafeInteger(ore)).toBe(true)
          else expect(ore).toBeNaN()
        },
      ),
    )
  })
})
