import type { Cell, CellValue, DataValidation, SheetChart, WriteSheet } from 'hucre/xlsx'
import { columnLetters } from '../../../shared/model/column-letters.ts'
import {
  type BarChartLayout,
  type ChoiceList,
  FIRST_DATA_ROW,
  type LayoutCell,
  type SheetLayout,
} from '../../../shared/domain/export/workbook-model.ts'
import { NUMBER_FORMATS, TITLE_STYLE, cellStyle, columnStyle, headStyle } from './cell-style.ts'
import { cellText } from './cell-text.ts'
import { headHeight, rowHeight } from './row-heights.ts'

const ROWS_ABOVE = 2

function chartOf(chart: BarChartLayout): SheetChart {
  const format = { formatCode: NUMBER_FORMATS[chart.format] }
  return {
    type: 'column',
    title: chart.title,
    altText: chart.alt,
    series: [
      { name: chart.seriesName, values: chart.values.range, categories: chart.categories.range, color: '0B6A6E' },
    ],
    anchor: {
      from: { row: chart.from.row, col: chart.from.column },
      to: { row: chart.to.row, col: chart.to.column },
    },
    gapWidth: 60,
    titleFontSize: 12,
    titleBold: true,
    legend: false,
    dataLabels: { showValue: true, numberFormat: format },
    axes: { y: { numberFormat: format, gridlines: { major: true } } },
  }
}

/** A list to choose from; anything else may still be typed, and is seen when the file is read back. */
function listOf({ column, from, to, values }: ChoiceList): DataValidation {
  const letters = columnLetters(column)
  return {
    type: 'list',
    range: `${letters}${from + FIRST_DATA_ROW}:${letters}${to + FIRST_DATA_ROW}`,
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'warning',
    ...('range' in values ? { formula1: values.range } : { values: [...values] }),
  }
}

/** A number that no cell can hold is a bug upstream, not something to write as an error. */
function finite(value: number, sheet: string): number {
  if (!Number.isFinite(value)) throw new Error(`a number that is not finite in sheet ${sheet}`)
  return value
}

/** One sheet: title, heads, rows; every text as text, every formula with its cached value, nothing hidden or merged. */
export function writeSheet(layout: SheetLayout, watermark: string): WriteSheet {
  const cells = new Map<string, Partial<Cell>>()
  const strong = new Set(layout.strong)
  cells.set('0,0', { style: TITLE_STYLE })
  layout.columns.forEach((column, index) => cells.set(`1,${index}`, { style: headStyle(column) }))

  const value = (cell: LayoutCell, row: number, column: number): CellValue => {
    const at = `${row + ROWS_ABOVE},${column}`
    const bold = strong.has(row)
    if (cell === null || cell === '') return null
    if (typeof cell === 'string') {
      if (bold) cells.set(at, { style: cellStyle(layout.columns[column], { strong: true, right: false }) })
      return cellText(cell)
    }
    if (typeof cell === 'number') return finite(cell, layout.name)
    const shade = 'number' in cell ? cell.shade : undefined
    const style = cellStyle(layout.columns[column], { format: cell.format, strong: bold, right: true, shade })
    if ('number' in cell) {
      cells.set(at, { style })
      return finite(cell.number, layout.name)
    }
    const cached = typeof cell.cached === 'number' ? finite(cell.cached, layout.name) : cellText(cell.cached)
    cells.set(at, { type: 'formula', formula: cell.formula, formulaResult: cached, style })
    return null
  }

  return {
    name: layout.name,
    rows: [
      [cellText(layout.title)],
      layout.columns.map((column) => cellText(column.header)),
      ...layout.rows.map((row, index) => row.map((cell, column) => value(cell, index, column))),
    ],
    columns: layout.columns.map((column) => ({ width: column.width, style: columnStyle(column) })),
    cells,
    rowDefs: heightsOf(layout),
    freezePane: { rows: ROWS_ABOVE, columns: layout.frozenColumns },
    ...(layout.filter && layout.rows.length > 0 ? { autoFilter: { range: filterRange(layout) } } : {}),
    charts: layout.charts.map(chartOf),
    ...(layout.lists && layout.lists.length > 0 ? { dataValidations: layout.lists.map(listOf) } : {}),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$1:$${ROWS_ABOVE}`,
    },
    headerFooter: {
      oddHeader: `&L${headerText(layout.name)}${watermark === '' ? '' : `&C&B${headerText(watermark)}`}`,
      oddFooter: '&R&P (&N)',
    },
    a11y: { summary: layout.title, headerRow: 1 },
  }
}

/** The rows, 0-based, that are taller than one line. */
function heightsOf({ columns, rows }: SheetLayout): Map<number, { height: number }> {
  const heights = new Map<number, { height: number }>()
  for (const [index, height] of [headHeight(columns), ...rows.map((row) => rowHeight(row, columns))].entries())
    if (height !== null) heights.set(index + 1, { height })
  return heights
}

/** & starts a code in a printed header, so a real one is doubled. */
const headerText = (text: string): string => text.replaceAll('&', '&&')

const filterRange = (layout: SheetLayout): string =>
  `A${ROWS_ABOVE}:${columnLetters(layout.columns.length - 1)}${layout.rows.length + ROWS_ABOVE}`
