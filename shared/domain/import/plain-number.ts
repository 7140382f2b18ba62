/**
 * A number from a workbook's XML ("1.8624501999999999E5") as plain digits with a decimal point, through the shortest text
 * that means the same double. Empty text where it is not a finite number.
 */
export const plainNumber = (raw: string): string => {
  const text = raw.trim()
  if (/^-?\d{1,15}$/.test(text)) return text
  if (!/^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(text)) return ''
  const value = Number(text)
  if (!Number.isFinite(value)) return ''
  const short = String(value)
  const at = short.indexOf('e')
  if (at < 0) return short
  const exponent = Number(short.slice(at + 1))
  const negative = short.startsWith('-')
  const [whole = '', fraction = ''] = short.slice(negative ? 1 : 0, at).split('.')
  const digits = whole + fraction
  const point = whole.length + exponent
  const body =
    point <= 0
      ? `0.${'0'.repeat(-point)}${digits}`
      : point >= digits.length
        ? digits + '0'.repeat(point - digits.length)
        : `${digits.slice(0, point)}.${digits.slice(point)}`
  return (negative ? '-' : '') + body
}

/**
 * Whether a piece of a text is a number that `plainNumber` would give back unchanged, seen at once from its form: at most 15 digits,
 * no exponent, no leading or trailing zeros that say nothing. Most numbers are.
 */
export const isPlainForm = (text: string, from: number, to: number): boolean => {
  let at = from
  if (text.charCodeAt(at) === 45) at++
  const first = at
  let point = -1
  for (; at < to; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= 48 && unit <= 57) continue
    if (unit !== 46 || point >= 0) return false
    point = at
  }
  if (first === to || to - first > 15) return false
  if (point < 0) return true
  if (point === first || point === to - 1 || text.charCodeAt(to - 1) === 48) return false
  return text.charCodeAt(first) !== 48 || point === first + 1
}

/** The same plain digits moved two places, for a cell shown as per cent: "0.05" gives "5". */
export const asPercent = (plain: string): string => {
  const negative = plain.startsWith('-')
  const [whole = '', fraction = ''] = (negative ? plain.slice(1) : plain).split('.')
  const digits = whole + fraction.padEnd(2, '0').slice(0, 2)
  const rest = fraction.slice(2)
  return `${negative ? '-' : ''}${digits.replace(/^0+(?=\d)/, '')}${rest === '' ? '' : `.${rest}`}`
}
