import { z } from 'zod'
import { oreSchema } from './money.ts'
import { taggingRuleSchema } from './tagging-rule.ts'

/** The format number of a rules file. A reader refuses what is newer. */
export const RULES_FILE_FORMAT = 1
export const RULES_FILE_KIND = 'samsyn-regler'

/** A rule as it travels: not whose contribution it came in, nor whether it was written here. */
export const travellingRuleSchema = z.strictObject(taggingRuleSchema.omit({ sent: true }).shape)

/** Tagging rules as a file, for next year or for a colleague. Rules have no year. */
export const rulesFileSchema = z.strictObject({
  kind: z.literal(RULES_FILE_KIND),
  format: z.literal(RULES_FILE_FORMAT),
  programVersion: z.string(),
  methodId: z.string(),
  methodVersion: z.string(),
  rules: z.array(travellingRuleSchema).min(1).max(5000),
})
export type RulesFile = z.infer<typeof rulesFileSchema>

/** What a rule out of a file would do here: `changed` stands in place of one with the same id that says otherwise; `takes` in the scope asked about. */
export const stagedRuleSchema = z.object({
  rule: travellingRuleSchema,
  state: z.enum(['new', 'same', 'changed']),
  takes: z.object({ rows: z.int(), ore: oreSchema }),
  ties: z
    .array(z.string())
    .describe('names of equally specific rules that say otherwise of the same rows: it is left out'),
})
export type StagedRule = z.infer<typeof stagedRuleSchema>
