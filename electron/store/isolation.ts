import {
  type GradeChange,
  gradeChangeSchema,
  type IsolationAssessment,
  isolationAssessmentSchema,
} from '../../shared/model/isolation.ts'
import { bodyReader } from './body-reader.ts'
import { type ReadDb, type SqlRow, text } from './connection.ts'

export const assessmentToRow = (found: IsolationAssessment): SqlRow => ({
  item_id: found.itemId,
  party: found.party,
  phase: found.phase,
  body: JSON.stringify(found),
})

const assessment = bodyReader((data) => Object.freeze(isolationAssessmentSchema.parse(data)))

/** Every half cell that is assessed, of all parties or of one. */
export const assessmentsOf = (db: ReadDb, party?: string): IsolationAssessment[] =>
  db
    .all(
      'SELECT body FROM isolation_assessment WHERE (? IS NULL OR party = ?) ORDER BY item_id, party, phase',
      party ?? null,
      party ?? null,
    )
    .map((row) => assessment(row.body))

/** One half cell; undefined where nobody has assessed it. */
export const assessmentAt = (
  db: ReadDb,
  { itemId, party, phase }: Pick<IsolationAssessment, 'itemId' | 'party' | 'phase'>,
): IsolationAssessment | undefined => {
  const row = db.get(
    'SELECT body FROM isolation_assessment WHERE item_id = ? AND party = ? AND phase = ? ORDER BY 1',
    itemId,
    party,
    phase,
  )
  return row && isolationAssessmentSchema.parse(JSON.parse(text(row.body)))
}

export const gradeChangeToRow = (change: GradeChange): SqlRow => ({
  item_id: change.itemId,
  party: change.party,
  year: change.year,
  kind: change.kind,
  body: JSON.stringify(change),
})

/** The evidence grades that persons have changed, of one year. */
export const gradeChangesOf = (db: ReadDb, year: number): GradeChange[] =>
  db
    .all('SELECT body FROM grade_change WHERE year = ? ORDER BY item_id, party, kind', year)
    .map((row) => gradeChangeSchema.parse(JSON.parse(text(row.body))))
