import { openTextRows } from '../../../shared/domain/import/text-rows.ts'
import type { RowReason } from '../../../shared/model/import-plan.ts'
import type { Problem } from '../../../shared/model/problem.ts'
import { bookRows } from '../../workbook/read/book-rows.ts'
import type { Recognised } from './recognise.ts'
import { sieRows } from './sie-rows.ts'
import { piecesOf, type OpenedSource } from './source.ts'

/** Some rows at once: `rowNumbers` is null where they are consecutive from `firstRow`. `share` of the source read, 0–1. */
export type RowBatch = {
  firstRow: number
  rowNumbers: number[] | null
  records: string[][]
  share: number
  /** Why a row is no money of its own, where the source itself says so; null, or absent, where it may be. */
  skips?: (RowReason | null)[]
}

/** How the reading ended: a problem, or null; and rows where a stray quote was read as a letter. */
export type ReadingEnd = { problem: Problem | null; mended: number[] }

/** All rows of one sheet (or of the text), in order, in batches. `shownInThousands`: see read-sheet.ts. */
export function* readRows(
  opened: OpenedSource,
  found: Recognised,
  sheetName: string,
  shownInThousands?: Map<number, number>,
): Generator<RowBatch, ReadingEnd> {
  if (found.kind === 'workbook') {
    let share = 0
    const rows = bookRows(found.workbook, sheetName, (read) => (share = read), shownInThousands)
    if (!rows) return { problem: { code: 'sheet-missing', place: { sheet: sheetName } }, mended: [] }
    for (;;) {
      const next = rows.next()
      if (next.done) return { problem: next.value, mended: [] }
      const first = next.value[0]
      if (!first) continue
      yield {
        firstRow: first.row,
        rowNumbers: next.value.map(({ row }) => row),
        records: next.value.map(({ cells }) => cells),
        share,
      }
    }
  }
  if (found.kind === 'sie') return yield* sieRows(found.sie, sheetName)
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
