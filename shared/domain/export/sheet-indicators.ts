import type { PackageContent } from '../../model/package-content.ts'
import type { GridCell, GridRow, LensModel } from '../../model/grid-model.ts'
import { type At, dependencies, type Formula, walk } from '../compute/formula-ast.ts'
import { evaluate } from '../compute/formula-evaluate.ts'
import { parseFormula } from '../compute/formula-parse.ts'
import { type ExcelReferences, toExcel } from '../compute/formula-print.ts'
import { columnLetters } from '../../model/column-letters.ts'
import { absoluteCell, absoluteColumnRange } from './cell-address.ts'
import { contentFigures } from './content-figures.ts'
import { areaRange, type ItemSheet } from './sheet-items.ts'
import { decimalFormat, type VolumeSheet } from './sheet-volumes.ts'
import { type BarChartLayout, FIRST_DATA_ROW, type LayoutCell, type SheetLayout } from './workbook-model.ts'
import type { WorkbookWords } from './workbook-words.ts'

const FIRST_PARTY = 3

/** Excel takes 8 192 characters. */
const LONGEST_FORMULA = 8_000

/** The formula as the lens asks for it: an index of a year or a kind is a formula itself, one of the median is not. */
function indexed(ast: Formula, { index }: LensModel): Formula | null {
  if (index === undefined) return ast
  return index === 'median' ? null : { type: 'index', of: ast, base: index }
}

const cellOf = (row: GridRow | undefined, party: string): GridCell | undefined =>
  row?.cells.find((cell) => cell.party === party)

/**
 * Indikatorer: indicator × party under the lens. A value is a live formula printed from the same tree that computed it, with
 * the program's own value cached; where the workbook's cells would not give that very value it is written as a number.
 * `alone`: one party's own workbook, without median and chart.
 */
export function sheetIndicators(
  content: PackageContent,
  items: Pick<ItemSheet, 'reference' | 'total'>,
  volumes: Pick<VolumeSheet, 'reference'>,
  words: WorkbookWords,
  alone = false,
): IndicatorSheet {
  const { lens, parties, rows } = content.grid
  const name = words.sheets.indicators
  const formulas = new Map(
    content.method.indicators.map((indicator) => [indicator.id, parseFormula(indicator.formula)]),
  )
  const columnOf = new Map(parties.map((party, index) => [party.code, FIRST_PARTY + index]))
  const rowOf = new Map(rows.map((row, index) => [row.indicatorId, FIRST_DATA_ROW + index]))

  const figures = contentFigures(content)
  const start: At = { year: lens.year, kind: lens.kind, prices: lens.fixedPrices ?? null }
  const cell = (row: GridRow, party: string): LayoutCell => {
    const shown = cellOf(row, party)
    if (shown === undefined) return words.common.state('missing')
    const { state, value } = shown.value
    if (state !== 'value' || value === null) return words.common.state(state === 'value' ? 'missing' : state)
    const format = decimalFormat(row.decimals)
    const parsed = formulas.get(row.indicatorId)
    const ast = parsed?.ok ? indexed(parsed.value, lens) : null
    if (!ast || !isLive(ast, party)) return { number: value, format }
    if (evaluate(ast, figures.inputsOf(party), start).value !== value) return { number: value, format }
    const formula = toExcel(ast, referencesOf(party), start)
    return formula.length > LONGEST_FORMULA ? { number: value, format } : { formula, cached: value, format }
  }
  const referencesOf = (party: string): ExcelReferences => ({
    sum: ({ items: named }, at) => `SUM(${named.map((id) => items.reference(id, party, at)).join(',')})`,
    volume: (id, at) => volumes.reference(id, party, at) ?? '0',
    isMoney: figures.isMoney,
    indicator: (id) => absoluteCell(name, columnOf.get(party) ?? 0, rowOf.get(id) ?? 0),
    total: (of, at) => items.total(of, party, at) ?? '0',
    prices: (from, to) => `${deflatorAt(to, party) ?? '0'}/${deflatorAt(from, party) ?? '0'}`,
  })
  const deflatorAt = (year: number, party: string): string | null => {
    const { deflator } = content.method.conventions
    return deflator === undefined ? null : volumes.reference(deflator, party, { year, kind: lens.kind })
  }
  /** Whether every figure the formula reads has a cell in this workbook. */
  const isLive = (ast: Formula, party: string): boolean => {
    let live = true
    walk(ast, start, (node, at) => {
      if (node.type === 'volume') live &&= volumes.reference(node.id, party, at) !== null
      if (node.type === 'total') live &&= items.total(node.name, party, at) !== null
      if (node.type === 'indicator')
        live &&= rowOf.has(node.id) && at.year === lens.year && at.kind === lens.kind && at.prices === start.prices
      if (node.type === 'sum') live &&= node.filters.length === 0
      if (node.type === 'sum' && at.prices !== null && at.prices !== at.year)
        live &&= deflatorAt(at.year, party) !== null && deflatorAt(at.prices, party) !== null
    })
    return live && (lens.index === undefined || dependencies(ast).indicators.length === 0)
  }
  const median = (row: GridRow): LayoutCell => {
    if (row.median === null) return words.common.state('missing')
    const at = rowOf.get(row.indicatorId) ?? 0
    const range = `${columnLetters(FIRST_PARTY)}${at}:${columnLetters(FIRST_PARTY + parties.length - 1)}${at}`
    return { formula: `MEDIAN(${range})`, cached: row.median, format: decimalFormat(row.decimals) }
  }
  const lines = rows.map((row): LayoutCell[] => [
    row.indicatorId,
    row.name,
    row.unit,
    ...parties.map((party) => cell(row, party.code)),
    ...(alone ? [] : [median(row)]),
  ])
  const chart = alone ? null : chartRows(content, lines.length, words)
  return {
    sheet: {
      name,
      title: `${name} · ${words.common.lens(lens)}`,
      columns: [
        { header: words.indicators.id, width: 6 },
        { header: words.indicators.name, width: 48, wrap: true },
        { header: words.indicators.unit, width: 12 },
        ...parties.map((party) => ({ header: party.short, width: 14, right: true })),
        ...(alone ? [] : [{ header: words.indicators.median, width: 14, right: true }]),
      ],
      rows: [...lines, ...(chart?.rows ?? [])],
      strong: chart ? [lines.length] : [],
      charts: chart ? [chart.chart] : [],
      frozenColumns: 2,
      filter: false,
    },
    range: areaRange(name, FIRST_PARTY, parties.length, rows.length),
  }
}

