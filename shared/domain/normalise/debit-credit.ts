import type { AmountCandidate } from '../../model/column-mapping.ts'
import type { Place, Problem } from '../../model/problem.ts'
import { plainText } from '../import/blanks.ts'

type Sides = { debit: AmountCandidate; credit: AmountCandidate; others: AmountCandidate[] }

/** The columns of debit and of credit, where a table keeps them apart, and the columns that could be the amount besides. */
export const debitAndCredit = (candidates: readonly AmountCandidate[]): Sides | null => {
  const headed = (pattern: RegExp) => candidates.find(({ header }) => pattern.test(plainText(header)))
  const debit = headed(/\b(debet|debit)\b/)
  const credit = headed(/\b(kredit|credit)\b/)
  if (!debit || !credit || debit === credit) return null
  return { debit, credit, others: candidates.filter((each) => each !== debit && each !== credit) }
}

/** One column is read as the amount: where debit and credit are all there is, the kronor of the other would be lost. */
export const debitCreditNotes = (candidates: readonly AmountCandidate[], place: Place): Problem[] => {
  const sides = debitAndCredit(candidates)
  if (!sides || sides.others.length > 0) return []
  const { debit, credit } = sides
  const params = { debit: debit.header, credit: credit.header }
  return [{ code: 'debit-and-credit', place: { ...place, column: debit.column }, params }]
}
