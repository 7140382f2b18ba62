import { z } from 'zod'
import { oreSchema } from './money.ts'

/** Why a code string counts as an item: by hand (when), or by which rule. */
export const tagReasonSchema = z.discriminatedUnion('by', [
  z.object({ by: z.literal('hand'), at: z.string() }),
  z.object({ by: z.literal('rule'), ruleId: z.string(), ruleName: z.string() }),
])
export type TagReason = z.infer<typeof tagReasonSchema>

/** Evidence grade: A booked and reconciled, B booked, C measured key, D flat rate, E estimate (domain §6.0). */
export const gradeSchema = z.enum(['A', 'B', 'C', 'D', 'E'])
export type Grade = z.infer<typeof gradeSchema>

/** The öre of one code string of one batch that count as one item. */
export const allocationSchema = z.object({
  batchId: z.string(),
  codeId: z.int(),
  itemId: z.string(),
  ore: oreSchema,
  rows: z.int(),
  reason: tagReasonSchema,
})
export type Allocation = z.infer<typeof allocationSchema>

/** One row of the tagging grid: a code string with its amount and what it counts as. */
export const codeGroupSchema = z.object({
  codeId: z.int(),
  account: z.object({ code: z.string(), name: z.string() }),
  activityArea: z.object({ code: z.string(), name: z.string() }),
  costCentre: z.object({ code: z.string(), name: z.string() }),
  activity: z.object({ code: z.string(), name: z.string() }),
  project: z.object({ code: z.string(), name: z.string() }),
  object: z.object({ code: z.string(), name: z.string() }),
  counterparty: z.object({ code: z.string(), name: z.string() }),
  text: z.string(),
  rows: z.int(),
  ore: oreSchema,
  itemId: z.string().nullable(),
  reason: tagReasonSchema.nullable(),
})
export type CodeGroup = z.infer<typeof codeGroupSchema>

/** Share of kronor tagged: Σ |öre| tagged ÷ Σ |öre|, so that revenue does not cancel cost. Null when nothing is imported. */
export const coverageSchema = z.object({
  rows: z.int(),
  taggedRows: z.int(),
  absoluteOre: oreSchema,
  taggedAbsoluteOre: oreSchema,
  share: z.number().min(0).max(1).nullable(),
  byItem: z.array(z.object({ itemId: z.string(), ore: oreSchema, rows: z.int() })),
})
export type Coverage = z.infer<typeof coverageSchema>
