/** How a number is drawn. `kr` two decimals, `whole` none, `code` digits without grouping (a year), `decimalsN` N decimals. */
export type CellFormat = 'kr' | 'whole' | 'code' | 'decimals0' | 'decimals1' | 'decimals2' | 'decimals3' | 'decimals4'

export type Shade = 0 | 1 | 2 | 3 | 4

/** A number drawn otherwise than its column says. */
export interface NumberCell {
  readonly number: number
  readonly format: CellFormat
  /** A ground from light (0) to dark (4), for a level that is also a figure. */
  readonly shade?: Shade
}

/** A live formula with the program's own value as its cached result. `formula` has no leading equals sign. */
export interface FormulaCell {
  readonly formula: string
  readonly cached: number | string
  readonly format: CellFormat
}

/** A string is text and nothing else, whatever it begins with; null is an empty cell. */
export type LayoutCell = string | number | null | NumberCell | FormulaCell

export interface ColumnLayout {
  readonly header: string
  /** In characters of the standard font. */
  readonly width: number
  /** For plain numbers in the column. */
  readonly format?: CellFormat
  readonly wrap?: boolean
  /** Head and words of state to the right, above and among the numbers. */
  readonly right?: boolean
}

/** A range with what stands in it, so that a viewer that does not calculate can draw the chart too. */
export interface ChartRange<T> {
  readonly range: string
  readonly cached: readonly T[]
}

/** A native bar chart. `from` and `to` are 0-based sheet rows and columns. */
export interface BarChartLayout {
  readonly title: string
  readonly alt: string
  readonly seriesName: string
  readonly categories: ChartRange<string>
  readonly values: ChartRange<number>
  readonly format: CellFormat
  readonly from: { readonly row: number; readonly column: number }
  readonly to: { readonly row: number; readonly column: number }
}

/** What may be chosen in some cells of a column: values, or a range of another sheet that has them. `from` and `to` are 0-based data rows. */
export interface ChoiceList {
  readonly column: number
  readonly from: number
  readonly to: number
  readonly values: readonly string[] | { readonly range: string }
}

/** One sheet: row 1 is the title, row 2 the column heads, data from row 3. `strong` are 0-based indexes in `rows`. */
export interface SheetLayout {
  readonly name: string
  readonly title: string
  readonly columns: readonly ColumnLayout[]
  readonly rows: readonly (readonly LayoutCell[])[]
  readonly strong: readonly number[]
  readonly charts: readonly BarChartLayout[]
  /** How many columns stay in sight when scrolling sideways. */
  readonly frozenColumns: number
  /** Whether row 2 carries a filter: only where every row below is of one kind. */
  readonly filter: boolean
  /** Lists to choose from while one types. */
  readonly lists?: readonly ChoiceList[]
}

/** A whole workbook as a value. `at` (ISO 8601, UTC) is written as both created and modified. */
export interface WorkbookLayout {
  readonly title: string
  readonly description: string
  readonly at: string
  /** Printed on every page; '' when the figures are real. */
  readonly watermark: string
  readonly sheets: readonly SheetLayout[]
  readonly names: readonly { readonly name: string; readonly range: string }[]
}

/** 1-based sheet row of the first data row. */
export const FIRST_DATA_ROW = 3
