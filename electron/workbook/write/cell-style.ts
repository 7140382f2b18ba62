import type { CellStyle } from 'hucre/xlsx'
import type { CellFormat, ColumnLayout, Shade } from '../../../shared/domain/export/workbook-model.ts'

/** Number formats in the file's own language; each program draws them with the reader's marks (1 234,50 in Swedish). */
export const NUMBER_FORMATS = {
  kr: '#,##0.00',
  whole: '#,##0',
  code: '0',
  decimals0: '#,##0',
  decimals1: '#,##0.0',
  decimals2: '#,##0.00',
  decimals3: '#,##0.000',
  decimals4: '#,##0.0000',
} as const satisfies Record<CellFormat, string>

/** A style that names a font must name it whole: what is left out falls back to the reader's own. */
export const FONT = { name: 'Calibri', size: 11 } as const

export const TITLE_STYLE: CellStyle = { font: { ...FONT, bold: true, size: 14, color: { rgb: 'FF17212A' } } }

const HEAD_STYLE: CellStyle = {
  font: { ...FONT, bold: true, color: { rgb: 'FF17212A' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFE0F0EF' } },
  border: { bottom: { style: 'thin', color: { rgb: 'FF0B6A6E' } } },
  alignment: { vertical: 'bottom', wrapText: true },
}

/** The look of a column's head, above its numbers where there are any. */
export const headStyle = (column: ColumnLayout): CellStyle =>
  column.right ? { ...HEAD_STYLE, alignment: { ...HEAD_STYLE.alignment, horizontal: 'right' } } : HEAD_STYLE

/** A column's own look: its number format, and text that wraps from the top where it is long. */
export function columnStyle(column: ColumnLayout): CellStyle {
  return {
    ...(column.format ? { numFmt: NUMBER_FORMATS[column.format] } : {}),
    alignment: {
      vertical: 'top',
      ...(column.wrap ? { wrapText: true } : {}),
      ...(column.right ? { horizontal: 'right' as const } : {}),
    },
  }
}

/** Grounds for a level, light to dark, and what is written on them; told apart in greyscale too. */
const SHADES: readonly { ground: string; ink: string }[] = [
  { ground: 'FFFFFFFF', ink: 'FF17212A' },
  { ground: 'FFD9ECEB', ink: 'FF17212A' },
  { ground: 'FFA5CBC9', ink: 'FF17212A' },
  { ground: 'FF3D8A8D', ink: 'FFFFFFFF' },
  { ground: 'FF053F42', ink: 'FFFFFFFF' },
]

/** One cell's look: the column's, with its own number format, bold, and words of state to the right like the numbers. */
export function cellStyle(
  column: ColumnLayout | undefined,
  own: { format?: CellFormat; strong: boolean; right: boolean; shade?: Shade | undefined },
): CellStyle {
  const base = column ? columnStyle(column) : {}
  const shade = own.shade === undefined ? undefined : SHADES[own.shade]
  return {
    ...base,
    ...(own.format ? { numFmt: NUMBER_FORMATS[own.format] } : {}),
    ...(own.strong ? { font: { ...FONT, bold: true } } : {}),
    ...(shade
      ? {
          font: { ...FONT, bold: true, color: { rgb: shade.ink } },
          fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb: shade.ground } },
        }
      : {}),
    ...(own.right ? { alignment: { ...base.alignment, horizontal: 'right' } } : {}),
  }
}
