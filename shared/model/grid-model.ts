import { z } from 'zod'
import { gradeSchema } from './allocation.ts'
import { comparabilitySchema, limitCodeSchema, limitSchema, outlierSchema, partYearSchema } from './comparability.ts'
import { indicatorValueSchema } from './indicator.ts'
import { oreSchema } from './money.ts'
import { costConceptSchema, kindSchema, overheadSchema, partyCodeSchema, yearSchema } from './scope.ts'
import { volumeRuleSchema } from './volume.ts'

/** What an index is 100 of: the figure of a year, of the year before, of the median of the parties, or of another kind the same year. */
export const indexBaseSchema = z.union([yearSchema, z.enum(['previous', 'median', 'budget', 'outcome', 'forecast'])])
export type IndexBase = z.infer<typeof indexBaseSchema>

/**
 * Which figures are shown, the same for every party in one grid, chart, sheet or chapter. The last three only where asked
 * for, and then the title says so.
 */
export const lensModelSchema = z.object({
  year: yearSchema,
  kind: kindSchema,
  concept: costConceptSchema,
  overhead: overheadSchema,
  fixedPrices: yearSchema.optional().describe('kronor in the prices of this year, by the method’s deflator'),
  index: indexBaseSchema.optional().describe('every figure as 100 × itself ÷ the base'),
  annualised: z.boolean().optional().describe('part-year kronor scaled to twelve months'),
})
export type LensModel = z.infer<typeof lensModelSchema>

/** One party's figure in one row. `text` is rounded to the indicator's decimals with Swedish digits, '' when there is no value. */
export const gridCellSchema = z.object({
  party: partyCodeSchema,
  value: indicatorValueSchema,
  text: z.string(),
  hatched: z.boolean().describe('evidence grade D or E'),
  unreconciled: z.boolean().describe('rests on a batch whose control total is not stated or does not agree'),
  comparability: comparabilitySchema.nullable().optional(),
  limited: z.array(limitSchema).optional().describe('why the figure is only comparable with care; empty: comparable'),
  outlier: outlierSchema.nullable().optional(),
  partYear: partYearSchema.nullable().optional().describe('null: the whole year, or months not stated'),
  declared: z
    .object({ asked: z.int().nonnegative(), unanswered: z.int().nonnegative() })
    .nullable()
    .optional()
    .describe('method questions that bear on the figure; unanswered: metod ej redovisad'),
  restsOn: z
    .string()
    .nullable()
    .optional()
    .describe('what it is made of, where its kind plays no part in it; two cells with the same are one figure'),
})
export type GridCell = z.infer<typeof gridCellSchema>

/** One indicator over all parties. Difference = own ÷ median − 1, in per cent; null when either is absent. */
export const gridRowSchema = z.object({
  indicatorId: z.string(),
  name: z.string(),
  unit: z.string(),
  decimals: z.int().min(0).max(4),
  direction: z.enum(['lower', 'higher', 'neutral']),
  own: gridCellSchema.nullable(),
  median: z
    .number()
    .nullable()
    .describe('of the parties that have a value, the region left out where it does not apply'),
  medianText: z.string(),
  differencePercent: z.number().nullable(),
  cells: z.array(gridCellSchema),
  prices: yearSchema
    .nullable()
    .optional()
    .describe('the year whose prices the kronor are in; null: current prices, or no kronor in it'),
  index: indexBaseSchema.nullable().optional().describe('what the figures are an index of; null: no index'),
  limited: z
    .array(limitCodeSchema)
    .optional()
    .describe('why the row may not be called comparable: the reasons of its cells, each once'),
})
export type GridRow = z.infer<typeof gridRowSchema>

/** Indicators × parties for one lens: already computed and rounded, the same for screen, workbook and report. */
export const gridModelSchema = z.object({
  lens: lensModelSchema,
  own: partyCodeSchema,
  parties: z.array(
    z.object({ code: partyCodeSchema, name: z.string(), short: z.string(), kind: z.enum(['municipality', 'region']) }),
  ),
  rows: z.array(gridRowSchema),
  methodVersion: z.string(),
  missingParties: z.array(z.string()).describe('short names of parties without any imported row for the lens'),
  unreconciledParties: z.array(z.string()),
  sample: z.boolean(),
})
export type GridModel = z.infer<typeof gridModelSchema>

/** One part of a formula with what it came to, outermost first, `depth` parts down. '' where a figure was missing or is not told. */
export const traceStepSchema = z.object({
  depth: z.int().nonnegative(),
  text: z.string(),
  valueText: z.string(),
  unit: z.string(),
  year: z.int(),
  kind: kindSchema,
  prices: z.int().nullable().describe('the year whose prices its kronor are in; null: each year’s own'),
  indicatorId: z.string().nullable().describe('the part is another indicator, with an explanation of its own'),
})
export type TraceStep = z.infer<typeof traceStepSchema>

/** A figure taken apart: formula, numerator per item in öre, denominators. The parts, each by its factor, sum to the figure exactly. */
export const explanationSchema = z.object({
  indicatorId: z.string(),
  name: z.string(),
  purpose: z.string(),
  interpretation: z.string(),
  unit: z.string(),
  party: partyCodeSchema,
  lens: lensModelSchema,
  cell: gridCellSchema,
  formula: z.string(),
  parts: z.array(
    z.object({
      side: z.enum(['numerator', 'denominator']),
      itemId: z.string(),
      name: z.string(),
      ore: oreSchema.describe('as booked, with the sign it has in the formula: what its rows sum to'),
      rows: z.int(),
      grade: gradeSchema.nullable(),
      year: z.int().optional(),
      kind: kindSchema.optional(),
      filters: z.string().optional().describe('where on the axes, as a formula writes it; empty: everywhere'),
      total: z
        .enum(['tagged', 'imported', 'isolated'])
        .nullable()
        .optional()
        .describe('of a sum over the whole scope: Σ |öre| of the item’s rows; itemId empty: rows not tagged'),
      factor: z
        .number()
        .nullable()
        .optional()
        .describe('what the öre are multiplied by in the figure: prices, months; null: not known'),
    }),
  ),
  numeratorOre: oreSchema.nullable(),
  volumes: z.array(
    z.object({
      volumeId: z.string(),
      name: z.string(),
      unit: z.string(),
      text: z.string(),
      source: z.string(),
      sourceDate: z.string(),
      grade: gradeSchema.nullable(),
      state: z.string(),
      side: z.enum(['numerator', 'denominator']).optional(),
      year: z.int().optional(),
      kind: kindSchema.optional(),
      rule: volumeRuleSchema.optional().describe('how the method chooses among the stated figures'),
      years: z.array(z.int()).optional().describe('the years whose figures were used: two for a mean'),
      substitute: z
        .boolean()
        .optional()
        .describe('the one the method asks for is not stated; another stands in its place'),
    }),
  ),
  trace: z.array(traceStepSchema).optional(),
  base: z
    .object({ ownText: z.string(), baseText: z.string(), unit: z.string(), lens: lensModelSchema.nullable() })
    .nullable()
    .optional()
    .describe(
      'the figure before it was made an index, what it is an index of, and the lens that explains that; null: no index',
    ),
  missing: z.array(z.string()).describe('ids of the inputs that are not there'),
  method: z
    .array(z.object({ questionId: z.string(), question: z.string(), answer: z.string().nullable() }))
    .optional()
    .describe('the method questions that bear on the figure, with the party’s answers in words; null: not answered'),
})
export type Explanation = z.infer<typeof explanationSchema>
