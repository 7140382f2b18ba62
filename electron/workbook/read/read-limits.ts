/** What a workbook may cost. Counted from the directory first, and again while inflating. */
export const READ_LIMITS = {
  /** All parts together, unpacked, bytes. */
  unpacked: 400 * 1024 * 1024,
  /** Unpacked over packed, for any part over a megabyte. */
  ratio: 200,
  /** Characters in one cell: Excel's own limit. */
  cell: 32_767,
  /** Characters in all shared strings. */
  strings: 150_000_000,
  /** Cells to the right of this column (0-based count) are not read; a filled one is a problem. */
  columns: 1024,
  /** Excel's last row. */
  rows: 1_048_576,
} as const
