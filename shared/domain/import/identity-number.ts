/** Swedish personal and co-ordination numbers: [YY]YYMMDD, a mark, four digits. Source: Skatteverket SKV 704, SKV 707. */
const SHAPE = /(?<![\d-])(?:\d{2})?(\d{2})(\d{2})(\d{2})[-+](\d{4})(?![\d-])/g

/** `certain`: date and check digit are right. `like`: the date is right, the check digit is not. */
export type IdentityFinding = 'none' | 'like' | 'certain'

/** Looks for an identity number with its mark; organisation numbers (month 20 or more) are not identity numbers. */
export const findIdentityNumber = (text: string): IdentityFinding => {
  if (text.length < 11 || !/\d[-+]\d{4}/.test(text)) return 'none'
  let worst: IdentityFinding = 'none'
  for (const found of text.matchAll(SHAPE)) {
    const [, year = '', month = '', day = '', tail = ''] = found
    if (!isDate(Number(month), Number(day))) continue
    if (checkDigitIsRight(year + month + day + tail)) return 'certain'
    worst = 'like'
  }
  return worst
}

/** The same text with the last four digits of every such number hidden. */
export const maskIdentityNumbers = (text: string): string =>
  text.length < 11
    ? text
    : text.replace(SHAPE, (whole, _year: string, month: string, day: string) =>
        isDate(Number(month), Number(day)) ? `${whole.slice(0, -4)}****` : whole,
      )

const isDate = (month: number, day: number): boolean => {
  const plain = day > 60 ? day - 60 : day
  return month >= 1 && month <= 12 && plain >= 1 && plain <= 31
}

const checkDigitIsRight = (ten: string): boolean => {
  let sum = 0
  for (let at = 0; at < 10; at++) {
    const product = Number(ten[at]) * (at % 2 === 0 ? 2 : 1)
    sum += product > 9 ? product - 9 : product
  }
  return sum % 10 === 0
}
