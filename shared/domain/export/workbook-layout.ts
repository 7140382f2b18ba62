import type { PackageContent } from '../../model/package-content.ts'
import { eliminationNames, sheetCounty, sheetDoubleCounts } from './sheet-county.ts'
import { sheetDeclaration, sheetOverhead } from './sheet-declaration.ts'
import { sheetIndicators } from './sheet-indicators.ts'
import { sheetAssessments, sheetCodePlan, sheetMatrix } from './sheet-isolation.ts'
import { sheetItems } from './sheet-items.ts'
import { lineNames, sheetLines } from './sheet-lines.ts'
import { sheetDefinitions, sheetReadMe, sheetSources } from './sheet-texts.ts'
import { sheetVolumes } from './sheet-volumes.ts'
import type { SheetLayout, WorkbookLayout } from './workbook-model.ts'
import type { WorkbookWords } from './workbook-words.ts'

/** The mark of invented figures, put where a reader of any one sheet sees it. */
export const marked = (sheet: SheetLayout, mark: string): SheetLayout =>
  mark === '' ? sheet : { ...sheet, title: `${sheet.title} · ${mark}` }

/** The package's workbook as a value: visible sheets, live formulas, cached values from whole öre. */
export function workbookLayout(content: PackageContent, words: WorkbookWords): WorkbookLayout {
  const items = sheetItems(content, words)
  const volumes = sheetVolumes(content, words)
  const indicators = sheetIndicators(content, items, volumes, words)
  const isolation = words.isolation
  const twice = sheetDoubleCounts(content, isolation)
  const watermark = content.sample ? words.common.sampleMark : ''
  const sheets = [
    sheetReadMe(content, words),
    sheetLines(content, words),
    items.sheet,
    volumes.sheet,
    indicators.sheet,
    sheetMatrix(content, isolation, words.common.state('not-applicable')),
    sheetAssessments(content, isolation),
    sheetCodePlan(content, isolation),
    sheetDeclaration(content, isolation),
    sheetOverhead(content, isolation, words.common.yes),
    twice,
    sheetCounty(content, items.partyCells, words.common.state('missing'), isolation),
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
      ...eliminationNames(twice.rows.length, isolation),
      { name: words.names.items, range: items.range },
      { name: words.names.volumes, range: volumes.range },
      { name: words.names.indicators, range: indicators.range },
    ],
  }
}
