import type { RawRow } from '../../../shared/model/raw-table.ts'
import type { Problem } from '../../../shared/model/problem.ts'
import { FORMULA_WITHOUT_VALUE } from '../../../shared/domain/import/cell-marks.ts'
import { asPercent, isPlainForm, plainNumber } from '../../../shared/domain/import/plain-number.ts'
import { excelDate } from './excel-date.ts'
import type { OpenedWorkbook, WorkbookSheet } from './open-workbook.ts'
import { emptyPlainCell, findPlainCell, indexBetween } from './plain-cell.ts'
import { READ_LIMITS } from './read-limits.ts'
import { ReadStop } from './read-part.ts'
import { readXml } from './read-xml.ts'
import { plainCellText } from './shared-strings.ts'

/**
 * The rows that are there, as they come. Numbers are written with a decimal comma, as the workbook shows them here, so that
 * numbers typed as text and true numbers in one column read alike. A sheet's stated size is never believed. `told` hears the share read before each yield; `shownInThousands` is given the columns whose format shows them smaller. Ends with a problem where the sheet breaks.
 */
export function* readSheetRows(
  workbook: OpenedWorkbook,
  sheet: WorkbookSheet,
  told: (share: number) => void = () => {},
  shownInThousands?: Map<number, number>,
): Generator<RawRow[], Problem | null> {
  const gatherer = openGatherer(workbook, sheet, shownInThousands)
  try {
    for (const share of readXml(workbook.bytes, sheet.entry, gatherer.listener)) {
      told(share)
      const rows = gatherer.take()
      if (rows.length > 0) yield rows
    }
    return null
  } catch (caught) {
    if (!(caught instanceof ReadStop)) throw caught
    const rows = gatherer.take()
    if (rows.length > 0) yield rows
    return { ...caught.problem, place: { ...caught.problem.place, sheet: sheet.name } }
  }
}

