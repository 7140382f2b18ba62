import { z } from 'zod'
import { oreSchema } from './money.ts'
import { type RuleCondition, ruleConditionSchema } from './rule-condition.ts'

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

/** Conditions joined by and/or. */
export type RuleExpression =
  | { all: RuleExpression[] }
  | { any: RuleExpression[] }
  | RuleCondition
  | AmountCondition
  | PeriodCondition

/** Deeper than any person writes; a file from outside cannot nest the reader to death. */
export const DEEPEST_EXPRESSION = 6

/** Strict, so that what says two things at once is refused and no half of it is dropped in silence. */
const leaf = [
  z.strictObject(ruleConditionSchema.shape),
  z.strictObject(amountConditionSchema.shape),
  z.strictObject(periodConditionSchema.shape),
] as const

function upTo(depth: number): z.ZodType<RuleExpression> {
  if (depth === 1) return z.union(leaf)
  const inside = z.array(upTo(depth - 1)).min(1)
  return z.union([z.strictObject({ all: inside }), z.strictObject({ any: inside }), ...leaf])
}

export const ruleExpressionSchema: z.ZodType<RuleExpression> = upTo(DEEPEST_EXPRESSION)
