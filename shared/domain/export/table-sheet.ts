import type { ChartTable } from '../../model/chart-model.ts'
import type { LayoutCell, SheetLayout, WorkbookLayout } from './workbook-model.ts'

/** A chart's or a view's figures to be saved, with what must stand over and under them. */
export interface SheetOfTable {
  readonly title: string
  readonly subtitle: string
  readonly table: ChartTable
  readonly footer: readonly string[]
}

/** The words of a saved table, given by the caller. */
export interface TableWords {
  readonly sheet: string
  readonly about: string
  readonly aboutColumn: string
  readonly description: string
  readonly watermark: string
}

const WIDEST = 46
const FIGURE = /^[\u2212+]?\d[\d\u00a0]*(?:,(\d{1,4}))?$/

/** A figure as a number that a spreadsheet can count with; words and marks stay words. Never a formula. */
export function sheetCell(text: string): LayoutCell {
  const found = FIGURE.exec(text)
  if (!found) return text === '' ? null : text
  const number = Number(text.replaceAll('\u00a0', '').replace('\u2212', '-').replace('+', '').replace(',', '.'))
  const decimals = (found[1] ?? '').length
  const format = decimals === 0 ? 'whole' : decimals === 1 ? 'decimals1' : decimals === 2 ? 'decimals2' : 'decimals3'
  return { number, format }
}

/** The table as a workbook: one sheet of figures and one of what they are, so that neither is lost from the other. */
export function tableSheet(
  { title, subtitle, table, footer, at, sample }: SheetOfTable & { readonly at: string; readonly sample: boolean },
  words: TableWords,
): WorkbookLayout {
  const width = (index: number, header: string) =>
    Math.min(WIDEST, Math.max(8, header.length, ...table.rows.map((row) => (row.cells[index] ?? '').length)) + 2)
  const sheet = (more: Partial<SheetLayout> & Pick<SheetLayout, 'name' | 'columns' | 'rows'>): SheetLayout => ({
    title,
    strong: [],
    charts: [],
    frozenColumns: 0,
    filter: false,
    ...more,
  })
  return {
    title,
    description: words.description,
    at,
    watermark: sample ? words.watermark : '',
    names: [],
    sheets: [
      sheet({
        name: words.sheet,
        columns: table.columns.map(({ header, align }, index) => ({
          header,
          width: width(index, header),
          right: align === 'right',
          wrap: align === 'left' && width(index, header) === WIDEST,
        })),
        rows: table.rows.map((row) => row.cells.map((text, index) => (index === 0 ? text : sheetCell(text)))),
        strong: table.rows.flatMap((row, index) => (row.own ? [index] : [])),
        frozenColumns: 1,
      }),
      sheet({
        name: words.about,
        columns: [{ header: words.aboutColumn, width: 100, wrap: true }],
        rows: [title, subtitle, ...footer].map((line) => [line]),
      }),
    ],
  }
}
