import { z } from 'zod'
import { methodSchema, methodStatusSchema } from './catalogue.ts'
import { codeStringSchema } from './code-string.ts'
import { columnMappingSchema } from './column-mapping.ts'
import { importBatchSchema } from './import-batch.ts'
import { methodChangeSchema } from './method-diff.ts'
import { keyValuesSchema } from './key-values.ts'
import { oreSchema } from './money.ts'
import { kindSchema, partyCodeSchema, scopeSchema, yearSchema } from './scope.ts'
import { tagAxesSchema } from './tag-axes.ts'
import { tagTargetSchema } from './tag-split.ts'
import { handTagSchema, taggingRuleSchema } from './tagging-rule.ts'
import { saidSchema } from './isolation-content.ts'
import { volumeValueSchema } from './volume.ts'

/** The format number of the contribution file. A reader refuses what is newer, and reads what is older (contribution-formats.ts). */
export const CONTRIBUTION_FORMAT = 2

/** A batch as it travels; what was settled by hand is in its mapping. */
const contributedBatchSchema = importBatchSchema.omit({ byHand: true }).extend({ mapping: columnMappingSchema })

/**
 * One party's whole contribution in canonical form: what the sheet Samsyn carries, and what the seal is taken over.
 * Rows are tuples to keep 30 000 of them small: [batch index, code index, row, column, öre, amount text, period, sheet index].
 */
export const contributionSchema = z.object({
  format: z.literal(CONTRIBUTION_FORMAT),
  id: z.string(),
  party: partyCodeSchema,
  year: yearSchema,
  createdAt: z.string().describe('ISO 8601, UTC; of the last change in the sender’s workspace'),
  programVersion: z.string(),
  methodId: z.string(),
  methodVersion: z.string(),
  method: z
    .object({ hash: z.string(), content: methodSchema })
    .optional()
    .describe('what the sender’s version says, with its SHA-256 (method-hash.ts); absent: made by an older program'),
  caseNumber: z.string(),
  status: z.enum(['draft', 'adopted']),
  sample: z.boolean(),
  batches: z.array(contributedBatchSchema),
  originals: z
    .array(z.object({ sha256: z.string(), base64: z.string() }))
    .describe('kept originals, gzip + base64; left out when too large to mail'),
  sheets: z.array(z.string()),
  codes: z.array(codeStringSchema),
  rows: z.array(z.tuple([z.int(), z.int(), z.int(), z.int(), oreSchema, z.string(), z.string().nullable(), z.int()])),
  handTags: z.array(handTagSchema),
  rules: z.array(taggingRuleSchema),
  keyValues: z.array(keyValuesSchema).describe('the party’s values of distribution keys that are valid in the year'),
  said: z
    .array(z.object({ target: tagTargetSchema, axes: tagAxesSchema.optional() }))
    .describe('each different tag that a whole code string has at the sender'),
  tags: z
    .array(z.tuple([kindSchema, z.int(), z.int().nullable(), z.array(z.tuple([z.string(), z.string(), oreSchema]))]))
    .describe(
      'what every tagged code counts as at the sender: kind, code index, index into said (null: its rows differ), and of its parts the item, axes and amount. The reader must arrive at the same',
    ),
  volumes: z.array(volumeValueSchema),
  isolation: saidSchema
    .optional()
    .describe(
      'isolation, overhead, method answers; absent from programs that did not carry them, which is not the same as none',
    ),
})
export type Contribution = z.infer<typeof contributionSchema>

/** The method that a contribution was made with, against the one that figures follow here. `changes`: from this one to the sender's. */
export const senderMethodSchema = z.object({
  version: z.string(),
  status: methodStatusSchema,
  same: z.boolean(),
  changes: z.array(methodChangeSchema.extend({ text: z.string() })),
})
export type SenderMethod = z.infer<typeof senderMethodSchema>

/** What the lead sees before reading a contribution in. Edits: cells changed outside the program, old → new. */
export const contributionPreviewSchema = z.object({
  id: z.string(),
  fileName: z.string(),
  party: partyCodeSchema,
  year: yearSchema,
  createdAt: z.string(),
  programVersion: z.string(),
  methodVersion: z.string(),
  method: senderMethodSchema,
  sample: z.boolean(),
  sealed: z.boolean().describe('every sheet is as it was made'),
  edits: z.array(z.object({ sheet: z.string(), cell: z.string(), before: z.string(), after: z.string() })),
  brings: z.array(z.object({ scope: scopeSchema, fileName: z.string(), rows: z.int(), ore: oreSchema })),
  replaces: z.array(z.object({ scope: scopeSchema, fileName: z.string(), rows: z.int(), ore: oreSchema })),
  tags: z.int(),
  rules: z.int(),
  volumes: z.int(),
  isolation: z
    .object({ assessments: z.int(), answers: z.int(), overhead: z.int(), grades: z.int() })
    .nullable()
    .optional()
    .describe('what it says about the figures; null: an older program, nothing here is touched'),
  already: z.boolean().describe('this very contribution is already in'),
})
export type ContributionPreview = z.infer<typeof contributionPreviewSchema>

/** A contribution that has been read in. */
export const receivedContributionSchema = z.object({
  id: z.string(),
  party: partyCodeSchema,
  year: yearSchema,
  fileName: z.string(),
  sha256: z.string(),
  createdAt: z.string(),
  receivedAt: z.string(),
  programVersion: z.string(),
  methodVersion: z.string(),
  rows: z.int(),
  ore: oreSchema,
  methodVersionId: z
    .string()
    .optional()
    .describe('the version here that says what the sender’s said; absent: read in by an older program'),
  ownTagging: z
    .boolean()
    .default(false)
    .describe('its rows are tagged by the rules that came with it, not by what is general here'),
  settled: z
    .int()
    .default(0)
    .describe('code strings that would have been tagged otherwise here, and were set by hand as they were sent'),
  differ: z.int().default(0).describe('code strings that count otherwise here than at the sender all the same'),
})
export type ReceivedContribution = z.infer<typeof receivedContributionSchema>