const openGatherer = (workbook: OpenedWorkbook, sheet: WorkbookSheet, shownInThousands?: Map<number, number>) => {
  let ready: RawRow[] = []
  let row = 0
  let cells: string[] = []
  let column = 0
  let type = ''
  let style = 0
  let value = ''
  let inline = ''
  let hasFormula = false
  let hasValue = false
  let taking: 'value' | 'inline' | null = null
  let phonetic = 0
  let inData = false
  let inRow = false
  const plain = emptyPlainCell()

  const openCell = (attributes: Record<string, string>): void => {
    const at = columnOf(attributes['r'])
    column = at >= 0 ? at : column + 1
    type = attributes['t'] ?? 'n'
    style = Number(attributes['s'] ?? 0)
    value = ''
    inline = ''
    hasFormula = false
    hasValue = false
  }
  const closeCell = (): void => put(cellText())
  const put = (text: string): void => {
    if (text === '') return
    if (column >= READ_LIMITS.columns) {
      throw new ReadStop({ code: 'table-too-wide', place: { row, column }, params: { most: READ_LIMITS.columns } })
    }
    while (cells.length < column) cells.push('')
    // Two values for one cell: which of them the sheet shows is anybody's guess.
    if (cells[column]) throw new ReadStop({ code: 'file-damaged', place: { row, column }, params: { what: 'cell' } })
    cells[column] = text
  }
  const cellText = (): string => {
    if (type === 's') {
      const at = Number(value)
      return value.trim() === '' ? '' : (workbook.strings()[at] ?? missingString(row, column))
    }
    if (type === 'inlineStr') return plainCellText(inline !== '' ? inline : value)
    if (hasFormula && (!hasValue || value === '') && type !== 'str') return FORMULA_WITHOUT_VALUE
    if (type === 'str') return plainCellText(value)
    if (type === 'b') return value.trim() === '' ? '' : value.trim() === '1' ? 'TRUE' : 'FALSE'
    if (type === 'e') return value.trim() === '' ? '#N/A' : value.trim()
    if (type === 'd')
      return value
        .trim()
        .replace(/T00:00(:00(\.0+)?)?Z?$/, '')
        .replace(/(\d{2}:\d{2}(:\d{2})?)(\.\d+)?Z?$/, '$1')
        .replace('T', ' ')
    return numberText()
  }
  const noteStyle = (of: number): void => {
    const times = workbook.thousands[of] ?? 0
    if (times > 0) shownInThousands?.set(column, times)
  }
  const numberText = (): string => {
    if (value.trim() === '') return ''
    const plain = plainNumber(value)
    if (plain === '') return value.trim()
    noteStyle(style)
    const look = workbook.looks[style] ?? 'number'
    if (look === 'percent') return `${asPercent(plain).replace('.', ',')}%`
    if (look === 'number') return plain.replace('.', ',')
    return excelDate(Number(plain), workbook.calendar1904, look === 'time') ?? plain.replace('.', ',')
  }
  /** A cell in its usual form, read where it stands; false where there is more to it. */
  const takeText = (text: string): boolean => {
    const { type: is, from, to } = plain
    if (is === 'shared') {
      const at = indexBetween(text, from, to)
      if (at < 0) return false
      put(workbook.strings()[at] ?? missingString(row, column))
    } else if (is === 'text') put(plainCellText(text.slice(from, to)))
    else if (is === 'number') {
      if ((workbook.looks[plain.style] ?? 'number') === 'number' && isPlainForm(text, from, to)) {
        noteStyle(plain.style)
        put(text.slice(from, to).replace('.', ','))
        return true
      }
      value = text.slice(from, to)
      if (/[&\]\r]/.test(value)) return false
      style = plain.style
      put(numberText())
    }
    return true
  }
  return {
    listener: {
      take: (text: string, at: number): number => {
        if (!inRow || !findPlainCell(text, at, plain)) return -1
        const former = column
        column = plain.column
        if (takeText(text)) return plain.end
        column = former
        return -1
      },
      open: (name: string, attributes: Record<string, string>): void => {
        if (name === 'c') {
          openCell(attributes)
          inRow = false
        } else if (name === 'v') {
          taking = 'value'
          hasValue = true
        } else if (name === 'f') hasFormula = true
        else if (name === 'rPh') phonetic++
        else if (name === 't') taking = phonetic === 0 ? 'inline' : null
        else if (name === 'row' && inData) {
          const stated = Number(attributes['r'] ?? Number.NaN)
          row = Number.isInteger(stated) && stated > row ? stated : row + 1
          if (row > READ_LIMITS.rows)
            throw new ReadStop({ code: 'file-damaged', place: { row: READ_LIMITS.rows }, params: { what: 'row' } })
          cells = []
          column = -1
          inRow = true
        } else if (name === 'sheetData') inData = true
      },
      close: (name: string): void => {
        if (name === 'v' || name === 't') taking = null
        else if (name === 'rPh') phonetic--
        else if (name === 'c' && inData) {
          closeCell()
          inRow = true
        } else if (name === 'row' && inData) {
          inRow = false
          ready.push({ row, cells })
        } else if (name === 'sheetData') inData = false
      },
      text: (piece: string): void => {
        if (taking === 'value') value += piece
        else if (taking === 'inline') inline += piece
      },
    },
    take: (): RawRow[] => {
      const rows = ready
      ready = []
      return rows
    },
    sheet,
  }
}

const missingString = (row: number, column: number): never => {
  throw new ReadStop({ code: 'file-damaged', place: row > 0 ? { row, column } : {}, params: { what: 'sharedStrings' } })
}

/** "AB12" gives 27; −1 where there is no reference or a broken one. */
const columnOf = (reference: string | undefined): number => {
  if (reference === undefined) return -1
  let column = 0
  let at = 0
  for (; at < reference.length && at < 4; at++) {
    const unit = reference.charCodeAt(at) & ~32
    if (unit < 65 || unit > 90) break
    column = column * 26 + unit - 64
  }
  return at === 0 ? -1 : column - 1
}
