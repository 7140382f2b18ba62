import { z } from 'zod'
import { oreSchema } from './money.ts'
import { type RuleCondition, ruleConditionSchema } from './tagging-rule.ts'

/** An amount from–to in öre, both included, null without end. `magnitude`: of |öre|, so that one rule takes cost and its correction. */
export const amountConditionSchema = z.object({
  amount: z.enum(['signed', 'magnitude']),
  fromOre: oreSchema.nullable(),
  toOre: oreSchema.nullable(),
})
export type AmountCondition = z.infer<typeof amountConditionSchema>

/** Months from–to, both included; a row without period is in none. */
export const periodConditionSchema = z.object({
  periodFrom: z.string().regex(/^\d{4}-\d{2}$/),
  periodTo: z.string().regex(/^\d{4}-\d{2}$/),
})
export type PeriodCondition = z.infer<typeof periodConditionSchema>

/** Conditions joined by and/or, in any depth. */
export type RuleExpression =
  | { all: RuleExpression[] }
  | { any: RuleExpression[] }
  | RuleCondition
  | AmountCondition
  | PeriodCondition

export const ruleExpressionSchema: z.ZodType<RuleExpression> = z.lazy(() =>
  z.union([
    z.object({ all: z.array(ruleExpressionSchema).min(1) }),
    z.object({ any: z.array(ruleExpressionSchema).min(1) }),
    ruleConditionSchema,
    amountConditionSchema,
    periodConditionSchema,
  ]),
)
