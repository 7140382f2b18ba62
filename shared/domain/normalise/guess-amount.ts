import type { AmountCandidate, DecimalMark, GroupMark, MappingEvidence } from '../../model/column-mapping.ts'
import type { Kind } from '../../model/scope.ts'

export type AmountGuess = { column: number | null; evidence: MappingEvidence[]; ask: boolean }

/** What is being imported, where it is known: it decides between "Budget 2026" and "Utfall 2025". */
export type ImportAim = { kind?: Kind; year?: number }

/** Chooses the amount column by kind and year in the headings; several equally good ones are a question, never a pick. */
export const guessAmount = (candidates: readonly AmountCandidate[], aim: ImportAim): AmountGuess => {
  const only = candidates[0]
  if (!only) return { column: null, evidence: [], ask: true }
  if (candidates.length === 1) return chosen(only, 'amount-only-column', 0.9)
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
  return {
    column: null,
    evidence: [{ what: 'amount', confidence: 0, reason: 'amount-several', params: { count: candidates.length } }],
    ask: true,
  }
}

const chosen = (candidate: AmountCandidate, reason: MappingEvidence['reason'], confidence: number): AmountGuess => ({
  column: candidate.column,
  evidence: [{ what: 'amount', column: candidate.column, confidence, reason, params: { heading: candidate.header } }],
  ask: false,
})

export type MarkGuess = { decimal: DecimalMark; groupMark: GroupMark; ask: boolean; evidence: MappingEvidence[] }

/**
 * Decimal and thousands mark of a column by majority over the cells that leave no doubt: two marks in one number, a mark with
 * other than three digits after it, a leading zero, a mark twice. Where only doubtful cells (1.234) exist, it is a question.
 */
export const guessMarks = (cells: readonly string[]): MarkGuess => {
  let commaDecimal = 0
  let pointDecimal = 0
  let commaGroup = 0
  let pointGroup = 0
  let doubtfulComma = 0
  let doubtfulPoint = 0
  for (const cell of cells) {
    const text = cell.replace(/[\s\u00a0\u202f\u2009()−–+-]/g, '')
    if (!/^[\d.,]+$/.test(text) || !/[.,]/.test(text)) continue
    const commas = text.split(',').length - 1
    const points = text.split('.').length - 1
    const commaLast = text.lastIndexOf(',') > text.lastIndexOf('.')
    if (commas > 0 && points > 0) {
      if (commaLast && commas === 1) {
        commaDecimal++
        pointGroup++
      } else if (!commaLast && points === 1) {
        pointDecimal++
        commaGroup++
      }
    } else if (commas > 1) commaGroup++
    else if (points > 1) pointGroup++
    else if (commas === 1) {
      if (/^([1-9]\d{0,2}),\d{3}$/.test(text)) doubtfulComma++
      else commaDecimal++
    } else if (/^([1-9]\d{0,2})\.\d{3}$/.test(text)) doubtfulPoint++
    else pointDecimal++
  }
  const comma = commaDecimal + pointGroup
  const point = pointDecimal + commaGroup
  const decimal: DecimalMark = point > comma ? '.' : ','
  const groupMark: GroupMark =
    decimal === ','
      ? pointGroup > 0 || (commaDecimal > 0 && doubtfulPoint > 0)
        ? '.'
        : ''
      : commaGroup > 0 || doubtfulComma > 0
        ? ','
        : ''
  const ask = comma === 0 && point === 0 && doubtfulComma + doubtfulPoint > 0
  if (comma + point + doubtfulComma + doubtfulPoint === 0) return { decimal, groupMark, ask: false, evidence: [] }
  return {
    decimal,
    groupMark: ask ? '' : groupMark,
    ask,
    evidence: [
      ask
        ? {
            what: 'decimal',
            confidence: 0,
            reason: 'decimal-ambiguous',
            params: { count: doubtfulComma + doubtfulPoint },
          }
        : {
            what: 'decimal',
            confidence: Math.max(comma, point) / (comma + point),
            reason: 'decimal-majority',
            params: { mark: decimal, count: Math.max(comma, point) },
          },
    ],
  }
}
