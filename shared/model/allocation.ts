import { z } from 'zod'
import { codePartSchema } from './code-string.ts'
import { oreSchema } from './money.ts'
import { tagPartSchema, untaggedReasonSchema } from './tag-split.ts'

/** Why a code string counts as an item: by hand (when), or by which rule. */
export const tagReasonSchema = z.discriminatedUnion('by', [
  z.object({ by: z.literal('hand'), at: z.string() }),
  z.object({ by: z.literal('rule'), ruleId: z.string(), ruleName: z.string() }),
])
export type TagReason = z.infer<typeof tagReasonSchema>

/** Evidence grade: A booked and reconciled, B booked, C measured key, D flat rate, E estimate (domain §6.0). */
export const gradeSchema = z.enum(['A', 'B', 'C', 'D', 'E'])
export type Grade = z.infer<typeof gradeSchema>

/** How a part came to be its item's when it is a share: by per cent, amounts or a key, and how much of each row, 0–1. */
export const tagShareSchema = z.object({
  by: z.enum(['percent', 'amount', 'key']),
  share: z.number().min(0).max(1),
  keyId: z.string().nullable(),
  keyName: z.string().nullable().describe('with the year of its values: "Tidmätning 2025"'),
})
export type TagShare = z.infer<typeof tagShareSchema>

/** One part of a tagged code string. `share` null: whole rows. Σ ore over the parts and what is untagged = the code string's amount. */
export const taggedPartSchema = tagPartSchema.extend({
  share: tagShareSchema.nullable(),
  ore: oreSchema,
  absoluteOre: oreSchema,
  rows: z.int().describe('rows it has a part of'),
  reason: tagReasonSchema,
})
export type TaggedPart = z.infer<typeof taggedPartSchema>

/** One row of the tagging grid: a code string with its amount and what it counts as. */
export const codeGroupSchema = z.object({
  codeId: z.int(),
  account: codePartSchema,
  activityArea: codePartSchema,
  costCentre: codePartSchema,
  activity: codePartSchema,
  project: codePartSchema,
  object: codePartSchema,
  counterparty: codePartSchema,
  text: z.string(),
  rows: z.int(),
  ore: oreSchema,
  itemId: z.string().nullable().describe('the item when all of it is one item’s'),
  parts: z.array(taggedPartSchema),
  untagged: z.object({ rows: z.int(), ore: oreSchema }),
  leftUntagged: z.boolean().describe('a hand tag says that no rule may take it'),
  problems: z.array(untaggedReasonSchema).describe('why rows that a tag or rule reaches are untagged all the same'),
  reason: tagReasonSchema.nullable().describe('of its largest part'),
})
export type CodeGroup = z.infer<typeof codeGroupSchema>

/** Share of kronor tagged: Σ |öre| tagged ÷ Σ |öre|, so that revenue does not cancel cost. Null when nothing is imported. */
export const coverageSchema = z.object({
  rows: z.int(),
  taggedRows: z.int().describe('each row once, however many items share it'),
  absoluteOre: oreSchema,
  taggedAbsoluteOre: oreSchema,
  share: z.number().min(0).max(1).nullable(),
  byItem: z.array(
    z.object({
      itemId: z.string(),
      ore: oreSchema,
      absoluteOre: oreSchema,
      rows: z.int().describe('rows it has a part of'),
    }),
  ),
})
export type Coverage = z.infer<typeof coverageSchema>
