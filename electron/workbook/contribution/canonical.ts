import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { LayoutCell, SheetLayout } from '../../../shared/domain/export/workbook-model.ts'
import { readableText } from '../write/cell-text.ts'

/** A cell as it is sealed: text, number (a formula by its value), or empty. */
export type CanonicalCell = string | number | null

/** A sheet as it is sealed: title, heads, and the cells below them with empty ends cut off. */
export const canonicalSheetSchema = z.object({
  name: z.string(),
  title: z.string(),
  head: z.array(z.string()),
  rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
})
export type CanonicalSheet = z.infer<typeof canonicalSheetSchema>

function canonicalCell(cell: LayoutCell): CanonicalCell {
  if (cell === null || cell === '') return null
  if (typeof cell === 'string') return readableText(cell)
  if (typeof cell === 'number') return cell
  if ('number' in cell) return cell.number
  return typeof cell.cached === 'number' ? cell.cached : readableText(cell.cached)
}

/** What a sheet is expected to say when it is read back. */
export function canonicalSheet(layout: SheetLayout): CanonicalSheet {
  return {
    name: layout.name,
    title: readableText(layout.title),
    head: layout.columns.map((column) => readableText(column.header)),
    rows: layout.rows.map((row) => {
      const cells = row.map(canonicalCell)
      return cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1)
    }),
  }
}

/** SHA-256, hex. */
export const sha256Hex = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

/** A sheet's seal: the checksum of its canonical reading as JSON, keys in the order of the schema. */
export const sealOf = ({ name, title, head, rows }: CanonicalSheet): string =>
  sha256Hex(JSON.stringify({ name, title, head, rows }))
