import type { Said } from '../../shared/model/isolation-content.ts'
import { answersOfYear, answerToRow, overheadOfYear, overheadToRow } from '../store/declarations.ts'
import { verdictsOfYear, verdictToRow } from '../store/double-counts.ts'
import { assessmentsOf, assessmentToRow, gradeChangesOf, gradeChangeToRow } from '../store/isolation.ts'
import type { WriteContext } from './context.ts'

/**
 * Replaces what one party says about its figures, and only that: what is about another party in the file is left out, so that
 * nine contributions read in any order end the same. Assessments have no year: an older contribution never undoes a newer one's
 * (`newest`). What it thinks is counted twice becomes its own view, never a decision.
 */
export function takeSaid(
  { db, journal }: WriteContext,
  { party, year, newest }: { party: string; year: number; newest: boolean },
  said: Said,
): void {
  const own = (one: { party: string | null }): boolean => one.party === party
  const ofYear = (one: { party: string | null; year: number }): boolean => own(one) && one.year === year
  if (newest) {
    for (const old of assessmentsOf(db, party)) journal.remove('isolation_assessment', assessmentToRow(old))
    for (const one of said.assessments.filter(own)) journal.put('isolation_assessment', assessmentToRow(one))
  }
  for (const old of gradeChangesOf(db, year).filter(own)) journal.remove('grade_change', gradeChangeToRow(old))
  for (const one of said.gradeChanges.filter(ofYear)) journal.put('grade_change', gradeChangeToRow(one))
  for (const old of overheadOfYear(db, year).filter(own)) journal.remove('overhead_declaration', overheadToRow(old))
  for (const one of said.overhead.filter(ofYear)) journal.put('overhead_declaration', overheadToRow(one))
  for (const old of answersOfYear(db, year).filter(own)) journal.remove('declaration_answer', answerToRow(old))
  for (const one of said.answers.filter(ofYear)) journal.put('declaration_answer', answerToRow(one))
  for (const old of verdictsOfYear(db, year).filter(own)) journal.remove('double_count_verdict', verdictToRow(old))
  for (const one of said.verdicts.filter(ofYear)) journal.put('double_count_verdict', verdictToRow(one))
}
