import type { ColumnMapping } from '../../model/column-mapping.ts'
import type { ImportPlanSummary, PlanChunk, RowReason, RowVerdict } from '../../model/import-plan.ts'
import { failed, done, type Outcome } from '../../model/problem.ts'
import { findIdentityNumber, maskIdentityNumbers } from '../import/identity-number.ts'
import { readAmount, type AmountStyle, type ReadAmount } from '../import/parse-amount.ts'
import { unitsNamed } from '../import/unit-words.ts'
import { filledCells, isBlankCell } from './cell-shape.ts'
import { openCorrections } from './corrections.ts'
import { openHeadingInside } from './heading-inside.ts'
import { openParentHold, type Parenthood } from './hold-parents.ts'
import { openChunkBuilder } from './plan-chunk.ts'
import { openPlanTally } from './plan-tally.ts'
import { planWarnings } from './plan-warnings.ts'
import { openCodingReader, type KnownCoding } from './read-coding.ts'
import { NO_PERIOD, readPeriod, UNREADABLE_PERIOD } from './read-period.ts'
import { openFirstLook, openRowIdentity } from './row-identity.ts'
import { openRunningTotals } from './running-totals.ts'
import { isTotalLabel } from './total-label.ts'

const TWO_NUMBERS: ReadAmount = { ore: Number.NaN, reason: 'two-numbers' }

export type RowPlanner = {
  /** One row of the source, in order. Every row given gets exactly one verdict. */
  add: (row: number, cells: readonly string[]) => void
  /** A row that its source says is no money of its own: listed with its amount and the reason, never added. */
  skip: (row: number, cells: readonly string[], reason: RowReason) => void
  /** A chunk once `CHUNK_ROWS` are waiting (or any, when `force`), else null. Ask again until it answers null. */
  takeChunk: (force?: boolean) => PlanChunk | null
  /** The whole plan in short, or the problem that makes it no plan at all. Call after the last chunk was taken. */
  finish: () => Outcome<ImportPlanSummary>
}

/**
 * Applies a mapping to rows as they stream by. Money as stored: öre, cost positive, revenue negative. `year` is the scope's: a month
 * without a year is in it, and months outside it are warned of.
 */
