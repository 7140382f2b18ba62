import type { Grade } from '../../model/allocation.ts'
import type { GradeChange, IsolationMeans } from '../../model/isolation.ts'

/** The weaker of two grades: what rests on both is no better than either. */
export const weaker = (a: Grade, b: Grade): Grade => (a > b ? a : b)

/**
 * The evidence grade that follows from how an amount was isolated (domain §6.0): booked on codes of its own A, or B while the
 * batch is not reconciled; split by a key the key's own grade at best; by a fixed per cent D; by amounts someone wrote E.
 */
export function derivedGrade({ by, keyGrade, reconciled }: IsolationMeans): Grade {
  const booked = reconciled ? 'A' : 'B'
  switch (by) {
    case 'item':
      return booked
    case 'key':
      return weaker(booked, keyGrade ?? 'E')
    case 'percent':
      return 'D'
    case 'amount':
      return 'E'
  }
}

/** The grade of a figure made of several amounts: the weakest of them. Null: there is none. */
export const gradeOfAll = (means: readonly IsolationMeans[]): Grade | null =>
  means.map(derivedGrade).reduce<Grade | null>((all, grade) => (all === null ? grade : weaker(all, grade)), null)

/** The grade shown, what it would be by itself, and who changed it when and why. */
export interface ShownGrade {
  grade: Grade
  derived: Grade
  change: Pick<GradeChange, 'reason' | 'role' | 'at'> | null
}

/** A person's grade goes before the derived one, in either direction, and both are shown. */
export const shownGrade = (derived: Grade, change: GradeChange | null): ShownGrade =>
  change
    ? { grade: change.grade, derived, change: { reason: change.reason, role: change.role, at: change.at } }
    : { grade: derived, derived, change: null }
