import type { PlanFault } from '../../model/import-plan.ts'
import type { WorkbookLayout } from './workbook-model.ts'

/** The words of the fault list, given by the caller: domain code has none of its own. */
export interface FaultWords {
  title: (file: string) => string
  sheet: string
  description: string
  headers: readonly [sheet: string, row: string, cell: string, text: string, reason: string]
  reason: (fault: PlanFault) => string
  cell: (fault: PlanFault) => string
}

/** Every row that could not be read, as a sheet to send back to whoever made the file. Same faults, same bytes. */
export function faultSheet(
  source: { file: string; sheet: string; at: string },
  faults: readonly PlanFault[],
  words: FaultWords,
): WorkbookLayout {
  const [sheet, row, cell, text, reason] = words.headers
  return {
    title: words.title(source.file),
    description: words.description,
    at: source.at,
    watermark: '',
    names: [],
    sheets: [
      {
        name: words.sheet,
        title: words.title(source.file),
        columns: [
          { header: sheet, width: 20 },
          { header: row, width: 8, format: 'code' },
          { header: cell, width: 10 },
          { header: text, width: 30 },
          { header: reason, width: 60, wrap: true },
        ],
        rows: faults.map((fault) => [source.sheet, fault.row, words.cell(fault), fault.text, words.reason(fault)]),
        strong: [],
        charts: [],
        frozenColumns: 0,
        filter: true,
      },
    ],
  }
}
