import { z } from 'zod'
import { gradeSchema, tagReasonSchema, tagShareSchema } from './allocation.ts'
import { isolationContentSchema } from './isolation-content.ts'
import { methodSchema } from './catalogue.ts'
import { codeStringSchema } from './code-string.ts'
import { explanationSchema, gridModelSchema } from './grid-model.ts'
import { importBatchSchema } from './import-batch.ts'
import { oreSchema } from './money.ts'
import { partySchema } from './party.ts'
import { kindSchema, scopeSchema, yearSchema } from './scope.ts'
import { savedViewSchema } from './view.ts'
import { tagAxesSchema } from './tag-axes.ts'
import { volumeValueSchema } from './volume.ts'

/**
 * One part of what a code string of one batch counts as, or what of it is untagged; the workbook's Underlag sheet is a list of
 * these. `ore` is the part's, and Σ over a code string's lines is its amount; `rows` are rows the part is in.
 */
export const packageLineSchema = z.object({
  scope: scopeSchema,
  batchId: z.string(),
  code: codeStringSchema,
  rows: z.int(),
  ore: oreSchema,
  itemId: z.string().nullable(),
  share: tagShareSchema.nullable().default(null).describe('null: whole rows'),
  axes: tagAxesSchema.default({}),
  reason: tagReasonSchema.nullable(),
  grade: gradeSchema.nullable(),
  counts: z.boolean().describe('whether the account’s role counts under the lens’s cost concept'),
})
export type PackageLine = z.infer<typeof packageLineSchema>

/** What of one ledger row is an item's: a line of a contribution's Underlag sheet. Σ ore over a row's parts is the row's amount. */
export const rowPartSchema = z.object({
  itemId: z.string(),
  ore: oreSchema,
  counts: z.boolean(),
  share: tagShareSchema.nullable(),
  axes: tagAxesSchema,
  reason: tagReasonSchema.nullable(),
})

/**
 * Everything the package is made from, as one value: the same workspace gives the same content and so the same bytes.
 * `at` is the time of the last change in the workspace, never the clock of the export.
 */
export const packageContentSchema = z.object({
  workspaceName: z.string(),
  sample: z.boolean(),
  at: z.string(),
  programVersion: z.string(),
  method: methodSchema,
  parties: z.array(partySchema),
  grid: gridModelSchema.describe('the indicators of the screen, the same values'),
  explanations: z.array(explanationSchema).describe('one per indicator and party of the grid'),
  itemSums: z
    .array(
      z.object({ party: z.string(), itemId: z.string(), ore: oreSchema, rows: z.int(), grade: gradeSchema.nullable() }),
    )
    .describe('under the lens; the item’s own, descendants not included'),
  totals: z
    .array(
      z.object({
        name: z.enum(['tagged', 'imported', 'isolated']),
        party: z.string(),
        year: yearSchema,
        kind: kindSchema,
        ore: oreSchema,
      }),
    )
    .optional()
    .describe('Σ |öre| over whole scopes: what taggat(), inläst() and taggatIsolerat() come to'),
  lines: z.array(packageLineSchema).describe('of the lens, and of the years and kinds its indicators read besides'),
  rowParts: z
    .array(z.array(rowPartSchema))
    .optional()
    .describe('for a contribution: of each of its rows, in its order; none: untagged'),
  volumes: z.array(volumeValueSchema).describe('what may not be told is already without its number'),
  batches: z.array(importBatchSchema),
  views: z.array(savedViewSchema).default([]).describe('saved views of the indicators, so that they can be made again'),
  isolation: isolationContentSchema.describe('what the parties say about their figures, and what stands twice'),
  gates: z.array(z.object({ text: z.string(), step: z.string() })),
})
export type PackageContent = z.infer<typeof packageContentSchema>
