import { z } from 'zod'
import { itemIdSchema } from './catalogue.ts'
import { partyKindSchema } from './party.ts'
import { partyCodeSchema, yearSchema } from './scope.ts'

/** How a question is answered: one of a list, a number in hundredths of its unit, or words. */
export const answerTypeSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('choice'),
    options: z.array(z.object({ id: z.string().regex(/^[a-z][a-z0-9-]*$/), text: z.string().min(1) })).min(2),
  }),
  z.object({ type: z.literal('number'), unit: z.string().min(1), most: z.int().positive() }),
  z.object({ type: z.literal('text') }),
])
export type AnswerType = z.infer<typeof answerTypeSchema>

/** A question of method. `items`: the items whose comparison it bears on, a group standing for all in it; `why` is shown under it. */
export const declarationQuestionSchema = z.object({
  id: z.string().regex(/^J[1-9]\d?$/),
  text: z.string().min(1),
  why: z.string().min(1),
  answer: answerTypeSchema,
  items: z.array(itemIdSchema).min(1),
  partyKinds: z.array(partyKindSchema).min(1),
  source: z.string().min(1),
})
export type DeclarationQuestion = z.infer<typeof declarationQuestionSchema>

/** A version of the comparability declaration (resources/declaration/*.json). */
export const declarationSchema = z.object({
  format: z.literal(1),
  id: z.string().min(1),
  name: z.string().min(1),
  source: z.string().min(1),
  questions: z.array(declarationQuestionSchema).min(1),
})
export type Declaration = z.infer<typeof declarationSchema>

/** What was answered, in the question's own type. `unknown`: the party has said that it does not know, which is an answer. */
export const answerValueSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('choice'), optionId: z.string() }),
  z.object({ type: z.literal('number'), hundredths: z.int().nonnegative() }),
  z.object({ type: z.literal('text'), text: z.string().trim().min(1) }),
  z.object({ type: z.literal('unknown') }),
])
export type AnswerValue = z.infer<typeof answerValueSchema>

/** One party's answer for a year. `itemId` null: for all items the question concerns; an answer for one item goes before it. No answer stored: ej besvarad. */
export const declarationAnswerSchema = z.object({
  questionId: z.string(),
  party: partyCodeSchema,
  year: yearSchema,
  itemId: itemIdSchema.nullable(),
  value: answerValueSchema,
  note: z.string(),
  role: z.string(),
  at: z.string().describe('ISO 8601, UTC'),
})
export type DeclarationAnswer = z.infer<typeof declarationAnswerSchema>
