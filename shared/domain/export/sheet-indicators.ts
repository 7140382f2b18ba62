import type { PackageContent } from '../../model/package-content.ts'
import type { GridCell, GridRow } from '../../model/grid-model.ts'
import type { Formula } from '../compute/formula-ast.ts'
import { dependencies } from '../compute/formula-ast.ts'
import { evaluate } from '../compute/formula-evaluate.ts'
import { parseFormula } from '../compute/formula-parse.ts'
import { toExcel } from '../compute/formula-print.ts'
import { itemLeaves } from '../compute/item-leaves.ts'
import { columnLetters } from '../../model/column-letters.ts'
import { absoluteCell, absoluteColumnRange } from './cell-address.ts'
import { itemAmounts } from './item-amounts.ts'
import { areaRange, type ItemSheet } from './sheet-items.ts'
import { decimalFormat, shownVolumes, type VolumeSheet } from './sheet-volumes.ts'
import { type BarChartLayout, FIRST_DATA_ROW, type LayoutCell, type SheetLayout } from './workbook-model.ts'
import type { WorkbookWords } from './workbook-words.ts'

const FIRST_PARTY = 3

/** Excel takes 8 192 characters. */
const LONGEST_FORMULA = 8_000

/** What the program says a formula comes to when it reads the very figures that stand in the workbook's cells. */
function recomputer(content: PackageContent): (ast: Formula, party: string) => number | null {
  const { lens, rows } = content.grid
  const amounts = itemAmounts(content.lines, lens.year)
  const volumes = shownVolumes(content).filter(({ volume }) => volume.year === lens.year)
  return (ast, party) =>
    evaluate(ast, {
      sum: (items, kind) => {
        const found = itemLeaves(content.method.items, items, lens.overhead).flatMap(
          (leaf) => amounts.of(party, leaf.id, kind ?? lens.kind) ?? [],
        )
        return found.length === 0 ? null : found.reduce((sum, ore) => sum + ore, 0)
      },
      volume: (id) => {
        const own = volumes.filter(({ volume }) => volume.volumeId === id && volume.party === party)
        const exact = own.find(({ volume, hundredths }) => volume.kind === lens.kind && hundredths !== null)
        return (exact ?? own.find(({ volume }) => volume.kind === null))?.hundredths ?? null
      },
      indicator: (id) =>
        cellOf(
          rows.find((row) => row.indicatorId === id),
          party,
        )?.value.value ?? null,
      total: () => null,
    }).value
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
  items: Pick<ItemSheet, 'reference'>,
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

  const recomputed = recomputer(content)
  const cell = (row: GridRow, party: string): LayoutCell => {
    const shown = cellOf(row, party)
    if (shown === undefined) return words.common.state('missing')
    const { state, value } = shown.value
    if (state !== 'value' || value === null) return words.common.state(state === 'value' ? 'missing' : state)
    const format = decimalFormat(row.decimals)
    const parsed = formulas.get(row.indicatorId)
    if (!parsed?.ok || !isLive(parsed.value, party)) return { number: value, format }
    if (recomputed(parsed.value, party) !== value) return { number: value, format }
    const formula = toExcel(parsed.value, {
      item: (id, kind) => items.reference(id, party, kind),
      volume: (id) => volumes.reference(id, party) ?? '0',
      indicator: (id) => absoluteCell(name, columnOf.get(party) ?? 0, rowOf.get(id) ?? 0),
      total: () => '0',
    })
    return formula.length > LONGEST_FORMULA ? { number: value, format } : { formula, cached: value, format }
  }
  /** Whether every figure the formula reads has a cell in this workbook. */
  const isLive = (ast: Formula, party: string): boolean => {
    const reads = dependencies(ast)
    return (
      reads.totals.length === 0 &&
      reads.volumes.every((id) => volumes.reference(id, party) !== null) &&
      reads.indicators.every((id) => rowOf.has(id))
    )
  }
  const median = (row: GridRow): LayoutCell => {
    if (row.median === null) return words.common.state('missing')
    const at = rowOf.get(row.indicatorId) ?? 0
    const range = `${columnLetters(FIRST_PARTY)}${at}:${columnLetters(FIRST_PARTY + parties.length - 1)}${at}`
    return { formula: `MEDIAN(${range})`, cached: row.median, format: decimalFormat(row.decimals) }
  }
  const figures = rows.map((row): LayoutCell[] => [
    row.indicatorId,
    row.name,
    row.unit,
    ...parties.map((party) => cell(row, party.code)),
    ...(alone ? [] : [median(row)]),
  ])
  const chart = alone ? null : chartRows(content, figures.length, words)
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
      rows: [...figures, ...(chart?.rows ?? [])],
      strong: chart ? [figures.length] : [],
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
