import { z } from 'zod'
import { chartSpecSchema } from './chart-spec.ts'
import { lensModelSchema } from './grid-model.ts'
import { kindSchema, partyCodeSchema, yearSchema } from './scope.ts'

/** Whose figures a column shows: one's own party's, the median's, or one named party's. */
export const whoSchema = z.union([z.literal('own'), z.literal('median'), partyCodeSchema])
export type Who = z.infer<typeof whoSchema>

/**
 * Columns beside the figures. varianceOre: the numerator's budget minus outcome in kronor; varianceUnit and variancePercent:
 * the indicator's own. trend: a small line over the years; bars: a small bar per party.
 */
export const MEASURES = [
  'unit',
  'area',
  'difference',
  'bars',
  'trend',
  'varianceUnit',
  'varianceOre',
  'variancePercent',
  'comparability',
] as const
export const measureSchema = z.enum(MEASURES)
export type Measure = z.infer<typeof measureSchema>

/** Instead of an indicator in a chart: the one chosen in the grid. */
export const FOLLOWING = ''

/** How the grid of indicators and its charts are laid out. Only ever added to, with defaults: an older view is still read. */
export const viewContentSchema = z.object({
  indicators: z.array(z.string()).nullable().default(null).describe('in order; null: the method’s starting ones'),
  pinned: z.array(z.string()).default([]),
  who: z.array(whoSchema).max(12).default(['own', 'median']),
  years: z.array(yearSchema).max(12).default([]).describe('empty: the lens’s year'),
  kinds: z.array(kindSchema).default([]).describe('empty: the lens’s kind'),
  nest: z.enum(['who', 'year']).default('who').describe('what the column headings are grouped by'),
  measures: z.array(measureSchema).default(['unit', 'difference', 'bars', 'comparability']),
  columnOrder: z.array(z.string()).max(200).default([]).describe('ids of columns moved by hand; the rest follow'),
  sort: z
    .object({ column: z.string(), direction: z.enum(['up', 'down']) })
    .nullable()
    .default(null),
  filter: z
    .object({
      text: z.string().max(200).default(''),
      areas: z.array(z.string()).default([]),
      hasValue: z.boolean().default(false),
      comparable: z.boolean().default(false),
    })
    .default({ text: '', areas: [], hasValue: false, comparable: false }),
  grouped: z.boolean().default(false),
  charts: z
    .array(chartSpecSchema)
    .max(12)
    .default([chartSpecSchema.parse({ id: 'vald', indicatorId: FOLLOWING })]),
  chartColumns: z.int().min(1).max(3).default(1),
  measure: lensModelSchema.pick({ fixedPrices: true, index: true, annualised: true }).default({}),
  lens: lensModelSchema.nullable().default(null).describe('figures the view was made for; null: whatever is chosen'),
})
export type ViewContent = z.infer<typeof viewContentSchema>

export const viewNameSchema = z.string().trim().min(1).max(60)

/** A view with a name, kept in the workspace. At most one is the one the page opens with. */
export const savedViewSchema = z.object({
  id: z.string().regex(/^vy-[\w-]{1,60}$/),
  name: viewNameSchema,
  isDefault: z.boolean(),
  content: viewContentSchema,
  savedAt: z.string().describe('ISO 8601, UTC'),
})
export type SavedView = z.infer<typeof savedViewSchema>
