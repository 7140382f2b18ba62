import { z } from 'zod'
import { chartSchema, codeDimensionSchema } from './code-string.ts'
import { moneyUnitSchema } from './money.ts'
import { kindSchema } from './scope.ts'
import { delimiterSchema, textEncodingSchema } from './raw-table.ts'

/**
 * What one column is. `code` and `name` are the two halves of a code part, `codeAndName` both in one cell
 * ("510 Hemtjänst"); `text` joins the row's own words; only the chosen `amount` column is summed; `continues` holds
 * what slid sideways out of another column on some rows (tables pasted from PDF).
 */
export const columnRoleSchema = z.discriminatedUnion('role', [
  z.object({ role: z.literal('code'), dimension: codeDimensionSchema }),
  z.object({ role: z.literal('name'), dimension: codeDimensionSchema }),
  z.object({ role: z.literal('codeAndName'), dimension: codeDimensionSchema }),
  z.object({ role: z.literal('text') }),
  z.object({ role: z.literal('continues'), column: z.int().nonnegative() }),
  z.object({ role: z.literal('amount') }),
  z.object({ role: z.literal('period') }),
  z.object({ role: z.literal('ignored') }),
])
export type ColumnRole = z.infer<typeof columnRoleSchema>

/** One column: 0-based place, its heading as in the source, and what it is. */
export const mappedColumnSchema = z.object({ column: z.int().nonnegative(), header: z.string(), is: columnRoleSchema })
export type MappedColumn = z.infer<typeof mappedColumnSchema>

/**
 * How the source writes revenue and cost: `ledger` revenue −, cost +; `report` revenue +, cost −;
 * `absolute` everything + (revenue known by account class 3). Stored always as cost +, revenue −.
 */
export const signConventionSchema = z.enum(['ledger', 'report', 'absolute'])
export type SignConvention = z.infer<typeof signConventionSchema>

export const decimalMarkSchema = z.enum([',', '.'])
export type DecimalMark = z.infer<typeof decimalMarkSchema>

/** The thousands mark beside blanks; '' where none is known, and then 1.234 is ambiguous and rejected. */
export const groupMarkSchema = z.enum(['', '.', ','])
export type GroupMark = z.infer<typeof groupMarkSchema>

/**
 * What a person decided of one cell that could not be read: that another text stands there, or that its row is not to count, and why.
 * `was` is the cell as it stood, shortened and masked: where the source says something else, the correction does not apply.
 */
export const cellCorrectionSchema = z.object({
  row: z.int().positive(),
  column: z.int().nonnegative(),
  was: z.string(),
  is: z.discriminatedUnion('as', [
    z.object({ as: z.literal('text'), text: z.string().max(80).describe('as if it had stood in the source') }),
    z.object({ as: z.literal('left-out'), why: z.string().trim().min(1).max(200) }),
  ]),
})
export type CellCorrection = z.infer<typeof cellCorrectionSchema>

/** So many cells are corrected by hand at the most: a file with more is better mended where it was made. */
export const MOST_CORRECTIONS = 500

/** Everything a plan needs to know. Rows are 1-based as in `RawRow`; `headerRows` is empty where there is none. */
export const columnMappingSchema = z.object({
  sheet: z.string(),
  headerRows: z.array(z.int().positive()),
  firstRow: z.int().positive(),
  columns: z.array(mappedColumnSchema),
  amountColumn: z.int().nonnegative(),
  unit: moneyUnitSchema,
  sign: signConventionSchema,
  decimal: decimalMarkSchema,
  groupMark: groupMarkSchema,
  chart: chartSchema,
  encoding: textEncodingSchema.optional(),
  delimiter: delimiterSchema.optional(),
  skipTotals: z.boolean(),
  corrections: z
    .array(cellCorrectionSchema)
    .max(MOST_CORRECTIONS)
    .optional()
    .describe('by hand, one a cell; this very source’s'),
})
export type ColumnMapping = z.infer<typeof columnMappingSchema>

/** A mapping with holes: null is a doubt that a person must settle. Unit and sign are never guessed silently. */
export const mappingDraftSchema = columnMappingSchema.extend({
  amountColumn: z.int().nonnegative().nullable(),
  unit: moneyUnitSchema.nullable(),
  sign: signConventionSchema.nullable(),
  chart: chartSchema.nullable(),
})
export type MappingDraft = z.infer<typeof mappingDraftSchema>

/** Why something was guessed. Words in shared/text/import-reasons.ts. */
export const EVIDENCE_REASONS = [
  'header-name',
  'header-name-text',
  'values-code-and-name',
  'values-codes',
  'values-accounts',
  'values-numbers',
  'values-text',
  'values-period',
  'values-empty',
  'header-below-titles',
  'header-first-row',
  'header-over-rows',
  'header-none',
  'amount-only-column',
  'amount-header-kind',
  'amount-header-year',
  'amount-several',
  'amount-total-of-months',
  'amount-others-other-kind',
  'unit-in-header',
  'unit-in-title',
  'unit-from-decimals',
  'units-differ',
  'unit-by-size',
  'unit-size-doubted',
  'unit-format-thousands',
  'sign-class-3-negative',
  'sign-class-3-positive',
  'sign-all-positive',
  'sign-names-revenue-negative',
  'sign-names-revenue-positive',
  'sign-no-revenue-seen',
  'chart-kommun-bas',
  'chart-region-bas',
  'chart-custom',
  'chart-no-accounts',
  'chart-of-party',
  'chart-mixed',
  'totals-seen',
  'decimal-majority',
  'decimal-ambiguous',
  'values-slid',
  'sie-record',
  'sign-red-in-paste',
  'variance-convention',
  'variance-unclear',
] as const
export const evidenceReasonSchema = z.enum(EVIDENCE_REASONS)
export type EvidenceReason = z.infer<typeof evidenceReasonSchema>

/** One reason for one guess. `confidence` 0–1; `column` 0-based; `params` hold words and numbers for the sentence. */
export const mappingEvidenceSchema = z.object({
  what: z.enum(['column', 'unit', 'sign', 'header', 'chart', 'totals', 'amount', 'decimal']),
  column: z.int().nonnegative().optional(),
  confidence: z.number().min(0).max(1),
  reason: evidenceReasonSchema,
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type MappingEvidence = z.infer<typeof mappingEvidenceSchema>

/** What must be answered before a plan can be made. */
export const mappingQuestionSchema = z.enum(['unit', 'sign', 'amount', 'chart', 'decimal'])
export type MappingQuestion = z.infer<typeof mappingQuestionSchema>

/** A column that could be the amount, with what its heading says about kind and year. */
export const amountCandidateSchema = z.object({
  column: z.int().nonnegative(),
  header: z.string(),
  kind: kindSchema.nullable(),
  year: z.int().nullable(),
})
export type AmountCandidate = z.infer<typeof amountCandidateSchema>

export const mappingGuessSchema = z.object({
  mapping: mappingDraftSchema,
  evidence: z.array(mappingEvidenceSchema),
  questions: z.array(mappingQuestionSchema),
  amountCandidates: z.array(amountCandidateSchema),
})
export type MappingGuess = z.infer<typeof mappingGuessSchema>
