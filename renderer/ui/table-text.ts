import type { ChartTable } from '../../shared/model/chart-model.ts'

/** One line, and never a formula in the program it is pasted into: what begins like one gets an apostrophe before it. */
const plain = (text: string): string => {
  const line = text.replace(/[\t\r\n]+/g, ' ')
  return /^[=+@-]/.test(line) && !/^-[\d,]+$/.test(line) ? `'${line}` : line
}

/** A figure as Excel reads it: without no-break spaces and plus, with a hyphen for minus. */
const figure = (text: string): string =>
  /^[\u2212+]?\d[\d\u00a0]*(,\d+)?$/.test(text)
    ? text.replaceAll('\u00a0', '').replace('\u2212', '-').replace('+', '')
    : text

/** A cell to be pasted. */
export const pastedCell = (text: string): string => plain(figure(text))

/** A whole table as tab-separated text, with what it shows over it and what must be said under it. */
export function tableForClipboard(facts: {
  readonly title: string
  readonly subtitle: string
  readonly table: ChartTable
  readonly footer: readonly string[]
}): string {
  const { title, subtitle, table, footer } = facts
  return [
    [title],
    [subtitle],
    table.columns.map((column) => column.header),
    ...table.rows.map((row) => row.cells),
    [footer.join(' ')],
  ]
    .map((cells) => cells.map((cell) => pastedCell(cell)).join('\t'))
    .join('\n')
}
