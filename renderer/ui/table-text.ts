import type { ChartTable } from '../../shared/model/chart-model.ts'

/** One line, and never a formula in the program it is pasted into: what begins like one gets an apostrophe before it. */
const plain = (text: string): string => {
  const line = text.replace(/[\t\r\n]+/g, ' ')
  return /^[=+@-]/.test(line) && !/^-[\d,]+$/.test(line) ? `'${line}` : line
}

/** A figure as Excel reads it: without no-break spaces, with a hyphen for minus. */
const figure = (text: string): string =>
  /^\u2212?\d[\d\u00a0]*(,\d+)?$/.test(text) ? text.replaceAll('\u00a0', '').replace('\u2212', '-') : text

/** A difference in a column of figures is written without its plus; anywhere else what begins with one is a text. */
const unsigned = (text: string): string => (/^\+\d[\d\u00a0]*(,\d+)?$/.test(text) ? text.slice(1) : text)

/** A cell to be pasted. `ofFigures`: from a column of figures. */
export const pastedCell = (text: string, ofFigures: boolean): string => plain(figure(ofFigures ? unsigned(text) : text))

/** Title, subtitle and heading come before. */
const FIRST_ROW = 3

/** A whole table as tab-separated text, with what it shows over it and what must be said under it. */
export function tableForClipboard(facts: {
  readonly title: string
  readonly subtitle: string
  readonly table: ChartTable
  readonly footer: readonly string[]
}): string {
  const { title, subtitle, table, footer } = facts
  const words = (text: string) => pastedCell(text, false)
  return [
    [title],
    [subtitle],
    table.columns.map((column) => column.header),
    ...table.rows.map((row) =>
      row.cells.map((cell, index) => pastedCell(cell, table.columns[index]?.align === 'right')),
    ),
    [footer.join(' ')],
  ]
    .map((cells, line) =>
      (line >= FIRST_ROW && line < FIRST_ROW + table.rows.length ? cells : cells.map(words)).join('\t'),
    )
    .join('\n')
}
