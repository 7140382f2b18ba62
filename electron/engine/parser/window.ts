import { maskTable } from '../../../shared/domain/import/identity-columns.ts'
import { done, failed, type Outcome } from '../../../shared/model/problem.ts'
import type { RawRow } from '../../../shared/model/raw-table.ts'
import { readRows } from './read-rows.ts'
import { recognise, type ReadingChoice } from './recognise.ts'
import { openSource, type ParserSource } from './source.ts'

/** Rows from..to (1-based, inclusive) of a sheet as they stand, identity numbers masked; '' is the first sheet, or the text itself. */
export const windowOf = (
  source: ParserSource,
  sheet: string,
  choice: ReadingChoice,
  from: number,
  to: number,
): Outcome<RawRow[]> => {
  const opened = openSource(source)
  if (!opened) return failed('source-unknown', { file: source.fileName })
  try {
    const found = recognise(opened, source, choice)
    if (!found.ok) return found
    const rows: RawRow[] = []
    const reading = readRows(opened, found.value, sheet)
    for (;;) {
      const next = reading.next()
      if (next.done) return next.value.problem ? { ok: false, problem: next.value.problem } : done(masked(rows))
      const { firstRow, rowNumbers, records } = next.value
      for (let at = 0; at < records.length; at++) {
        const row = rowNumbers?.[at] ?? firstRow + at
        if (row > to) return done(masked(rows))
        if (row >= from) rows.push({ row, cells: records[at] ?? [] })
      }
    }
  } finally {
    opened.close()
  }
}

const masked = (rows: readonly RawRow[]): RawRow[] => {
  const cells = maskTable(rows.map((row) => row.cells))
  return rows.map(({ row }, at) => ({ row, cells: cells[at] ?? [] }))
}
