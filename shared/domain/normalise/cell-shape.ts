import { cutBlanks } from '../import/blanks.ts'
import { readAmount } from '../import/parse-amount.ts'

const SWEDISH = { unit: 'mnkr', decimal: ',', groupMark: '.' } as const
const ENGLISH = { unit: 'mnkr', decimal: '.', groupMark: ',' } as const

/** Whether a cell is a number under either convention; marks and units are settled elsewhere. */
export const isNumberCell = (cell: string): boolean => {
  if (cell === '') return false
  const first = readAmount(cell, SWEDISH).reason
  if (first === 'none' || first === 'float-rounded') return true
  const second = readAmount(cell, ENGLISH).reason
  return second === 'none' || second === 'float-rounded'
}

export const isYearCell = (cell: string): boolean => /^(19[89]\d|20\d\d)$/.test(cell.trim())

export const isPeriodCell = (cell: string): boolean => /^(19[89]\d|20\d\d)[- ]?(0[1-9]|1[0-2])$/.test(cell.trim())

/** Digits alone, no blanks or marks: an account, an organisation code. Letters may follow or lead (7A, N00). */
export const isCodeCell = (cell: string): boolean => /^[A-ZÅÄÖ]{0,2}\d{1,10}[A-ZÅÄÖ]{0,2}$/i.test(cell.trim())

const CODE_AND_NAME = /^\s*(\d[\dA-Za-z]{0,9})(?:\s*[-:–]\s*|\s+)(\p{L}.*)$/u

/** "510 Hemtjänst" or "2309 - Krokom" taken apart; null where the cell is not a code followed by words. */
export const codeAndName = (cell: string): { code: string; name: string } | null => {
  const found = CODE_AND_NAME.exec(cell)
  return found ? { code: found[1] ?? '', name: cutBlanks(found[2] ?? '') } : null
}

export const isBlankCell = (cell: string | undefined): boolean =>
  cell === undefined || cell === '' || cutBlanks(cell) === ''

export const filledCells = (cells: readonly string[]): number => {
  let filled = 0
  for (const cell of cells) if (!isBlankCell(cell)) filled++
  return filled
}