export const openRowPlanner = (mapping: ColumnMapping, year: number | null = null): RowPlanner => {
  const style: AmountStyle = { unit: mapping.unit, decimal: mapping.decimal, groupMark: mapping.groupMark }
  const amountPlaces = [
    mapping.amountColumn,
    ...mapping.columns
      .filter(({ is }) => is.role === 'continues' && is.column === mapping.amountColumn)
      .map(({ column }) => column),
  ]
  const width = Math.max(mapping.amountColumn, ...mapping.columns.map(({ column }) => column)) + 1
  const inCoding = new Set(
    mapping.columns
      .filter(({ is }) => ['code', 'name', 'codeAndName', 'text', 'continues'].includes(is.role))
      .map(({ column }) => column)
      .filter((column) => !amountPlaces.includes(column)),
  )
  const periodColumn = mapping.columns.find(({ is }) => is.role === 'period')?.column ?? -1
  const identity = openRowIdentity(inCoding, amountPlaces)
  const corrections = openCorrections(mapping.corrections ?? [])
  // Cells of a workbook stand where their address says; in a text something more on a line may have pushed the rest aside.
  const delimited = mapping.delimiter !== undefined && mapping.delimiter !== ''
  const hasAccounts = mapping.columns.some(
    ({ is }) => 'dimension' in is && is.dimension === 'account' && is.role !== 'name',
  )
  const lastHeader = mapping.headerRows.at(-1) ?? 0
  const headings = openHeadingInside(mapping)
  let elsewhere = false
  const codings = openCodingReader(mapping.columns, identity.columns)
  const totals = openRunningTotals(mapping.unit)
  const tally = openPlanTally()
  const chunk = openChunkBuilder(() => codings.takeNew())
  const openTotals: { row: number; label: string }[] = []
  let foreignUnit = false
  let lastPeriod = { text: '', period: NO_PERIOD }
  let rowsBelow = 0

  const put = (
    row: number,
    verdict: RowVerdict,
    reason: RowReason,
    ore: number,
    coding: number,
    text: string,
    period = NO_PERIOD,
  ): void => {
    tally.count(row, verdict, reason, ore, period)
    chunk.add(row, verdict, reason, ore, coding, period, verdict === 'accepted' ? text : maskIdentityNumbers(text))
  }
  const periodOf = (cells: readonly string[]): number => {
    const text = periodColumn < 0 ? '' : (cells[periodColumn] ?? '')
    if (text !== lastPeriod.text) lastPeriod = { text, period: readPeriod(text, year) }
    return lastPeriod.period
  }
  /** Where the amount stands; `twice` where it stands in two of the columns it may have slid between, and neither is surer. */
  const amountCell = (cells: readonly string[]): { text: string; column: number; twice: boolean } => {
    let found: { text: string; column: number; twice: boolean } | null = null
    for (const column of amountPlaces) {
      const text = cells[column]
      if (text === undefined || isBlankCell(text)) continue
      if (found) return { ...found, twice: true }
      found = { text, column, twice: false }
    }
    return found ?? { text: cells[mapping.amountColumn] ?? '', column: mapping.amountColumn, twice: false }
  }
  const signed = (ore: number, coding: KnownCoding): number => {
    if (mapping.sign === 'ledger' || ore === 0 || Number.isNaN(ore)) return ore
    if (mapping.sign === 'report') return -ore
    return mapping.chart !== 'CUSTOM' && coding.revenueClass ? -ore : ore
  }
  const withoutMoney = (row: number, cells: readonly string[], coding: KnownCoding, text: string): void => {
    const filled = filledCells(cells)
    if (filled < 2) totals.boundary()
    if (filled === 0) return put(row, 'skipped', 'blank-row', Number.NaN, -1, '')
    if (delimited && cells.length <= mapping.amountColumn && filled > 1 && width > 2)
      return reject(row, mapping.amountColumn, 'ragged', coding, text)
    const named = unitsNamed(cells.filter((cell) => cell.length < 60).join(' '))
    if (named.length === 1 && filled <= 3) foreignUnit = named[0] !== mapping.unit
    const heading = filled === 1 && !coding.hasAccount
    put(row, 'skipped', heading ? 'title-row' : 'no-amount', Number.NaN, coding.index, text)
  }
  const reject = (
    row: number,
    column: number,
    reason: RowReason,
    coding: KnownCoding,
    text: string,
    shown = text,
  ): void => {
    tally.fault(row, column, reason, shown)
    put(row, 'rejected', reason, Number.NaN, coding.index, text)
  }
  const totalRow = (row: number, cells: readonly string[], ore: number, coding: KnownCoding, text: string): boolean => {
    if (!mapping.skipTotals || (coding.hasCode && !coding.totalLabel)) return false
    const label = codings.words(cells)
    const found = coding.totalLabel ? totals.labelled(row, label, ore) : totals.unlabelled(row, label, ore)
    if (!found) return false
    tally.total(found)
    openTotals.push({ row, label })
    put(row, 'skipped', coding.totalLabel || coding.empty ? 'total-row' : 'parent-row', ore, coding.index, text)
    return true
  }
  const bodyRow = (row: number, source: readonly string[], parenthood: Parenthood): void => {
    const { cells, corrected, leftOut } = corrections.apply(row, source)
    const coding = codings.read(cells)
    const { text, column, twice } =
      corrected && amountPlaces.includes(corrected.column) ? { ...corrected, twice: false } : amountCell(cells)
    const read = twice ? TWO_NUMBERS : readAmount(text, style)
    const found = identity.in(cells, coding)
    // What the source holds is in its kept original, whatever is read instead.
    const held = corrected ? identity.in(source, codings.read(source)) : found
    if (held.finding !== 'none') tally.identity(row, held.column)
    if (leftOut) {
      tally.fault(row, leftOut.column, 'left-out-by-hand', leftOut.why)
      return put(row, 'skipped', 'left-out-by-hand', signed(read.ore, coding), coding.index, amountCell(source).text)
    }
    if (read.reason === 'no-amount') return withoutMoney(row, cells, coding, text)
    const heading = Number.isNaN(read.ore) ? headings.of(cells) : 'none'
    if (heading === 'same') {
      elsewhere = false
      return put(row, 'skipped', 'repeated-header', Number.NaN, -1, text)
    }
    elsewhere ||= heading === 'other'
    if (found.finding === 'certain') {
      return reject(row, found.column, 'identity-number', coding, text, cells[found.column] ?? '')
    }
    if (elsewhere && !corrected) return reject(row, column, 'other-heading', coding, text)
    if (Number.isNaN(read.ore)) return reject(row, column, read.reason, coding, text)
    if (foreignUnit && !corrected) return reject(row, column, 'unit-differs', coding, text)
    if (delimited && cells.length > width) {
      const extra = cells.findIndex((cell, at) => at >= width && !isBlankCell(cell))
      if (extra >= 0) return reject(row, extra, 'ragged', coding, text, cells[extra] ?? '')
    }
    const ore = signed(read.ore, coding)
    if (coding.yearResult && mapping.chart !== 'CUSTOM')
      return put(row, 'skipped', 'not-result-account', ore, coding.index, text)
    if (mapping.skipTotals && coding.part && tally.acceptedRows() > 0)
      return put(row, 'skipped', 'part-row', ore, coding.index, text)
    if (parenthood === 'parent') return put(row, 'skipped', 'parent-row', ore, coding.index, text)
    if ((!coding.hasAccount || coding.totalLabel) && totalRow(row, cells, ore, coding, text)) return
    const period = periodOf(cells)
    if (period === UNREADABLE_PERIOD) {
      const words = cells[periodColumn] ?? ''
      if (!mapping.skipTotals || !isTotalLabel(words))
        return reject(row, periodColumn, 'period-unreadable', coding, text, words)
      tally.total(totals.labelled(row, words, ore))
      return put(row, 'skipped', 'total-row', ore, coding.index, text)
    }
    if (openTotals.length > 0)
      for (const total of openTotals.splice(0)) tally.fault(total.row, column, 'total-in-middle', total.label)
    totals.accept(ore)
    const remark: RowReason = corrected
      ? 'corrected-by-hand'
      : read.reason !== 'none'
        ? read.reason
        : found.finding === 'like'
          ? 'identity-number-like'
          : parenthood === 'unsure'
            ? 'parent-unsure'
            : coding.empty || (hasAccounts && !coding.hasAccount)
              ? 'coding-unusual'
              : 'none'
    if (corrected) tally.fault(row, corrected.column, remark, `${corrected.was} → ${corrected.text}`)
    else if (remark === 'identity-number-like') tally.fault(row, found.column, remark, cells[found.column] ?? '')
    else if (remark !== 'none')
      tally.fault(row, column, remark, remark === 'float-rounded' ? text : codings.words(cells))
    put(row, 'accepted', remark, ore, coding.index, corrected ? amountCell(source).text : text, period)
  }

  const planRow = (row: number, cells: readonly string[], parenthood: Parenthood): void => {
    if (mapping.headerRows.includes(row) || row <= lastHeader || row < mapping.firstRow) {
      const column = cells.findIndex((cell) => findIdentityNumber(cell) !== 'none')
      if (column >= 0) tally.identity(row, column)
    }
    if (mapping.headerRows.includes(row)) {
      headings.remember(cells)
      return put(row, 'skipped', 'header-row', Number.NaN, -1, '')
    }
    if (row <= lastHeader || row < mapping.firstRow) {
      return put(row, 'skipped', filledCells(cells) === 0 ? 'blank-row' : 'title-row', Number.NaN, -1, '')
    }
    if (filledCells(cells) > 0) rowsBelow++
    return bodyRow(row, cells, parenthood)
  }
  const parents = openParentHold(mapping, (row, cells) => corrections.apply(row, cells).cells, planRow)
  const look = openFirstLook(identity.columns, parents.add)
  const letGo = (): void => {
    look.end()
    parents.end()
  }

  return {
    add: look.add,
    skip: (row, cells, reason) => {
      letGo()
      if (filledCells(cells) > 0) rowsBelow++
      const { text } = amountCell(cells)
      const coding = codings.read(cells)
      const { ore } = readAmount(text, style)
      if (coding.identity !== 'none') tally.identity(row, coding.identityColumn)
      put(row, 'skipped', reason, signed(ore, coding), coding.index, text, Math.max(NO_PERIOD, periodOf(cells)))
    },
    takeChunk: (force = false) => {
      if (force) letGo()
      return chunk.take(force)
    },
    finish: () => {
      const place = mapping.sheet === '' ? {} : { sheet: mapping.sheet }
      if (tally.rowsRead() === 0) return failed('sheet-empty', place)
      if (rowsBelow === 0) return failed('header-without-rows', { ...place, row: lastHeader || 1 })
      const summary = tally.summary(codings.count(), year)
      if (tally.acceptedRows() === 0) {
        const textual = tally.byReason('text-in-amount') + tally.byReason('not-a-number')
        const at = { ...place, column: mapping.amountColumn, row: summary.faults[0]?.row ?? mapping.firstRow }
        const heading = mapping.columns.find(({ column }) => column === mapping.amountColumn)?.header ?? ''
        return textual > 0
          ? failed('amount-column-not-numbers', at, { heading, rows: textual, text: summary.faults[0]?.text ?? '' })
          : failed('no-rows-accepted', at, { rows: summary.rowsRead })
      }
      return done({
        ...summary,
        warnings: [
          ...summary.warnings.map((warning) => ({ ...warning, place: { ...place, ...warning.place } })),
          ...planWarnings(summary, mapping, place),
        ],
      })
    },
  }
}
