import {
  type DoubleCountVerdict,
  doubleCountVerdictSchema,
  type JointBoard,
  jointBoardSchema,
} from '../../shared/model/double-count.ts'
import { type ReadDb, type SqlRow, text, textOrNull } from './connection.ts'

export const verdictToRow = (verdict: DoubleCountVerdict): SqlRow => ({
  double_count_id: verdict.doubleCountId,
  party: verdict.party ?? '',
  year: verdict.year,
  kind: verdict.kind,
  body: JSON.stringify(verdict),
})

/** Decisions and the parties' own views for a year, of every kind. */
export const verdictsOfYear = (db: ReadDb, year: number): DoubleCountVerdict[] =>
  db
    .all('SELECT body FROM double_count_verdict WHERE year = ? ORDER BY double_count_id, party', year)
    .map((row) => doubleCountVerdictSchema.parse(JSON.parse(text(row.body))))

export const boardToRow = (id: string, board: JointBoard | null): SqlRow => ({
  id,
  body: board === null ? null : JSON.stringify(board),
})

/** What has been changed in the shipped list of joint boards: a board by its id, or null where it has been taken away. */
export const boardChanges = (db: ReadDb): Map<string, JointBoard | null> =>
  new Map(
    db.all('SELECT id, body FROM joint_board ORDER BY id').map((row) => {
      const body = textOrNull(row.body)
      return [text(row.id), body === null ? null : jointBoardSchema.parse(JSON.parse(body))]
    }),
  )
