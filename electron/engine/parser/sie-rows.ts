import type { SieFile, SieSkip } from '../../../shared/domain/import/sie/sie-file.ts'
import { sieTable } from '../../../shared/domain/import/sie/sie-table.ts'
import type { Problem } from '../../../shared/model/problem.ts'
import { sieWords } from '../../../shared/text/sie-words.ts'
import { sieSheets } from './sie-sheets.ts'

const BATCH = 5000

/** What readRows yields and returns, for a source whose rows are numbered and judged by itself. */
type SieBatch = { firstRow: number; rowNumbers: number[]; records: string[][]; skips: SieSkip[]; share: number }
type SieEnd = { problem: Problem | null; mended: number[] }

/** The rows of one content of a SIE file, numbered by their lines; '' is the first content. */
export function* sieRows(file: SieFile, sheetName: string): Generator<SieBatch, SieEnd> {
  const sheets = sieSheets(file)
  const sheet = sheets.find(({ name }) => name === sheetName) ?? (sheetName === '' ? sheets[0] : undefined)
  if (!sheet) return { problem: { code: 'sheet-missing', place: { sheet: sheetName } }, mended: [] }
  const table = sieTable(file, sheet.choice, sieWords)
  for (let from = 0; from < table.length; from += BATCH) {
    const many = Math.min(BATCH, table.length - from)
    const batch = Array.from({ length: many }, (_, at) => table.rowAt(from + at))
    yield {
      firstRow: batch[0]?.row ?? 1,
      rowNumbers: batch.map(({ row }) => row),
      records: batch.map(({ cells }) => cells),
      skips: batch.map(({ skip }) => skip),
      share: (from + many) / table.length,
    }
  }
  return { problem: null, mended: file.mendedLines }
}
