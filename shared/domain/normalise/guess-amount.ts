import type { AmountCandidate, DecimalMark, GroupMark, MappingEvidence } from '../../model/column-mapping.ts'
import type { Kind } from '../../model/scope.ts'
import { debitAndCredit } from './debit-credit.ts'
import { isAmountHeading, isMonthHeading, isWholeYearHeading } from './heading-words.ts'

export type AmountGuess = { column: number | null; evidence: MappingEvidence[]; ask: boolean }

/** What is being imported, where it is known: it decides between "Budget 2026" and "Utfall 2025". */
export type ImportAim = { kind?: Kind; year?: number }

const FEWEST_MONTHS = 3

/** Chooses the amount column by kind and year in the headings; several equally good ones, or one that says otherwise, are a question. */
export const guessAmount = (candidates: readonly AmountCandidate[], aim: ImportAim): AmountGuess => {
  const only = candidates[0]
  if (!only) return { column: null, evidence: [], ask: true }
  if (candidates.length === 1) {
    const other =
      (only.kind !== null && aim.kind !== undefined && only.kind !== aim.kind) ||
      (only.year !== null && aim.year !== undefined && only.year !== aim.year)
    return other ? { ...chosen(only, 'amount-only-column', 0.3), ask: true } : chosen(only, 'amount-only-column', 0.9)
  }
  const sides = debitAndCredit(candidates)
  if (sides && sides.others.length > 0) return guessAmount(sides.others, aim)
  const fits = candidates.filter(
    ({ kind, year }) =>
      (aim.kind === undefined || kind === aim.kind) && (aim.year === undefined || year === null || year === aim.year),
  )
  const exact = fits.filter(({ year }) => year !== null && year === aim.year)
  const [best] = exact.length > 0 ? exact : fits
  if (best && aim.kind !== undefined && (exact.length === 1 || (exact.length === 0 && fits.length === 1))) {
    return chosen(
      best,
      exact.length === 1 ? 'amount-header-year' : 'amount-header-kind',
      exact.length === 1 ? 0.9 : 0.7,
    )
  }
  const ofMonths = totalOfMonths(fits.length > 1 ? fits : candidates)
  if (ofMonths) return chosen(ofMonths, 'amount-total-of-months', 0.7)
  const unsaid = candidates.filter(({ kind, header }) => kind === null && isAmountHeading(header))
  const [left] = unsaid
  const othersSay = candidates.filter(({ kind }) => kind !== null && kind !== aim.kind).length === candidates.length - 1
  if (left && aim.kind !== undefined && unsaid.length === 1 && othersSay && (left.year ?? aim.year) === aim.year)
    return chosen(left, 'amount-others-other-kind', 0.6)
  return {
    column: null,
    evidence: [{ what: 'amount', confidence: 0, reason: 'amount-several', params: { count: candidates.length } }],
    ask: true,
  }
}

/** A column a month, and one of them all together. */
const totalOfMonths = (candidates: readonly AmountCandidate[]): AmountCandidate | null => {
  const rest = candidates.filter(({ header }) => !isMonthHeading(header))
  const [total] = rest
  const months = candidates.length - rest.length
  return total && rest.length === 1 && months >= FEWEST_MONTHS && isWholeYearHeading(total.header) ? total : null
}

const chosen = (candidate: AmountCandidate, reason: MappingEvidence['reason'], confidence: number): AmountGuess => ({
  column: candidate.column,
  evidence: [{ what: 'amount', column: candidate.column, confidence, reason, params: { heading: candidate.header } }],
  ask: false,
})

export type MarkGuess = { decimal: DecimalMark; groupMark: GroupMark; ask: boolean; evidence: MappingEvidence[] }

type MarkCount = {
  commaDecimal: number
  pointDecimal: number
  commaGroup: number
  pointGroup: number
  comma: number
  point: number
}

/**
 * Decimal and thousands mark by majority over the cells that leave no doubt: two marks in one number, a mark with other than three
 * digits after it, a leading zero, a mark twice. The amount's own cells decide; where they are silent, `others` (all columns that
 * could be the amount). Where only doubtful cells (1.234) exist it is a question, except in `trueNumbers` with a comma.
 */
export const guessMarks = (
  cells: readonly string[],
  others: readonly string[] = [],
  trueNumbers = false,
): MarkGuess => {
  const own = countMarks(cells)
  const clear = (count: MarkCount): number =>
    count.commaDecimal + count.pointGroup + count.pointDecimal + count.commaGroup
  const used = clear(own) > 0 ? own : countMarks(others)
  const comma = used.commaDecimal + used.pointGroup
  const point = used.pointDecimal + used.commaGroup
  const doubtful = own.comma + own.point + (own === used ? 0 : used.comma + used.point)
  const decimal: DecimalMark = point > comma ? '.' : ','
  const ask = clear(used) === 0 && (trueNumbers ? own.point + used.point : doubtful) > 0
  // A decimal mark that is written leaves the other to group thousands, met yet or not. A workbook's own comma is ours: it tells nothing of what was typed.
  const grouped =
    decimal === ','
      ? used.pointGroup > 0 || (used.commaDecimal > 0 && !trueNumbers)
      : used.commaGroup > 0 || used.pointDecimal > 0
  if (clear(used) + doubtful === 0) return { decimal, groupMark: '', ask: false, evidence: [] }
  const groupMark: GroupMark = ask || !grouped ? '' : decimal === ',' ? '.' : ','
  return { decimal, groupMark, ask, evidence: [markEvidence(ask, decimal, comma, point, doubtful)] }
}

const markEvidence = (
  ask: boolean,
  mark: DecimalMark,
  comma: number,
  point: number,
  doubtful: number,
): MappingEvidence =>
  ask
    ? { what: 'decimal', confidence: 0, reason: 'decimal-ambiguous', params: { count: doubtful } }
    : {
        what: 'decimal',
        confidence: comma + point === 0 ? 0.5 : Math.max(comma, point) / (comma + point),
        reason: 'decimal-majority',
        params: { mark, count: Math.max(comma, point) },
      }

const countMarks = (cells: readonly string[]): MarkCount => {
  const count: MarkCount = { commaDecimal: 0, pointDecimal: 0, commaGroup: 0, pointGroup: 0, comma: 0, point: 0 }
  for (const cell of cells) {
    const text = cell.replace(/[\s\u00a0\u202f\u2009()−–+-]/g, '')
    if (!/^[\d.,]+$/.test(text) || !/[.,]/.test(text)) continue
    const commas = text.split(',').length - 1
    const points = text.split('.').length - 1
    const commaLast = text.lastIndexOf(',') > text.lastIndexOf('.')
    if (commas > 0 && points > 0) {
      if (commaLast && commas === 1) {
        count.commaDecimal++
        count.pointGroup++
      } else if (!commaLast && points === 1) {
        count.pointDecimal++
        count.commaGroup++
      }
    } else if (commas > 1) count.commaGroup++
    else if (points > 1) count.pointGroup++
    else if (commas === 1) count[/^[1-9]\d{0,2},\d{3}$/.test(text) ? 'comma' : 'commaDecimal']++
    else count[/^[1-9]\d{0,2}\.\d{3}$/.test(text) ? 'point' : 'pointDecimal']++
  }
  return count
}
