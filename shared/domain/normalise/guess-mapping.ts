import type { Chart } from '../../model/code-string.ts'
import type {
  MappedColumn,
  MappingDraft,
  MappingEvidence,
  MappingGuess,
  MappingQuestion,
} from '../../model/column-mapping.ts'
import type { Delimiter, RawRow, TextEncoding } from '../../model/raw-table.ts'
import { readAmount } from '../import/parse-amount.ts'
import { codeAndName, isBlankCell, isCodeCell, isNumberCell } from './cell-shape.ts'
import { columnShapes, slidColumns, tableWidth } from './column-shapes.ts'
import { findHeader, type TableHead } from './find-header.ts'
import { guessAmount, guessMarks, type ImportAim } from './guess-amount.ts'
import { guessChart } from './guess-chart.ts'
import { guessColumns } from './guess-columns.ts'
import { guessSign } from './guess-sign.ts'
import { guessUnit } from './guess-unit.ts'
import { isTotalLabel } from './total-label.ts'
import { judgeSize } from './unit-by-size.ts'

/**
 * The sheet to judge: its first rows (some hundred are enough), and how the text was read. `trueNumbers`: its numbers come from a
 * workbook, written with a decimal comma, so a lone 4,827 is in no doubt.
 */
export type GuessSource = {
  sheet: string
  rows: readonly RawRow[]
  encoding?: TextEncoding
  delimiter?: Delimiter
  trueNumbers?: boolean
  /** Where a person says that the heading stands, by row number. */
  headerRow?: number
  /** The amounts are as they were shown, not as they were stored. */
  pasted?: boolean
  /** These are all the rows there are. */
  whole?: boolean
  /** Columns a workbook shows smaller than they are stored, by how many times a thousand. */
  shownInThousands?: ReadonlyMap<number, number>
}
export type GuessAim = ImportAim & { partyChart?: Chart; inhabitants?: number }

/** A mapping for a sheet with a reason for every guess, and questions where the sheet leaves doubt. Null unit, sign, chart or amount are asked. */
export const guessMapping = (source: GuessSource, aim: GuessAim = {}): MappingGuess => {
  const head = findHeader(source.rows, source.headerRow ?? null)
  const body = source.rows.filter(({ row }) => row >= head.firstRow)
  const all = columnShapes(body)
  const delimited = source.delimiter !== undefined && source.delimiter !== ''
  const shapes = delimited ? all.slice(0, tableWidth(body, all, head.headings, source.delimiter)) : all
  const guessed = guessColumns(head.headings, shapes, slidColumns(body, shapes, head.headings))
  const amount = guessAmount(guessed.candidates, aim)
  const probe = amount.column ?? guessed.candidates[0]?.column ?? null
  const cells = probe === null ? [] : amountCells(body, guessed.columns, probe)
  const everyAmount = guessed.candidates.flatMap(({ column }) => amountCells(body, guessed.columns, column))
  const marks = guessMarks(cells, everyAmount, source.trueNumbers === true)
  const unit = guessUnit({
    heading: probe === null ? '' : (head.headings[probe] ?? ''),
    headings: head.headings,
    titles: head.titles,
    amounts: cells,
    shownInThousands: probe === null ? 0 : (source.shownInThousands?.get(probe) ?? 0),
    size: judgeSize(cells, marks, aim.inhabitants ?? null, source.whole === true),
    pasted: source.pasted === true,
  })
  const accounts = accountsOf(body, guessed.columns)
  const chart = guessChart(
    // Page heads and totals in the account's column are no accounts.
    accounts.filter(({ code }) => isCodeCell(code)),
    aim.partyChart ?? null,
  )
  const sign = guessSign(signSamples(body, guessed.columns, probe, marks), chart.chart !== 'CUSTOM')
  const questions: MappingQuestion[] = []
  if (amount.ask) questions.push('amount')
  if (unit.unit === null) questions.push('unit')
  if (sign.ask) questions.push('sign')
  if (chart.ask) questions.push('chart')
  if (marks.ask) questions.push('decimal')
  const totals = body.filter(({ cells: row }) => row.some((cell) => isTotalLabel(cell))).length
  const mapping: MappingDraft = {
    sheet: source.sheet,
    headerRows: head.headerRows,
    firstRow: head.firstRow,
    columns: guessed.columns.map((column) =>
      column.column === amount.column ? { ...column, is: { role: 'amount' } } : column,
    ),
    amountColumn: amount.column,
    unit: unit.unit,
    sign: sign.sign,
    decimal: marks.decimal,
    groupMark: marks.groupMark,
    chart: chart.chart,
    ...(source.encoding ? { encoding: source.encoding } : {}),
    ...(source.delimiter !== undefined ? { delimiter: source.delimiter } : {}),
    skipTotals: true,
  }
  const seen: MappingEvidence[] =
    totals > 0 ? [{ what: 'totals', confidence: 0.9, reason: 'totals-seen', params: { count: totals } }] : []
  return {
    mapping,
    evidence: [
      headEvidence(head),
      ...guessed.evidence,
      ...amount.evidence,
      ...marks.evidence,
      ...unit.evidence,
      ...sign.evidence,
      ...chart.evidence,
      ...seen,
    ],
    questions,
    amountCandidates: guessed.candidates,
  }
}

