import { type IsolationMatrix, isolationMatrix } from '../../shared/domain/isolate/isolation-matrix.ts'
import { isolatedOre, observedLevel } from '../../shared/domain/isolate/isolated-amount.ts'
import type { IsolationMeans, IsolationPhase } from '../../shared/model/isolation.ts'
import type { Kind } from '../../shared/model/scope.ts'
import { assessmentsOf, gradeChangesOf } from '../store/isolation.ts'
import type { GradeChange, IsolationAssessment } from '../../shared/model/isolation.ts'
import { filledScopes, itemSums } from '../store/sums.ts'
import type { ReadContext } from './context.ts'

type Reading = Pick<ReadContext, 'db' | 'resources'>

/** How each item's amounts came to be, per party: what levels and grades are derived from. Maintained sums, never rows. */
export function meansOf({ db, resources }: Reading, year: number, kind: Kind): ReadonlyMap<string, IsolationMeans[]> {
  const keyGrades = new Map(resources.method.keys.map((key) => [key.id, key.grade]))
  const found = new Map<string, IsolationMeans[]>()
  for (const { party, itemId, means, keyId, reconciled } of itemSums(db, year, kind)) {
    const key = `${party} ${itemId}`
    found.set(key, [...(found.get(key) ?? []), { by: means, keyGrade: keyGrades.get(keyId ?? '') ?? null, reconciled }])
  }
  return found
}

/** The matrix of every item and party as it is assessed today. */
export const matrixNow = ({ db, resources }: Reading): IsolationMatrix =>
  isolationMatrix(resources.method.items, resources.parties, assessmentsOf(db))

/** The latest year with an outcome, up to `year`, per party: what follow-up can be seen in. */
export function followUpYears({ db }: Reading, year: number): ReadonlyMap<string, number> {
  const latest = new Map<string, number>()
  for (const scope of filledScopes(db))
    if (scope.kind === 'outcome' && scope.year <= year && scope.year > (latest.get(scope.party) ?? 0))
      latest.set(scope.party, scope.year)
  return latest
}

/** The level the books show by themselves, per item, party and phase; null where the party has nothing read in for the phase. */
export function observedLevels(
  context: Reading,
  year: number,
): (itemId: string, party: string) => Record<IsolationPhase, 0 | 1 | 2 | 3 | 4 | null> {
  const planned = new Set(
    filledScopes(context.db)
      .filter((scope) => scope.kind === 'budget' && scope.year === year)
      .map(({ party }) => party),
  )
  const followed = followUpYears(context, year)
  const budget = meansOf(context, year, 'budget')
  const outcomes = new Map([...new Set(followed.values())].map((of) => [of, meansOf(context, of, 'outcome')]))
  return (itemId, party) => {
    const key = `${party} ${itemId}`
    const [plan, follow] = [budget.get(key) ?? [], outcomes.get(followed.get(party) ?? 0)?.get(key) ?? []]
    const wholly = (means: readonly IsolationMeans[]): boolean => observedLevel(means, false) === 3
    return {
      planning: planned.has(party) ? observedLevel(plan, wholly(follow)) : null,
      followUp: followed.has(party) ? observedLevel(follow, wholly(plan)) : null,
    }
  }
}

/** What figures need to know of assessments and grades, read once per lens. */
export interface FigureFacts {
  /** Σ |öre| isolated in follow-up of a party's tagged items; null when the party has assessed nothing. */
  isolatedOreOf(party: string, sums: readonly { itemId: string; absoluteOre: number }[]): number | null
  /** Whether the party's books show the item in follow-up: what taggatIsolerat() is made of. */
  isIsolated(party: string, itemId: string): boolean
  gradeChangeOf(party: string, kind: Kind, itemId: string): GradeChange | null
  assessments: readonly IsolationAssessment[]
}

export function figureFacts({ db }: Pick<Reading, 'db'>, year: number): FigureFacts {
  const assessments = assessmentsOf(db)
  const changes = new Map(gradeChangesOf(db, year).map((one) => [`${one.party} ${one.kind} ${one.itemId}`, one]))
  return {
    assessments,
    isolatedOreOf: (party, sums) => isolatedOre(party, sums, assessments),
    isIsolated: (party, itemId) => isolatedOre(party, [{ itemId, absoluteOre: 1 }], assessments) === 1,
    gradeChangeOf: (party, kind, itemId) => changes.get(`${party} ${kind} ${itemId}`) ?? null,
  }
}
