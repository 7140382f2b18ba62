import { readFileSync } from 'node:fs'
import { readXlsx } from 'hucre/xlsx'
import type { ColumnMapping } from '../../shared/model/column-mapping.ts'
import { ORE_PER_UNIT } from '../../shared/model/money.ts'
import type { SourceInfo } from '../../shared/model/raw-table.ts'

/** Larger files are left to the tests of their own: this reader holds all of it. Bytes. */
const LARGEST = 3_000_000

/**
 * The amount on a row (1-based) as another reader has it, in whole öre with the sign as written: the text cut by hand, the workbook
 * read by a library the program does not read with. Null where that reader cannot be trusted with the file: quotes, other formats.
 */
export async function independentAmounts(
  path: string,
  info: SourceInfo,
  mapping: ColumnMapping,
): Promise<((row: number) => number) | null> {
  const bytes = readFileSync(path)
  if (bytes.length > LARGEST) return null
  const rowAt = info.kind === 'xlsx' ? await workbookRows(bytes, mapping) : textRows(bytes, info)
  // An amount that slid sideways stands in the columns that continue its own.
  const places = [
    mapping.amountColumn,
    ...mapping.columns.flatMap(({ column, is }) =>
      is.role === 'continues' && is.column === mapping.amountColumn ? [column] : [],
    ),
  ]
  return (
    rowAt &&
    ((row) => {
      const cells = places.map((place) => rowAt(row)?.[place])
      return amountOf(
        cells.find((cell) => String(cell ?? '').trim() !== ''),
        mapping,
      )
    })
  )
}

type Rows = (row: number) => readonly unknown[] | undefined

const textRows = (bytes: Uint8Array, { encoding, delimiter }: SourceInfo): Rows | null => {
  if (encoding === undefined || encoding === 'cp437' || !delimiter) return null
  const text = new TextDecoder(encoding).decode(bytes)
  if (/["]|^sep=/i.test(text)) return null
  const lines = text.split(/\r\n|\r|\n/)
  return (row) => lines[row - 1]?.split(delimiter)
}

const workbookRows = async (bytes: Uint8Array, mapping: ColumnMapping): Promise<Rows | null> => {
  const book = await readXlsx(bytes).catch(() => null)
  const sheet = book?.sheets.find(({ name }) => name === mapping.sheet)
  return sheet ? (row) => sheet.rows[row - 1] : null
}

/** Through floating point, as a spreadsheet would: what is compared has at most as many digits as that holds. */
function amountOf(cell: unknown, { unit, decimal }: ColumnMapping): number {
  if (typeof cell === 'number') return Math.round(cell * ORE_PER_UNIT[unit])
  const text = String(cell ?? '')
  const digits = [...text]
    .filter((letter) => /\d/.test(letter) || letter === decimal)
    .join('')
    .replace(',', '.')
  const amount = Math.round(Number(digits) * ORE_PER_UNIT[unit])
  return /[-−–(]/.test(text) && amount !== 0 ? -amount : amount
}
