import type { FaultWords } from '../domain/export/fault-sheet.ts'
import { rowReasonTexts } from './import-reasons.ts'
import { columnLetters } from '../model/column-letters.ts'

/** The fault list as a workbook for whoever made the file. */
export const faultWords: FaultWords = {
  title: (file) => `Rader som inte kunde läsas i ${file}`,
  sheet: 'Fel',
  description: 'Varje rad står med blad, rad och cell. Rätta i källan och skicka filen igen.',
  headers: ['Blad', 'Rad', 'Cell', 'Det här står', 'Det här är fel'],
  reason: ({ reason }) => rowReasonTexts[reason],
  cell: ({ row, column }) => `${columnLetters(column)}${row}`,
}

export const faultFileName = (file: string): string =>
  `fel-i-${file.replace(/\.[^.]*$/, '').replace(/[^\p{L}\p{N}_-]+/gu, '-')}.xlsx`
