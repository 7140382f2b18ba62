import { plainNumber } from '../plain-number.ts'

/** A figure as whole hundredths; `rounded` where it had more decimals. */
export type ReadFigure =
  | { is: 'value'; hundredths: number; rounded: boolean }
  | { is: 'missing' }
  | { is: 'negative' }
  | { is: 'text' }

/** How statistics write that there is no figure. A lone dash is left out: in some tables it means none at all, so it is asked about. */
const MISSING = /^(|\.{1,3}|…|null|saknas|missing|n\/a|na)$/i

/** Reads a figure by its digits: blanks as thousands marks, comma or point before decimals. More than two decimals are rounded half up. */
export const readFigure = (cell: string): ReadFigure => {
  const text = cell.replace(/[\s\u00a0\u202f\u2009\u2007]/g, '').replace(/^[−–](?=\d)/, '-')
  if (MISSING.test(text)) return { is: 'missing' }
  const plain = plainNumber(text.replace(',', '.'))
  if (plain === '') return { is: 'text' }
  if (plain.startsWith('-') && /[1-9]/.test(plain)) return { is: 'negative' }
  const [whole = '', decimals = ''] = plain.replace('-', '').split('.')
  const kept = Number(`${whole}${decimals.slice(0, 2).padEnd(2, '0')}`)
  const up = (decimals.charCodeAt(2) || 48) >= 53 ? 1 : 0
  const hundredths = kept + up
  return Number.isSafeInteger(hundredths)
    ? { is: 'value', hundredths, rounded: /[1-9]/.test(decimals.slice(2)) }
    : { is: 'text' }
}
