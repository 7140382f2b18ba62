import { z } from 'zod'
import { codeDimensionSchema } from './code-string.ts'

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
