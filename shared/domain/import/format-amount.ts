import { ORE_PER_UNIT } from '../../model/money.ts'
import type { AmountStyle } from './parse-amount.ts'

const DECIMALS = { kr: 2, tkr: 5, mnkr: 8 } as const

/**
 * The counterpart of `readAmount`: whole öre as an exact text in the style's unit and marks, without losing a digit
 * ("1234.5" tkr). Blanks as thousands marks when `grouped`.
 */
export const writeAmount = (ore: number, style: AmountStyle, grouped = false): string => {
  const places = DECIMALS[style.unit]
  const size = Math.abs(ore)
  const whole = Math.trunc(size / ORE_PER_UNIT[style.unit])
  const rest = String(size % ORE_PER_UNIT[style.unit])
    .padStart(places, '0')
    .replace(/0+$/, '')
  let digits = String(whole)
  if (grouped) digits = digits.replace(/\B(?=(\d{3})+$)/g, style.groupMark === '' ? ' ' : style.groupMark)
  return `${ore < 0 ? '-' : ''}${digits}${rest === '' ? '' : style.decimal + rest}`
}
