import { z } from 'zod'
import { codeDimensionSchema } from './code-string.ts'
import { oreSchema } from './money.ts'

/**
 * Why an item is suggested, strongest first. `parties`: how many parties that tagged codings like this one chose the item, of how many.
 * `tagged-share`: only so many of the like codings are tagged at all, which lowers the confidence. `own-coding`: this very coding was tagged so before by the same party. The others name the code or word that pointed there.
 */
export const suggestionReasonSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('parties'), count: z.int().positive(), of: z.int().positive() }),
  z.object({ kind: z.literal('tagged-share'), count: z.int().positive(), of: z.int().positive() }),
  z.object({ kind: z.literal('own-coding') }),
  z.object({ kind: z.literal('account-prefix'), value: z.string() }),
  z.object({ kind: z.literal('area-prefix'), value: z.string() }),
  z.object({ kind: z.literal('counterparty'), value: z.string() }),
  z.object({ kind: z.literal('word'), dimension: codeDimensionSchema, value: z.string() }),
  z.object({ kind: z.literal('amount'), value: z.enum(['revenue', 'cost']) }),
])
export type SuggestionReason = z.infer<typeof suggestionReasonSchema>

/** An item a coding may be, never tagged by itself. `confidence`: how often suggestions as strong as this were right when held out. */
export const suggestionSchema = z.object({
  itemId: z.string(),
  confidence: z.number().min(0).max(1),
  reasons: z.array(suggestionReasonSchema),
})
export type Suggestion = z.infer<typeof suggestionSchema>

/** A band of confidence, from ≤ confidence < to (the last band includes 1), and how it did. Null precision: nothing fell in it. */
export const precisionBandSchema = z.object({
  from: z.number(),
  to: z.number(),
  groups: z.int(),
  right: z.int(),
  precision: z.number().min(0).max(1).nullable(),
  absoluteOre: oreSchema,
  rightAbsoluteOre: oreSchema,
})

/** What suggestions are worth: each party's tags in turn held out and guessed from the others'. `silent`: got no suggestion. */
export const heldOutPrecisionSchema = z.object({
  parties: z.int(),
  folds: z.int(),
  groups: z.int(),
  silent: z.int(),
  bands: z.array(precisionBandSchema),
})
export type HeldOutPrecision = z.infer<typeof heldOutPrecisionSchema>
