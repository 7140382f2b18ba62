const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** ÅÅÅÅMMDD (or an ISO date) as ISO; '' where it is no day there ever was or will be in a ledger. */
export const isoDay = (text: string): string => {
  const found = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(text)
  if (!found) return ''
  const [, year = '', month = '', day = ''] = found
  const leap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0)
  const days = Number(month) === 2 && leap ? 29 : (DAYS[Number(month) - 1] ?? 0)
  return Number(year) >= 1900 && Number(year) < 2200 && Number(day) >= 1 && Number(day) <= days
    ? `${year}-${month}-${day}`
    : ''
}

/** ÅÅÅÅMM as ÅÅÅÅ-MM; a period that is no month is kept as written, so that nothing is moved to another. */
export const isoPeriod = (text: string): string => {
  const found = /^(\d{4})-?(0[1-9]|1[0-2])$/.exec(text)
  return found ? `${found[1]}-${found[2]}` : text.slice(0, 20)
}

/** Year index 0, -1 … as a number; null where it is none. */
export const yearIndex = (text: string): number | null => (/^[-+]?\d{1,2}$/.test(text) ? Number(text) || 0 : null)

/** An organisation number as NNNNNN-NNNN; '' where there is none or where it is a person's (third digit below 2). */
export const organisationNumber = (text: string): string => {
  const digits = text.replace(/[\s-]/g, '')
  const ten = digits.length === 12 ? digits.slice(2) : digits
  return /^\d{2}[2-9]\d{7}$/.test(ten) ? `${ten.slice(0, 6)}-${ten.slice(6)}` : ''
}
