/**
 * An exact fraction, always reduced, d > 0. Formulas are computed in these, so that kronor and öre never meet floating
 * point and the same inputs give the same digits on every machine.
 */
export type Ratio = { readonly n: bigint; readonly d: bigint }

function divisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b]
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller]
  return larger
}
const size = (n: bigint): bigint => (n < 0n ? -n : n)

function reduced(n: bigint, d: bigint): Ratio {
  const shared = divisor(size(n), size(d))
  const sign = d < 0n ? -1n : 1n
  return { n: (sign * n) / shared, d: (sign * d) / shared }
}

/** A whole number of parts: `wholeParts(12345, 100)` is 123,45. Both must be safe integers, `of` positive. */
export const wholeParts = (parts: number, of: number): Ratio => reduced(BigInt(parts), BigInt(of))

/** A number as the formula language writes it: digits, then perhaps a comma and digits. */
export function fromDecimalText(text: string): Ratio {
  const [whole = '0', decimals = ''] = text.split(',')
  return reduced(BigInt(whole + decimals), 10n ** BigInt(decimals.length))
}

/** Exactly the value a floating-point number holds; null for NaN and infinities. */
export function fromNumber(value: number): Ratio | null {
  if (!Number.isFinite(value)) return null
  let scaled = value
  let d = 1n
  while (!Number.isInteger(scaled)) {
    scaled *= 2
    d *= 2n
  }
  return reduced(BigInt(scaled), d)
}

export const add = (a: Ratio, b: Ratio): Ratio => reduced(a.n * b.d + b.n * a.d, a.d * b.d)
export const subtract = (a: Ratio, b: Ratio): Ratio => reduced(a.n * b.d - b.n * a.d, a.d * b.d)
export const multiply = (a: Ratio, b: Ratio): Ratio => reduced(a.n * b.n, a.d * b.d)
/** Null when b is zero. */
export const divide = (a: Ratio, b: Ratio): Ratio | null => (b.n === 0n ? null : reduced(a.n * b.d, a.d * b.n))
export const negate = (a: Ratio): Ratio => ({ n: -a.n, d: a.d })
export const absolute = (a: Ratio): Ratio => ({ n: size(a.n), d: a.d })
/** Negative, zero or positive as a is less than, equal to or greater than b. */
export const compare = (a: Ratio, b: Ratio): number => {
  const difference = a.n * b.d - b.n * a.d
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The nearest whole number, halves away from zero. */
export function rounded(a: Ratio): bigint {
  const twice = size(a.n) * 2n + a.d
  const whole = twice / (a.d * 2n)
  return a.n < 0n ? -whole : whole
}

/** The nearest floating-point number (exact inputs below 2⁵³; beyond that 18 decimals). May be infinite. */
export function toNumber(a: Ratio): number {
  const safe = BigInt(Number.MAX_SAFE_INTEGER)
  if (size(a.n) <= safe && a.d <= safe) return Number(a.n) / Number(a.d)
  const whole = a.n / a.d
  return Number(whole) + Number(((a.n - whole * a.d) * 10n ** 18n) / a.d) / 1e18
}
