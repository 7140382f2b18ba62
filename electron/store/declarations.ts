import { type DeclarationAnswer, declarationAnswerSchema } from '../../shared/model/declaration.ts'
import { type OverheadDeclaration, overheadDeclarationSchema } from '../../shared/model/overhead.ts'
import { bodyReader } from './body-reader.ts'
import { type ReadDb, type SqlRow, text } from './connection.ts'

export const overheadToRow = (declaration: OverheadDeclaration): SqlRow => ({
  party: declaration.party,
  year: declaration.year,
  body: JSON.stringify(declaration),
})

/** What every party that has declared its overhead for the year has said. */
export const overheadOfYear = (db: ReadDb, year: number): OverheadDeclaration[] =>
  db
    .all('SELECT body FROM overhead_declaration WHERE year = ? ORDER BY party', year)
    .map((row) => overheadDeclarationSchema.parse(JSON.parse(text(row.body))))

export const answerToRow = (answer: DeclarationAnswer): SqlRow => ({
  question_id: answer.questionId,
  party: answer.party,
  year: answer.year,
  // '' is the answer for all items; one for a single item stands beside it.
  item_id: answer.itemId ?? '',
  body: JSON.stringify(answer),
})

const answer = bodyReader((data) => Object.freeze(declarationAnswerSchema.parse(data)))

/** Every answer to the method questions for the year. */
export const answersOfYear = (db: ReadDb, year: number): DeclarationAnswer[] =>
  db
    .all('SELECT body FROM declaration_answer WHERE year = ? ORDER BY question_id, party, item_id', year)
    .map((row) => answer(row.body))
