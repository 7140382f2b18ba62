import { readAmount } from '../parse-amount.ts'

const STYLE = { unit: 'kr', decimal: '.', groupMark: '' } as const

/** An amount of the file in öre, debit positive; NaN where it is not one. */
export const sieOre = (text: string): number => readAmount(text, STYLE).ore

/** Öre as the file would write them: −12345 is "-123.45". */
export const oreAsKronor = (ore: number): string => {
  const digits = String(Math.abs(ore)).padStart(3, '0')
  return `${ore < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
