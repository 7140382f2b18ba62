/** A run of text in the report: what is known, or what the working group still has to write. */
export type Prose = string | { readonly todo: string } | { readonly list: readonly string[] }

export interface ReportTable {
  readonly is: 'table'
  /** Said before the table; '' where the heading above already says it. */
  readonly caption: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** 0-based columns set to the right, the numbers. */
  readonly right: readonly number[]
  /** Relative column widths, one per column. */
  readonly widths: readonly number[]
}

export interface TableWords {
  readonly caption: string
  readonly head: readonly string[]
}

export interface ReportChart {
  readonly is: 'chart'
  readonly title: string
  readonly alt: string
  readonly unit: string
  readonly decimals: number
  readonly categories: readonly string[]
  readonly values: readonly number[]
  /** What stands under it: source, method version, who is missing. */
  readonly footer: string
}

export type ReportBlock =
  | { readonly is: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly is: 'paragraph'; readonly text: string }
  | { readonly is: 'todo'; readonly text: string }
  | { readonly is: 'list'; readonly items: readonly string[] }
  | ReportTable
  | ReportChart

export interface ReportStyleNames {
  readonly todo: string
  readonly cell: string
  readonly narrowCell: string
  readonly note: string
}

/** A whole report as a value. Headings of level 1 are those of domain.md §7.1, in its order. */
export interface ReportLayout {
  readonly title: string
  readonly subject: string
  readonly at: string
  /** Printed in every page head; '' when the figures are real. */
  readonly watermark: string
  readonly header: string
  readonly contents: string
  readonly pageWord: string
  /** What the paragraph styles are called in the word processor. */
  readonly styleNames: ReportStyleNames
  /** Label and value of the title page. */
  readonly titlePage: readonly { readonly label: string; readonly value: string }[]
  readonly blocks: readonly ReportBlock[]
}
