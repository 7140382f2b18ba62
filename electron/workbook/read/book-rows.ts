import type { Outcome, Problem } from '../../../shared/model/problem.ts'
import type { RawRow } from '../../../shared/model/raw-table.ts'
import { type OdsWorkbook, openOds } from './ods-workbook.ts'
import { readOdsRows } from './ods-sheet.ts'
import { openWorkbook, type OpenedWorkbook } from './open-workbook.ts'
import { readSheetRows } from './read-sheet.ts'

/** An opened workbook of either format. `content` is there in an OpenDocument one only. */
export type Book = OpenedWorkbook | OdsWorkbook

/** Opens a workbook by its content: OpenDocument where the archive is one, Office Open XML otherwise. */
export const openBook = (bytes: Uint8Array): Outcome<Book> => openOds(bytes) ?? openWorkbook(bytes)

export const isOds = (book: Book): book is OdsWorkbook => 'content' in book

/** The rows of a sheet by name, '' for the first; null where there is none of that name. `told` hears the share read so far, where the format knows it. */
export const bookRows = (
  book: Book,
  name: string,
  told: (share: number) => void = () => {},
  shownInThousands?: Map<number, number>,
): Generator<RawRow[], Problem | null> | null => {
  if (isOds(book)) {
    const sheet = sheetNamed(book.sheets, name)
    return sheet ? readOdsRows(book, sheet) : null
  }
  const sheet = sheetNamed(book.sheets, name)
  return sheet ? readSheetRows(book, sheet, told, shownInThousands) : null
}

const sheetNamed = <S extends { name: string }>(sheets: readonly S[], name: string): S | undefined =>
  sheets.find((sheet) => sheet.name === name) ?? (name === '' ? sheets[0] : undefined)
