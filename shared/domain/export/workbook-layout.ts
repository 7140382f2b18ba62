import type { PackageContent } from '../../model/package-content.ts'
import { sheetIndicators } from './sheet-indicators.ts'
import { sheetItems } from './sheet-items.ts'
import { lineNames, sheetLines } from './sheet-lines.ts'
import { sheetDefinitions, sheetReadMe, sheetSources } from './sheet-texts.ts'
import { sheetVolumes } from './sheet-volumes.ts'
import type { SheetLayout, WorkbookLayout } from './workbook-model.ts'
import type { WorkbookWords } from './workbook-words.ts'

/** The mark of invented figures, put where a reader of any one sheet sees it. */
export const marked = (sheet: SheetLayout, mark: string): SheetLayout =>
  mark === '' ? sheet : { ...sheet, title: `${sheet.title} · ${mark}` }

/** The package's workbook as a value: seven visible sheets, live formulas, cached values from whole öre. */
export function workbookLayout(content: PackageContent, words: WorkbookWords): WorkbookLayout {
  const items = sheetItems(content, words)
  const volumes = sheetVolumes(content, words)
  const indicators = sheetIndicators(content, items, volumes, words)
  const watermark = content.sample ? words.common.sampleMark : ''
  const sheets = [
    sheetReadMe(content, words),
    sheetLines(content, words),
    items.sheet,
    volumes.sheet,
    indicators.sheet,
    sheetDefinitions(content, words),
    sheetSources(content, words),
  ]
  return {
    title: words.title(content.workspaceName, content.grid.lens),
    description: words.description,
    at: content.at,
    watermark,
    sheets: sheets.map((sheet) => marked(sheet, watermark)),
    names: [
      ...lineNames(content.lines.length, words),
      { name: words.names.items, range: items.range },
      { name: words.names.volumes, range: volumes.range },
      { name: words.names.indicators, range: indicators.range },
    ],
  }
}
