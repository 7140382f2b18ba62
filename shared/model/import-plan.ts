import { z } from 'zod'
import { codeStringSchema } from './code-string.ts'
import { oreSchema } from './money.ts'
import { problemSchema } from './problem.ts'

/** What happens to a row. The order is the number sent in a chunk's `verdicts`. */
export const ROW_VERDICTS = ['accepted', 'skipped', 'rejected'] as const
export const rowVerdictSchema = z.enum(ROW_VERDICTS)
export type RowVerdict = z.infer<typeof rowVerdictSchema>

/**
 * Why. The order is the number sent in a chunk's `reasons` (0 = none), so: append only.
 * Skipped rows carry no money of their own or money counted elsewhere; rejected rows could not be read.
 */
export const ROW_REASONS = [
  'none',
  // skipped
  'title-row',
  'header-row',
  'blank-row',
  'total-row',
  'parent-row',
  'repeated-header',
  'no-amount',
  'footnote-row',
  // rejected
  'not-a-number',
  'ambiguous-number',
  'text-in-amount',
  'too-many-decimals',
  'number-too-large',
  'ragged',
  'identity-number',
  'unit-differs',
  'formula-without-value',
  'cell-error',
  'two-numbers',
  'date-in-amount',
  'percent-in-amount',
  'display-overflow',
  // accepted, with a remark
  'total-in-middle',
  'float-rounded',
  'total-not-agreeing',
  'coding-unusual',
  'identity-number-like',
  // skipped: "varav hyror", counted in the row above
  'part-row',
  // skipped, SIE: balance or internal account; a breakdown of what is counted in another line
  'not-result-account',
  'object-breakdown',
  // rejected: the period column holds something that is no month
  'period-unreadable',
  // accepted, with a remark: a cell was corrected by hand; skipped: a person said that the row is not to count
  'corrected-by-hand',
  'left-out-by-hand',
  // accepted, with a remark: perhaps the sum of the rows below it, one of which cannot be read
  'parent-unsure',
  // rejected: under the heading of another table, whose columns are others
  'other-heading',
] as const
export const rowReasonSchema = z.enum(ROW_REASONS)
export type RowReason = z.infer<typeof rowReasonSchema>

/** One row of the plan, for the screen. `amountText` as in the source; `ore` null when unreadable or absent. */
export const plannedRowSchema = z.object({
  row: z.int().positive(),
  verdict: rowVerdictSchema,
  reason: rowReasonSchema,
  amountText: z.string(),
  ore: oreSchema.nullable(),
  coding: codeStringSchema.nullable(),
  period: z.string().nullable().describe('ÅÅÅÅ-MM where the source has months, else null'),
})
export type PlannedRow = z.infer<typeof plannedRowSchema>

/**
 * Some thousand rows at once, in columns, made to cross a process boundary cheaply.
 * `codings` are keys (coding-key.ts) first seen in this chunk: the first of them has index `firstCoding`. The same key may come
 * again under another index (texts that differ in blanks only; sources with very many codings), so join them by key.
 * `coding[i]` is −1 where the row has none; `ore[i]` is NaN where there is no amount, otherwise a whole number.
 * `texts` joins the source's own amount texts, one per row, with U+0001. `period[i]` is year × 100 + month, 0 where there is none.
 */
export type PlanChunk = {
  rows: Int32Array
  verdicts: Uint8Array
  reasons: Uint8Array
  ore: Float64Array
  coding: Int32Array
  period: Int32Array
  firstCoding: number
  codings: string[]
  texts: string
}

/** One unreadable or remarkable place. `text` is the cell, shortened, identity numbers masked. */
export const planFaultSchema = z.object({
  row: z.int().positive(),
  column: z.int().nonnegative(),
  reason: rowReasonSchema,
  text: z.string(),
})
export type PlanFault = z.infer<typeof planFaultSchema>

/** A total the source states, against what its rows come to. Both in öre, sign as stored. */
export const controlTotalSchema = z.object({
  row: z.int().positive(),
  label: z.string(),
  statedOre: oreSchema,
  computedOre: oreSchema,
  agrees: z.boolean(),
})
export type ControlTotal = z.infer<typeof controlTotalSchema>

/** How many faults are listed one by one; the rest are only counted. */
export const FAULTS_LISTED = 500

/**
 * The plan in short. Always: rowsRead = accepted.rows + skipped.rows + rejected.rows, and
 * accepted.ore + skipped.ore = the sum of every amount that could be read (rejected rows have none).
 * `digest` is over row, verdict and öre of every row, in order: apply does exactly this plan or nothing.
 */
export const importPlanSummarySchema = z.object({
  rowsRead: z.int().nonnegative(),
  accepted: z.object({ rows: z.int().nonnegative(), ore: oreSchema }),
  skipped: z.object({ rows: z.int().nonnegative(), ore: oreSchema }),
  rejected: z.object({ rows: z.int().nonnegative() }),
  codings: z.int().nonnegative(),
  byReason: z.array(
    z.object({ verdict: rowVerdictSchema, reason: rowReasonSchema, rows: z.int().positive(), ore: oreSchema }),
  ),
  faults: z.array(planFaultSchema),
  controlTotals: z.array(controlTotalSchema),
  warnings: z.array(problemSchema),
  identityNumbers: z
    .int()
    .nonnegative()
    .describe(
      'rows and headings that hold an identity number or what looks like one; above 0 the original may not be kept whole',
    ),
  digest: z.string(),
})
export type ImportPlanSummary = z.infer<typeof importPlanSummarySchema>