/** The Indikatorer sheet and where its figures are. */
export interface IndicatorSheet {
  readonly sheet: SheetLayout
  readonly range: string
}

/** The first indicator's chart and the table it is drawn from: only parties with a value, so that missing is never a zero bar. */
function chartRows(
  content: PackageContent,
  after: number,
  words: WorkbookWords,
): { rows: LayoutCell[][]; chart: BarChartLayout } | null {
  const { parties, rows, lens } = content.grid
  const first = rows[0]
  if (!first) return null
  const points = parties.flatMap((party, index) => {
    const cell = cellOf(first, party.code)
    const value = cell?.value.state === 'value' ? cell.value.value : null
    return cell === undefined || value === null
      ? []
      : [{ party: party.short, value, text: cell.text, column: FIRST_PARTY + index }]
  })
  if (points.length === 0) return null
  const sheet = words.sheets.indicators
  const firstRow = FIRST_DATA_ROW + after + 1
  const lastRow = firstRow + points.length - 1
  const format = decimalFormat(first.decimals)
  const title = words.indicators.chartTitle(first.name, first.unit, lens)
  return {
    rows: [
      [first.indicatorId, words.indicators.chartHead[0], words.indicators.chartHead[1]],
      ...points.map((point): LayoutCell[] => [
        null,
        point.party,
        { formula: `${columnLetters(point.column)}${FIRST_DATA_ROW}`, cached: point.value, format },
      ]),
    ],
    chart: {
      title,
      alt: words.indicators.chartAlt(first.name, first.unit, points),
      seriesName: first.name,
      categories: {
        range: absoluteColumnRange(sheet, 1, firstRow, lastRow),
        cached: points.map((point) => point.party),
      },
      values: { range: absoluteColumnRange(sheet, 2, firstRow, lastRow), cached: points.map((point) => point.value) },
      format,
      from: { row: firstRow - 1, column: FIRST_PARTY + 1 },
      to: { row: firstRow + 19, column: FIRST_PARTY + 9 },
    },
  }
}
