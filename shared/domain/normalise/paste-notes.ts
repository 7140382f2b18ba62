import type { MappingEvidence, MappingGuess } from '../../model/column-mapping.ts'
import type { Place, Problem } from '../../model/problem.ts'
import type { RawRow } from '../../model/raw-table.ts'
import { isDisplayOverflow } from '../import/cell-marks.ts'
import { cutBlanks } from '../import/blanks.ts'
import { readAmount } from '../import/parse-amount.ts'

/** Fewer amounts than this say nothing of how they were rounded. */
const FEWEST = 5
const ORE_PER_KRONA = 100
const ORE_PER_THOUSAND = 100_000

/**
 * What a block copied from a spreadsheet may have lost: it holds what was shown, not what was stored. `rows` are those below the headings.
 * Warns of kronor shown without öre, of kronor shown in whole thousands, and of ####. Adds to the question of sign that a minus shown
 * only in red does not come along.
 */
export const pasteNotes = (
  rows: readonly RawRow[],
  guess: MappingGuess,
  place: Place,
): { warnings: Problem[]; evidence: MappingEvidence[] } => ({
  warnings: [...overflow(rows, place), ...rounding(rows, guess, place)],
  evidence: redMinus(guess),
})

const overflow = (rows: readonly RawRow[], place: Place): Problem[] => {
  const hidden = rows.flatMap(({ row, cells }) => {
    const column = cells.findIndex((cell) => isDisplayOverflow(cutBlanks(cell)))
    return column < 0 ? [] : [{ row, column }]
  })
  return hidden[0]
    ? [{ code: 'paste-overflow', place: { ...place, ...hidden[0] }, params: { rows: hidden.length } }]
    : []
}

/** Only where the source says kronor: whole thousands of kronor in a column of tkr is how tkr is written. */
const rounding = (rows: readonly RawRow[], { mapping, amountCandidates }: MappingGuess, place: Place): Problem[] => {
  const column = mapping.amountColumn ?? (amountCandidates.length === 1 ? (amountCandidates[0]?.column ?? null) : null)
  if (column === null || mapping.unit !== 'kr') return []
  const style = { unit: 'kr', decimal: mapping.decimal, groupMark: mapping.groupMark } as const
  const amounts = rows.flatMap(({ cells }) => {
    const cell = cells[column] ?? ''
    const { ore } = readAmount(cell, style)
    return Number.isNaN(ore) || ore === 0 ? [] : [{ ore, decimals: cell.includes(mapping.decimal) }]
  })
  if (amounts.length < FEWEST || amounts.some(({ decimals }) => decimals)) return []
  const at = { ...place, column }
  const heading = mapping.columns.find((one) => one.column === column)?.header ?? ''
  const params = { rows: amounts.length, heading }
  if (amounts.every(({ ore }) => ore % ORE_PER_THOUSAND === 0)) return [{ code: 'paste-thousands', place: at, params }]
  const uneven = amounts.some(({ ore }) => ore % (100 * ORE_PER_KRONA) !== 0)
  return uneven ? [{ code: 'paste-rounded', place: at, params }] : []
}

const redMinus = ({ evidence, questions }: MappingGuess): MappingEvidence[] =>
  questions.includes('sign') &&
  evidence.some(({ reason }) => reason === 'sign-class-3-positive' || reason === 'sign-all-positive')
    ? [{ what: 'sign', confidence: 0, reason: 'sign-red-in-paste', params: {} }]
    : []