const headEvidence = ({ headerRows, titles }: TableHead): MappingEvidence => {
  const first = headerRows[0]
  if (first === undefined) return { what: 'header', confidence: 0.5, reason: 'header-none', params: {} }
  if (headerRows.length > 1) {
    return {
      what: 'header',
      confidence: 0.7,
      reason: 'header-over-rows',
      params: { first, last: headerRows.at(-1) ?? first },
    }
  }
  return titles.length > 0
    ? { what: 'header', confidence: 0.85, reason: 'header-below-titles', params: { row: first } }
    : { what: 'header', confidence: 0.95, reason: 'header-first-row', params: { row: first } }
}

/** The amount's cells, those that slid into neighbours included. */
const amountCells = (body: readonly RawRow[], columns: readonly MappedColumn[], amount: number): string[] => {
  const places = [
    amount,
    ...columns.filter(({ is }) => is.role === 'continues' && is.column === amount).map(({ column }) => column),
  ]
  return body.flatMap(({ cells }) => places.map((place) => cells[place] ?? '').filter((cell) => isNumberCell(cell)))
}

const accountsOf = (body: readonly RawRow[], columns: readonly MappedColumn[]): { code: string; name: string }[] => {
  const both = columns.find(({ is }) => is.role === 'codeAndName' && is.dimension === 'account')
  const code = columns.find(({ is }) => is.role === 'code' && is.dimension === 'account')
  const name = columns.find(({ is }) => is.role === 'name' && is.dimension === 'account')
  return body.map(({ cells }) => {
    if (both) return codeAndName(cells[both.column] ?? '') ?? { code: '', name: '' }
    return code
      ? { code: (cells[code.column] ?? '').trim(), name: name ? (cells[name.column] ?? '') : '' }
      : { code: '', name: '' }
  })
}

const signSamples = (
  body: readonly RawRow[],
  columns: readonly MappedColumn[],
  amount: number | null,
  marks: ReturnType<typeof guessMarks>,
): { account: string; label: string; amount: number }[] => {
  if (amount === null) return []
  const accounts = accountsOf(body, columns)
  const labels = columns.filter(({ is }) => is.role === 'text' || is.role === 'name' || is.role === 'codeAndName')
  const own = columns.filter(({ is }) => is.role === 'continues' && is.column === amount)
  return body.flatMap(({ cells }, at) => {
    const cell =
      [amount, ...own.map(({ column }) => column)]
        .map((place) => cells[place] ?? '')
        .find((text) => !isBlankCell(text)) ?? ''
    const read = readAmount(cell, { unit: 'tkr', decimal: marks.decimal, groupMark: marks.groupMark })
    const label = labels.map(({ column }) => cells[column] ?? '').join(' ')
    if (Number.isNaN(read.ore) || isTotalLabel(label)) return []
    return [{ account: accounts[at]?.code ?? '', label, amount: read.ore }]
  })
}
