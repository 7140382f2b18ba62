import type { LensModel } from '../../shared/model/grid-model.ts'
import type { IsolationContent, Said } from '../../shared/model/isolation-content.ts'
import { answersOfYear, overheadOfYear } from '../store/declarations.ts'
import { verdictsOfYear } from '../store/double-counts.ts'
import { assessmentsOf, gradeChangesOf } from '../store/isolation.ts'
import type { ReadContext } from './context.ts'
import { countyOf, findTwice } from './county-facts.ts'
import type { Figures } from './figures-model.ts'

type Reading = Pick<ReadContext, 'db' | 'resources'>

/** What all parties, or one, say about a year's figures, and what stands twice in them under a lens. */
export function isolationContent(
  context: Reading,
  figures: Pick<Figures, 'sumsOf'>,
  lens: LensModel,
  only?: string,
): IsolationContent {
  const { db, resources } = context
  const own = ({ party }: { party: string }): boolean => only === undefined || party === only
  // One party alone has nobody to count twice with.
  const twice = only === undefined ? findTwice(context, lens.year) : null
  const county = twice && countyOf(context, figures, lens, twice)
  return {
    declaration: resources.declaration,
    assessments: assessmentsOf(db, only),
    gradeChanges: gradeChangesOf(db, lens.year).filter(own),
    overhead: overheadOfYear(db, lens.year).filter(own),
    answers: answersOfYear(db, lens.year).filter(own),
    doubleCounts: (twice?.found ?? [])
      .filter(({ kind }) => kind === lens.kind)
      .map((found) => ({ ...found, verdict: twice?.decided.get(found.id) ?? null })),
    eliminations: county?.eliminations ?? [],
    county: county?.items ?? [],
  }
}

/** What one party says about its figures: all of it that is its own, and what has been decided here about flows it is one end of. */
export function saidBy(context: Reading, party: string, year: number): Said {
  const { db } = context
  const own = (one: { party: string }): boolean => one.party === party
  const decided = verdictsOfYear(db, year).filter((verdict) => verdict.party === null)
  const ends = decided.length === 0 ? [] : findTwice(context, year).found.filter(({ sides }) => sides.some(own))
  return {
    assessments: assessmentsOf(db, party),
    gradeChanges: gradeChangesOf(db, year).filter(own),
    overhead: overheadOfYear(db, year).filter(own),
    answers: answersOfYear(db, year).filter(own),
    verdicts: decided
      .filter(({ doubleCountId }) => ends.some(({ id }) => id === doubleCountId))
      .map((verdict) => ({ ...verdict, party })),
  }
}
