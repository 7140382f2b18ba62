import type { DecimalMark, GroupMark } from '../../model/column-mapping.ts'
import type { RowReason } from '../../model/import-plan.ts'
import type { MoneyUnit } from '../../model/money.ts'
import { cutUnseen, isBlankUnit, isUnseenUnit } from './blanks.ts'
import { FORMULA_WITHOUT_VALUE, isDisplayOverflow, isErrorValue, isFormulaText, isIsoDate } from './cell-marks.ts'
import { unitOfAffix } from './unit-words.ts'

export type AmountStyle = { unit: MoneyUnit; decimal: DecimalMark; groupMark: GroupMark }

/** Öre with the sign as written, or why there is none. `reason` 'none' with NaN never occurs; 'no-amount' is an empty cell. */
export type ReadAmount = { ore: number; reason: RowReason }

const DECIMALS = { kr: 2, tkr: 5, mnkr: 8 } as const satisfies Record<MoneyUnit, number>
const NO_VALUE = new Set([
  '',
  '-',
  '–',
  '—',
  '−',
  '.',
  '..',
  '...',
  '…',
  '*',
  'x',
  'X',
  'n/a',
  'N/A',
  'NA',
  'e.t.',
  'i.u.',
])
/**
 * A number with this many digits is a computed double printed in full (186245.019999999, 50.3333333333333), not bookkeeping:
 * it is rounded to the nearest öre with a remark. Fewer digits with parts of an öre are a misread mark or unit: rejected.
 */
const COMPUTED_DIGITS = 15

const failedAs = (reason: RowReason): ReadAmount => ({ ore: Number.NaN, reason })

/**
 * Reads an amount cell exactly, by digits, never through floating point. Sources of the rules: Swedish published accounts
 * (blanks as thousands marks; -, U+2212, U+2013, trailing minus and parentheses as minus; comma decimals).
 * What cannot be read is a reason, never 0. Result in whole öre, sign as written.
 */
export const readAmount = (cell: string, style: AmountStyle): ReadAmount => {
  const length = cell.length
  let digits = ''
  let decimals = ''
  let inDecimals = false
  let negative = false
  let signs = 0
  let openParenthesis = false
  let closed = false
  let groupLength = -1
  let blankGroups = 0
  let markGroups = 0
  let lastBlank = false
  let marked = false
  for (let at = 0; at < length; at++) {
    const unit = cell.charCodeAt(at)
    if (unit >= 48 && unit <= 57) {
      if (closed) return oddAmount(cell, style)
      if (lastBlank && digits !== '') {
        if (inDecimals || (groupLength !== 3 && blankGroups + markGroups > 0) || groupLength > 3)
          return oddAmount(cell, style)
        blankGroups++
        groupLength = 0
      }
      lastBlank = false
      marked = true
      if (inDecimals) decimals += cell[at]
      else {
        digits += cell[at]
        groupLength = groupLength < 0 ? 1 : groupLength + 1
      }
    } else if (isBlankUnit(unit)) {
      if (marked) lastBlank = true
    } else if (unit === 0x2d || unit === 0x2212 || unit === 0x2013) {
      if (signs > 0 || openParenthesis || (inDecimals && decimals === '')) return oddAmount(cell, style)
      signs++
      negative = true
      if (marked) closed = true
    } else if (unit === 0x2b) {
      if (signs > 0 || marked) return oddAmount(cell, style)
      signs++
    } else if (unit === 0x28) {
      if (marked || signs > 0 || openParenthesis) return oddAmount(cell, style)
      openParenthesis = true
      negative = true
    } else if (unit === 0x29) {
      if (!openParenthesis || closed) return oddAmount(cell, style)
      closed = true
    } else if (unit === 0x2c || unit === 0x2e) {
      const mark = unit === 0x2c ? ',' : '.'
      if (closed || inDecimals || lastBlank) return oddAmount(cell, style)
      if (mark === style.decimal) {
        if (blankGroups + markGroups > 0 && groupLength !== 3) return oddAmount(cell, style)
        inDecimals = true
        marked = true
      } else {
        if (style.groupMark !== mark) return oddAmount(cell, style)
        if (digits === '' || groupLength > 3 || (blankGroups + markGroups > 0 && groupLength !== 3))
          return oddAmount(cell, style)
        markGroups++
        groupLength = 0
      }
    } else if (!isUnseenUnit(unit)) return oddAmount(cell, style)
  }
  if (digits === '' && decimals === '') return oddAmount(cell, style)
  if (inDecimals && decimals === '') return oddAmount(cell, style)
  if (blankGroups + markGroups > 0 && groupLength !== 3) return oddAmount(cell, style)
  if (openParenthesis && !closed) return oddAmount(cell, style)
  return toOre(digits, decimals, negative, DECIMALS[style.unit])
}

const toOre = (digits: string, decimals: string, negative: boolean, places: number): ReadAmount => {
  let reason: RowReason = 'none'
  let roundUp = 0
  let kept = decimals
  if (decimals.length > places) {
    const rest = decimals.slice(places)
    kept = decimals.slice(0, places)
    if (!/^0*$/.test(rest)) {
      if ((digits + decimals).replace(/^0+/, '').length < COMPUTED_DIGITS) return failedAs('too-many-decimals')
      roundUp = rest.charCodeAt(0) >= 53 ? 1 : 0
      reason = 'float-rounded'
    }
  }
  const whole = digits + kept.padEnd(places, '0')
  if (whole.length > 18) return failedAs('number-too-large')
  const ore = Number(whole) + roundUp
  if (!Number.isSafeInteger(ore)) return failedAs('number-too-large')
  return { ore: negative && ore !== 0 ? -ore : ore, reason }
}

/** The slow way for everything that is not simply a number: says which kind of trouble it is. */
const oddAmount = (cell: string, style: AmountStyle): ReadAmount => {
  const text = cutUnseen(cell).trim()
  if (NO_VALUE.has(text)) return failedAs('no-amount')
  if (text === FORMULA_WITHOUT_VALUE || isFormulaText(text)) return failedAs('formula-without-value')
  if (isErrorValue(text)) return failedAs('cell-error')
  if (isDisplayOverflow(text)) return failedAs('display-overflow')
  if (isIsoDate(text)) return failedAs('date-in-amount')
  if (!/\d/.test(text)) return failedAs('text-in-amount')
  if (/%$/.test(text)) return failedAs('percent-in-amount')
  const affix = unitOfAffix(text)
  if (affix) {
    if (affix.unit !== style.unit) return failedAs('unit-differs')
    const inner = readAmount(affix.number, style)
    return inner.reason === 'no-amount' ? failedAs('not-a-number') : inner
  }
  if (/^[-+−–(]?\s?\d[\d\s\u00a0\u202f]*([.,]\d+)+\)?-?$/.test(text)) return failedAs('ambiguous-number')
  if (/^[\d\s\u00a0\u202f\u2009.,+−–-]+$/.test(text)) {
    return failedAs(/\d[\s\u00a0\u202f\u2009]+[-−–+]?\s?\d/.test(text) ? 'two-numbers' : 'not-a-number')
  }
  return failedAs('not-a-number')
}
