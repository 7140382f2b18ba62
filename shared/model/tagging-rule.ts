import { z } from 'zod'
import { chartSchema, codeDimensionSchema } from './code-string.ts'
import { partyCodeSchema } from './scope.ts'

/**
 * One condition. `prefix` matches the start of a code ("51" takes 5110), `equals` the whole code,
 * `range` codes from–to compared as text on the length of the bound, `contains` words in a name, case-insensitive.
 */
export const ruleConditionSchema = z.object({
  dimension: z.union([codeDimensionSchema, z.literal('text')]),
  match: z.enum(['prefix', 'equals', 'range', 'contains']),
  value: z.string().min(1),
  to: z.string().optional(),
})
export type RuleCondition = z.infer<typeof ruleConditionSchema>

/** A reusable condition → item. All conditions must hold. Specificity decides between rules, never their order. */
export const taggingRuleSchema = z.object({
  id: z.string(),
  name: z.string().min(1),
  chart: chartSchema.nullable().describe('null: any chart'),
  party: partyCodeSchema.nullable().describe('null: every party'),
  conditions: z.array(ruleConditionSchema).min(1),
  itemId: z.string(),
  origin: z.enum(['own', 'starting', 'contribution']),
})
export type TaggingRule = z.infer<typeof taggingRuleSchema>

/** A tag set by hand on one code string of one scope; wins over every rule. */
export const handTagSchema = z.object({
  party: partyCodeSchema,
  year: z.int(),
  kind: z.enum(['budget', 'outcome', 'forecast']),
  codeKey: z.string().describe('the canonical key of the code string, stable across imports'),
  itemId: z.string(),
  at: z.string().describe('ISO 8601, UTC'),
})
export type HandTag = z.infer<typeof handTagSchema>
