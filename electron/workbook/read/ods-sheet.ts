import type { RawRow } from '../../../shared/model/raw-table.ts'
import type { Problem } from '../../../shared/model/problem.ts'
import { odsCellText } from './ods-cell.ts'
import { odsRepeats } from './ods-names.ts'
import type { OdsSheet, OdsWorkbook } from './ods-workbook.ts'
import { READ_LIMITS } from './read-limits.ts'
import { ReadStop } from './read-part.ts'
import { readXml } from './read-xml.ts'

/** Rows that stand several times are given out so many at a time. */
const ROWS_AT_ONCE = 1000
/** Characters (and cells) that repeats may add to what is really in the file. Equal rows are folded by LibreOffice; more than this is a trap. */
const MOST_REPEATED = 20_000_000

/** A row as the file has it: its cells once, and how many times it stands. */
type FoldedRow = { row: number; cells: string[]; times: number }

/** The rows with anything in them, as they come; what a sheet says of its size is never believed. Ends with a problem where it breaks. */
export function* readOdsRows(workbook: OdsWorkbook, sheet: OdsSheet): Generator<RawRow[], Problem | null> {
  const gatherer = openGatherer(sheet.index)
  let problem: Problem | null = null
  const pieces = readXml(workbook.bytes, workbook.content, gatherer.listener)
  for (;;) {
    let ended = false
    try {
      ended = pieces.next().done === true || gatherer.closed()
    } catch (caught) {
      if (!(caught instanceof ReadStop)) throw caught
      problem = { ...caught.problem, place: { ...caught.problem.place, sheet: sheet.name } }
      ended = true
    }
    yield* unfold(gatherer.take())
    if (!ended) continue
    pieces.return(undefined)
    return problem
  }
}

function* unfold(folded: readonly FoldedRow[]): Generator<RawRow[]> {
  let rows: RawRow[] = []
  for (const { row, cells, times } of folded) {
    for (let at = 0; at < times; at++) {
      rows.push({ row: row + at, cells })
      if (rows.length < ROWS_AT_ONCE) continue
      yield rows
      rows = []
    }
  }
  if (rows.length > 0) yield rows
}

const openGatherer = (wanted: number) => {
  let ready: FoldedRow[] = []
  const parent: string[] = []
  let index = -1
  let inSheet = false
  let over = false
  let nested = 0
  let row = 0
  let rowTimes = 1
  let inRow = false
  let cells: string[] = []
  let column = 0
  let cell: Readonly<Record<string, string>> | null = null
  let covered = false
  let depth = 0
  let paragraphs = 0
  let shown = ''
  let taking = false
  let repeated = 0

  const weigh = (more: number): void => {
    repeated += more
    if (repeated > MOST_REPEATED)
      throw new ReadStop({ code: 'file-bomb', place: { row: Math.max(1, row) }, params: { what: 'content.xml' } })
  }
  const closeCell = (attributes: Readonly<Record<string, string>>): void => {
    const times = odsRepeats(attributes, 'table:number-columns-repeated')
    const text = covered ? '' : odsCellText(attributes, shown)
    if (text !== '') {
      if (column + times > READ_LIMITS.columns) {
        throw new ReadStop({
          code: 'table-too-wide',
          place: { row, column: Math.min(column + times, 16_384) },
          params: { most: READ_LIMITS.columns },
        })
      }
      weigh((times - 1) * (text.length + 1))
      while (cells.length < column) cells.push('')
      for (let at = 0; at < times; at++) cells.push(text)
    }
    column += times
  }
  const closeRow = (): void => {
    if (cells.length > 0) {
      if (row + rowTimes - 1 > READ_LIMITS.rows) {
        throw new ReadStop({ code: 'file-damaged', place: { row: READ_LIMITS.rows }, params: { what: 'row' } })
      }
      if (rowTimes > 1) weigh((rowTimes - 1) * cells.reduce((sum, text) => sum + text.length + 1, 0))
      ready.push({ row, cells, times: rowTimes })
    }
    row += rowTimes
  }
  const openInCell = (name: string, attributes: Readonly<Record<string, string>>): void => {
    depth++
    if (name === 'p' && depth === 1) {
      if (paragraphs++ > 0) shown += '\n'
      taking = true
    } else if (taking && shown.length <= READ_LIMITS.cell) {
      if (name === 's') shown += ' '.repeat(Math.min(odsRepeats(attributes, 'text:c'), READ_LIMITS.cell))
      else if (name === 'tab') shown += '\t'
      else if (name === 'line-break') shown += '\n'
    }
  }
  return {
    listener: {
      open: (name: string, attributes: Record<string, string>): void => {
        if (cell) openInCell(name, attributes)
        else if (name === 'table') {
          if (parent.at(-1) === 'spreadsheet') inSheet = ++index === wanted
          else nested++
        } else if (!inSheet || nested > 0) {
          // Another sheet, what stands before the sheets, or a table inside a drawing.
        } else if (name === 'table-row') {
          if (row === 0) row = 1
          inRow = true
          rowTimes = odsRepeats(attributes, 'table:number-rows-repeated')
          cells = []
          column = 0
        } else if (inRow && (name === 'table-cell' || name === 'covered-table-cell')) {
          cell = attributes
          covered = name === 'covered-table-cell'
          depth = 0
          paragraphs = 0
          shown = ''
          taking = false
        }
        if (!cell) parent.push(name)
      },
      close: (name: string): void => {
        if (cell) {
          if (depth > 0) {
            if (depth-- === 1) taking = false
            return
          }
          closeCell(cell)
          cell = null
          return
        }
        parent.pop()
        if (name === 'table' && parent.at(-1) !== 'spreadsheet') nested--
        else if (name === 'table') {
          over ||= inSheet
          inSheet = false
        } else if (name === 'table-row' && inRow && nested === 0) {
          inRow = false
          closeRow()
        }
      },
      text: (piece: string): void => {
        if (taking && shown.length <= READ_LIMITS.cell) shown += piece
      },
    },
    take: (): FoldedRow[] => {
      const rows = ready
      ready = []
      return rows
    },
    closed: (): boolean => over,
  }
}
