import type { SieFile } from '../../../shared/domain/import/sie/sie-file.ts'
import { sieTable } from '../../../shared/domain/import/sie/sie-table.ts'
import { sieWords } from '../../../shared/text/sie-words.ts'
import type { ReadingEnd, RowBatch } from './read-rows.ts'
import { sieSheets } from './sie-sheets.ts'

const BATCH = 5000

/** The rows of one content of a SIE file, numbered by their lines; '' is the first content. */
export function* sieRows(file: SieFile, sheetName: string): Generator<RowBatch, ReadingEnd> {
  const sheets = sieSheets(file)
  const sheet = sheets.find(({ name }) => name === sheetName) ?? (sheetName === '' ? sheets[0] : undefined)
  if (!sheet) return { problem: { code: 'sheet-missing', place: { sheet: sheetName } }, mended: [] }
  const { rows } = sieTable(file, sheet.choice, sieWords)
  for (let from = 0; from < rows.length; from += BATCH) {
    const batch = rows.slice(from, from + BATCH)
    yield {
      firstRow: batch[0]?.row ?? 1,
      rowNumbers: batch.map(({ row }) => row),
      records: batch.map(({ cells }) => cells),
      skips: batch.map(({ skip }) => skip),
      share: (from + batch.length) / rows.length,
    }
  }
  return { problem: null, mended: file.mendedLines }
}
