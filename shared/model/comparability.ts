import { z } from 'zod'

/** What comparability is judged by (product C9): each part is met to some degree, and weighs what the group has decided. */
export const COMPARABILITY_PARTS = [
  'definition',
  'isolated',
  'reconciled',
  'declared',
  'overhead',
  'coverage',
  'period',
] as const
export const comparabilityPartSchema = z.enum(COMPARABILITY_PARTS)
export type ComparabilityPart = z.infer<typeof comparabilityPartSchema>

/**
 * A judgement, not a measurement: 0–100, the weighted mean of its parts, and 0 whenever definitions differ.
 * `share`: how far the part is met, whole per cent. Mending a part never lowers the score.
 */
export const comparabilitySchema = z.object({
  score: z.int().min(0).max(100),
  parts: z.array(
    z.object({
      part: comparabilityPartSchema,
      share: z.int().min(0).max(100),
      weight: z.int().nonnegative(),
    }),
  ),
})
export type Comparability = z.infer<typeof comparabilitySchema>

/** Why a figure may not be called comparable (domain §6.0.5): one code per test that fails. */
export const limitCodeSchema = z.enum([
  'definition-differs',
  'coverage-low',
  'isolation-low',
  'isolation-unknown',
  'unreconciled',
  'undeclared',
  'overhead-undeclared',
  'overhead-differs',
  'part-year',
  'months-unknown',
  'population-substitute',
])
export type LimitCode = z.infer<typeof limitCodeSchema>

/** `params`: what the sentence needs, as numbers and ids ("coverage" whole per cent, "limit", "item", "level", "months"). */
export const limitSchema = z.object({
  code: limitCodeSchema,
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type Limit = z.infer<typeof limitSchema>

/**
 * A figure far from the others: more than `limit` scaled median absolute deviations from the median of at least five
 * parties. Marked with the reason, never removed. `distance` in the same deviations, one decimal.
 */
export const outlierSchema = z.object({
  side: z.enum(['low', 'high']),
  distance: z.number().positive(),
  limit: z.number().positive(),
  median: z.number(),
  parties: z.int().min(5),
})
export type Outlier = z.infer<typeof outlierSchema>

/** The months the figures cover, ÅÅÅÅ-MM, both included. `annualised`: scaled to twelve months, which must be said wherever it is shown. */
export const partYearSchema = z.object({
  from: z.string(),
  to: z.string(),
  months: z.int().min(1).max(12),
  annualised: z.boolean(),
})
export type PartYear = z.infer<typeof partYearSchema>
