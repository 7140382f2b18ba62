import { openTextRows } from '../../../shared/domain/import/text-rows.ts'
import type { Problem } from '../../../shared/model/problem.ts'
import { readSheetRows } from '../../workbook/read/read-sheet.ts'
import type { Recognised } from './recognise.ts'
import { piecesOf, type OpenedSource } from './source.ts'

/** Some rows at once: `rowNumbers` is null where they are consecutive from `firstRow`. `share` of the source read, 0–1. */
export type RowBatch = { firstRow: number; rowNumbers: number[] | null; records: string[][]; share: number }

/** How the reading ended: a problem, or null; and rows where a stray quote was read as a letter. */
export type ReadingEnd = { problem: Problem | null; mended: number[] }

/** All rows of one sheet (or of the text), in order, in batches. */
export function* readRows(opened: OpenedSource, found: Recognised, sheetName: string): Generator<RowBatch, ReadingEnd> {
  if (found.kind === 'workbook') {
    const sheet =
      found.workbook.sheets.find(({ name }) => name === sheetName) ??
      (sheetName === '' ? found.workbook.sheets[0] : undefined)
    if (!sheet) return { problem: { code: 'sheet-missing', place: { sheet: sheetName } }, mended: [] }
    const rows = readSheetRows(found.workbook, sheet)
    for (;;) {
      const next = rows.next()
      if (next.done) return { problem: next.value, mended: [] }
      const first = next.value[0]
      if (!first) continue
      yield {
        firstRow: first.row,
        rowNumbers: next.value.map(({ row }) => row),
        records: next.value.map(({ cells }) => cells),
        share: 0,
      }
    }
  }
  const rows = openTextRows(found.layout)
  const mended: number[] = []
  for (const { bytes, last, read } of piecesOf(opened)) {
    const got = rows.push(bytes, last)
    if (!got.ok) return { problem: { code: 'text-damaged', place: { row: got.row } }, mended }
    mended.push(...got.mended)
    if (got.records.length > 0)
      yield { firstRow: got.firstRow, rowNumbers: null, records: got.records, share: read / Math.max(1, opened.size) }
  }
  return { problem: null, mended }
}
