/**
 * Swedish personal and co-ordination numbers: [YY]YYMMDD, a mark or none, three digits and a check digit; day + 60 in
 * co-ordination numbers. Source: Skatteverket SKV 704, SKV 707. An organisation number has month 20 or more.
 */
const SHAPE =
  /(?<!\d)(?<!\d[-.,])(?:18|19|20)?(\d\d)([- ]?)(\d\d)\2(\d\d)(?:([ \u00a0]?[-+\u2010\u2011\u2013\u2212][ \u00a0]?)|[ \u00a0]?)(\d{4})(?!\d)(?![-.,]\d)/g
/** What a numeric cell leaves of a number that began with 0. */
const NINE = /^\s*(\d)(\d\d)(\d\d)(\d{4})\s*$/
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/**
 * `certain`: mark, date and check digit are right. `like`: it has its mark but not its check digit, or both date and check
 * digit but no mark.
 */
export type IdentityFinding = 'none' | 'like' | 'certain'

/** One place in a text: `to` is after its last digit. `bare` ones have no mark, so chance alone makes some: see identity-columns.ts. */
export type IdentityHit = { from: number; to: number; bare: boolean; finding: 'like' | 'certain' }

/** `runs` counts all digits of the right length without a mark, hits or not. */
export type IdentitySearch = { hits: IdentityHit[]; runs: number }

const NOTHING: IdentitySearch = { hits: [], runs: 0 }

/** Finds every identity number in a text, numeric cells that lost their leading 0 included. */
export const searchIdentity = (text: string): IdentitySearch => {
  if (!hasNineDigits(text)) return NOTHING
  const hits: IdentityHit[] = []
  let runs = 0
  for (const found of text.matchAll(SHAPE)) {
    const [whole, year = '', , month = '', day = '', mark, tail = ''] = found
    const bare = mark === undefined
    if (bare) runs++
    if (!isDate(Number(year), Number(month), Number(day)) || tail.startsWith('000')) continue
    const checked = checkDigitIsRight(year + month + day + tail)
    if (bare && !checked) continue
    hits.push({
      from: found.index,
      to: found.index + whole.length,
      bare,
      finding: !bare && checked ? 'certain' : 'like',
    })
  }
  const nine = hits.length === 0 ? NINE.exec(text) : null
  if (nine) {
    const [whole, year = '', month = '', day = '', tail = ''] = nine
    runs++
    if (
      isDate(Number(year), Number(month), Number(day)) &&
      !tail.startsWith('000') &&
      checkDigitIsRight(`0${year}${month}${day}${tail}`)
    )
      hits.push({ from: 0, to: whole.trimEnd().length, bare: true, finding: 'like' })
  }
  return { hits, runs }
}

/** The worst of what stands in a text, looked at alone. */
export const findIdentityNumber = (text: string): IdentityFinding => worstOf(searchIdentity(text).hits)

export const worstOf = (hits: readonly IdentityHit[]): IdentityFinding =>
  hits.some(({ finding }) => finding === 'certain') ? 'certain' : hits.length > 0 ? 'like' : 'none'

/** The same text, of the same length, with the last four digits of every such number hidden: 640823-****. */
export const maskIdentityNumbers = (text: string): string => maskHits(text, searchIdentity(text).hits)

export const maskHits = (text: string, hits: readonly IdentityHit[]): string => {
  if (hits.length === 0) return text
  let masked = text
  for (const { to } of hits) masked = `${masked.slice(0, to - 4)}****${masked.slice(to)}`
  return masked
}

/** Most cells are short or have few digits: they are done with here. */
const hasNineDigits = (text: string): boolean => {
  const length = text.length
  if (length < 9) return false
  let digits = 0
  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= 48 && unit <= 57 && ++digits === 9) return true
  }
  return false
}

const isDate = (year: number, month: number, day: number): boolean => {
  const plain = day > 60 ? day - 60 : day
  const days = month === 2 && year % 4 !== 0 ? 28 : (DAYS[month - 1] ?? 0)
  return plain >= 1 && plain <= days
}

const checkDigitIsRight = (ten: string): boolean => {
  let sum = 0
  for (let at = 0; at < 10; at++) {
    const product = Number(ten[at]) * (at % 2 === 0 ? 2 : 1)
    sum += product > 9 ? product - 9 : product
  }
  return sum % 10 === 0
}
