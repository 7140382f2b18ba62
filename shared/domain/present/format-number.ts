import type { MoneyUnit, Ore } from '../../model/money.ts'
import { ORE_PER_UNIT } from '../../model/money.ts'

const NO_BREAK_SPACE = '\u00a0'
const MINUS = '\u2212'

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, NO_BREAK_SPACE)

/** Digits as Swedish: `1 234 567,5` with no-break space, decimal comma and minus U+2212. −0 is written 0. */
function fromScaled(scaled: bigint, decimals: number): string {
  const negative = scaled < 0n
  const digits = (negative ? -scaled : scaled).toString().padStart(decimals + 1, '0')
  const whole = grouped(digits.slice(0, digits.length - decimals))
  const rest = decimals > 0 ? `,${digits.slice(digits.length - decimals)}` : ''
  return `${negative ? MINUS : ''}${whole}${rest}`
}

/**
 * An amount in öre, written in `unit` with `decimals` decimals, half away from zero. Exact: no floating point.
 * kr with 2 decimals shows every öre.
 */
export function formatOre(ore: Ore, unit: MoneyUnit, decimals = unit === 'kr' ? 2 : unit === 'tkr' ? 1 : 1): string {
  const numerator = BigInt(ore) * 10n ** BigInt(decimals)
  const divisor = BigInt(ORE_PER_UNIT[unit])
  const half = divisor / 2n
  const rounded = numerator < 0n ? -((-numerator + half) / divisor) : (numerator + half) / divisor
  return fromScaled(rounded, decimals)
}

/** A plain number (ratio, volume) rounded half away from zero to `decimals` (0–6). Not for money sums: see formatOre. */
export function formatNumber(value: number, decimals: number): string {
  return fromScaled(BigInt(roundScaled(value, decimals)), decimals)
}

/** A difference: with its sign also when it is plus, so that over and under are never mixed up. 0 has none. */
export function signedText(value: number, decimals: number): string {
  const text = formatNumber(value, decimals)
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text
}

/** value · 10^decimals, rounded half away from zero on the shortest decimal writing of the number (so 1,005 → 1,01). */
export function roundScaled(value: number, decimals: number): string {
  const [mantissa = '0', exponentText = '0'] = Math.abs(value).toExponential().split('e')
  const [whole = '0', fraction = ''] = mantissa.split('.')
  const digits = whole + fraction
  const point = whole.length + Number(exponentText) + decimals
  const kept = point <= 0 ? '0' : digits.slice(0, point).padEnd(point, '0')
  const next = point < 0 ? '0' : (digits[point] ?? '0')
  const scaled = BigInt(kept) + (next >= '5' ? 1n : 0n)
  return (value < 0 ? -scaled : scaled).toString()
}

/** A share 0–1 as whole per cent, never rounded up to 100 or down to 0: `84 %`. */
export function formatShare(share: number): string {
  const rounded = Math.round(share * 100)
  const honest = share < 1 && rounded === 100 ? 99 : share > 0 && rounded === 0 ? 1 : rounded
  return `${honest}${NO_BREAK_SPACE}%`
}
