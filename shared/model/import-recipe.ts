import { z } from 'zod'
import { columnMappingSchema, mappedColumnSchema } from './column-mapping.ts'
import { kindSchema, partyCodeSchema } from './scope.ts'

/**
 * How a source of this shape was read last time, for one party: the settled mapping, kept at every import.
 * `headings` are the source's own, in column order; a year in a heading does not make it another heading.
 */
export const importRecipeSchema = z.object({
  id: z.string(),
  party: partyCodeSchema,
  kind: kindSchema.describe('the amount column it chose is only right for this kind'),
  name: z.string().describe('the file it was made from'),
  headings: z.array(z.string()),
  mapping: columnMappingSchema,
  usedAt: z.string().describe('ISO 8601, UTC'),
})
export type ImportRecipe = z.infer<typeof importRecipeSchema>

/** One thing a recipe cannot answer: a column it has not met, perhaps one it knows under another name. */
export const recipeQuestionSchema = z.object({
  column: z.int().nonnegative(),
  header: z.string(),
  kind: z.enum(['renamed', 'new']),
  suggestion: mappedColumnSchema
    .nullable()
    .describe('the recipe’s column that has no heading in this file and stands nearest'),
})
export type RecipeQuestion = z.infer<typeof recipeQuestionSchema>

/** A recipe laid on a new file: what it settled, and exactly what it must ask. */
export const recipeMatchSchema = z.object({
  recipeId: z.string(),
  name: z.string(),
  known: z.int().nonnegative(),
  questions: z.array(recipeQuestionSchema),
})
export type RecipeMatch = z.infer<typeof recipeMatchSchema>
