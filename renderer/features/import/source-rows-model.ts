import type { ColumnMapping, MappedColumn, MappingDraft } from '../../../shared/model/column-mapping.ts'
import type { PlannedRow } from '../../../shared/model/import-plan.ts'
import type { RawRow } from '../../../shared/model/raw-table.ts'

/** One line of the source as it is drawn. `whole` false: only the mapped cells are known (far down in a large file). */
export interface SourceLine {
  readonly row: number
  readonly cells: readonly string[]
  readonly whole: boolean
  readonly header: boolean
  /** Above the headings: titles, which may run over the empty cells beside them. */
  readonly title: boolean
  readonly planned: PlannedRow | null
}

/** Before there is a plan: the first rows of the sheet, as they are. */
export const linesOfPreview = (preview: readonly RawRow[], draft: MappingDraft): SourceLine[] =>
  preview.map((raw) => ({
    row: raw.row,
    cells: raw.cells,
    whole: true,
    header: draft.headerRows.includes(raw.row),
    title: isTitle(raw.row, draft),
    planned: null,
  }))

/** With a plan: its rows, with the cells of the preview where it reaches and the mapped ones beyond it. */
export function linesOfPlan(
  rows: readonly PlannedRow[],
  preview: ReadonlyMap<number, RawRow>,
  mapping: ColumnMapping,
): SourceLine[] {
  return rows.map((planned) => {
    const raw = preview.get(planned.row)
    return {
      row: planned.row,
      cells: raw ? raw.cells : cellsFromPlan(planned, mapping.columns),
      whole: raw !== undefined,
      header: mapping.headerRows.includes(planned.row),
      title: isTitle(planned.row, mapping),
      planned,
    }
  })
}

const isTitle = (row: number, mapping: MappingDraft): boolean => row < Math.min(mapping.firstRow, ...mapping.headerRows)

function cellsFromPlan(planned: PlannedRow, columns: readonly MappedColumn[]): string[] {
  const cells: string[] = []
  for (const { column, is } of columns) cells[column] = cellFromPlan(planned, is)
  return Array.from(cells, (cell) => cell ?? '')
}

function cellFromPlan(planned: PlannedRow, is: MappedColumn['is']): string {
  if (is.role === 'amount') return planned.amountText
  const coding = planned.coding
  if (!coding) return ''
  switch (is.role) {
    case 'code':
      return coding[is.dimension].code
    case 'name':
      return coding[is.dimension].name
    case 'codeAndName':
      return `${coding[is.dimension].code} ${coding[is.dimension].name}`.trim()
    case 'text':
      return coding.text
    default:
      return ''
  }
}

/** How many columns to draw: the widest of the sheet's own count, the rows and the mapping. */
export const columnCount = (sheetColumns: number, lines: readonly SourceLine[], mapping: MappingDraft): number =>
  Math.max(
    sheetColumns,
    lines.reduce((widest, line) => Math.max(widest, line.cells.length), 0),
    mapping.columns.reduce((widest, mapped) => Math.max(widest, mapped.column + 1), 0),
  )

const MOST_CHARACTERS = 20
const CHARACTER_PX = 6.9
const CHIP_CHARACTER_PX = 7
/** What a chip has around its words: its own edges, its mark, and the column's. */
const AROUND_CHIP_PX = 46
const MOST_CHIP_PX = 158

/** A least width in px per column, that shows most of its cells and what it is read as (`roles`, words per column), between 84 and 158. */
export function columnWidths(
  count: number,
  lines: readonly SourceLine[],
  roles: ReadonlyMap<number, string>,
): number[] {
  return Array.from({ length: count }, (_, column) => {
    const chip = Math.min(MOST_CHIP_PX, (roles.get(column)?.length ?? 0) * CHIP_CHARACTER_PX + AROUND_CHIP_PX)
    let longest = 0
    for (const line of lines) {
      if (line.title) continue
      longest = Math.max(longest, Math.min(MOST_CHARACTERS, line.cells[column]?.length ?? 0))
    }
    return Math.max(84, Math.round(chip), Math.round(longest * CHARACTER_PX + 20))
  })
}
