import { z } from 'zod'
import { chartSchema } from './code-string.ts'
import { ruleExpressionSchema } from './rule-expression.ts'
import { partyCodeSchema, yearSchema } from './scope.ts'
import { tagAxesSchema } from './tag-axes.ts'
import { handTargetSchema, tagTargetSchema } from './tag-split.ts'

/** A reusable condition → target. All conditions must hold. Specificity decides between rules, never their order. */
export const taggingRuleSchema = z.object({
  id: z.string(),
  name: z.string().min(1),
  chart: chartSchema.nullable().describe('null: any chart'),
  party: partyCodeSchema.nullable().describe('null: every party'),
  conditions: z.array(ruleExpressionSchema).min(1),
  target: tagTargetSchema,
  axes: tagAxesSchema.optional(),
  origin: z.enum(['own', 'starting', 'contribution']),
  sent: z
    .object({ party: partyCodeSchema, year: yearSchema })
    .optional()
    .describe('came in that party’s contribution for that year, and decides only there'),
})
export type TaggingRule = z.infer<typeof taggingRuleSchema>

/** A tag set by hand on one code string of one scope; wins over every rule. */
export const handTagSchema = z.object({
  party: partyCodeSchema,
  year: z.int(),
  kind: z.enum(['budget', 'outcome', 'forecast']),
  codeKey: z.string().describe('the canonical key of the code string, stable across imports'),
  target: handTargetSchema,
  axes: tagAxesSchema.optional(),
  at: z.string().describe('ISO 8601, UTC'),
})
export type HandTag = z.infer<typeof handTagSchema>
