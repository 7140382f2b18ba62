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

/** The same plain digits moved two places, for a cell shown as per cent: "0.05" gives "5". */
export const asPercent = (plain: string): string => {
  const negative = plain.startsWith('-')
  const [whole = '', fraction = ''] = (negative ? plain.slice(1) : plain).split('.')
  const digits = whole + fraction.padEnd(2, '0').slice(0, 2)
  const rest = fraction.slice(2)
  return `${negative ? '-' : ''}${digits.replace(/^0+(?=\d)/, '')}${rest === '' ? '' : `.${rest}`}`
}
