import { writeXlsx } from 'hucre/xlsx'
import type { WorkbookLayout } from '../../../shared/domain/export/workbook-model.ts'
import { FONT } from './cell-style.ts'
import { finishPackage } from './finish-package.ts'
import { writeSheet } from './write-sheet.ts'

/** The program's name in the file's properties. */
const CREATOR = 'Samsyn'

/**
 * A workbook layout as an .xlsx file: visible sheets only, no macros, no external links, no merged cells.
 * The same layout gives the same bytes. Throws only on a layout no file can hold (a number that is not finite).
 */
export async function writeWorkbook(layout: WorkbookLayout): Promise<Uint8Array> {
  const at = new Date(layout.at)
  const bytes = await writeXlsx({
    sheets: layout.sheets.map((sheet) => writeSheet(sheet, layout.watermark)),
    namedRanges: layout.names.map(({ name, range }) => ({ name, range })),
    properties: {
      title: layout.title,
      description: layout.description,
      creator: CREATOR,
      lastModifiedBy: CREATOR,
      created: at,
      modified: at,
    },
    defaultFont: FONT,
  })
  return finishPackage(
    bytes,
    layout.sheets.flatMap((sheet) => sheet.charts),
  )
}
