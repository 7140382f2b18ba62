import type { LayoutCell, WorkbookLayout } from './workbook-model.ts'

const BOM = '\ufeff'
const SEPARATOR = ';'

/** Text that a spreadsheet would take for a formula gets an apostrophe; a figure is written with decimal comma. */
function written(cell: LayoutCell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  if (typeof cell === 'object') return 'number' in cell ? String(cell.number).replace('.', ',') : String(cell.cached)
  const safe = /^[=+@\-\t\r]/.test(cell) ? `'${cell}` : cell
  return /["\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A saved table as Swedish Excel opens it: UTF-8 with mark, semicolons, decimal comma; what the figures are stands first and last. */
export function tableCsv({ sheets }: WorkbookLayout): string {
  const [figures, about] = sheets
  if (!figures) return BOM
  const [title, subtitle, ...footer] = (about?.rows ?? []).map(([line]) => line)
  const lines = [
    [title],
    [subtitle],
    figures.columns.map(({ header }) => header),
    ...figures.rows,
    ...footer.map((line) => [line]),
  ]
  return BOM + lines.map((cells) => `${cells.map((cell) => written(cell)).join(SEPARATOR)}\r\n`).join('')
}
