import { z } from 'zod'

/**
 * The charts of accounts, kept apart: class 4 is purchases in Kommun-Bas and personnel in Region-Bas,
 * so an account prefix means nothing without its chart.
 */
export const chartSchema = z.enum(['KOMMUN_BAS', 'REGION_BAS', 'CUSTOM'])
export type Chart = z.infer<typeof chartSchema>

/** The parts of a coding string that carry a code and a name. Letters differ between organisations; names do not. */
export const CODE_DIMENSIONS = [
  'account',
  'costCentre',
  'activityArea',
  'activity',
  'project',
  'object',
  'counterparty',
] as const
export type CodeDimension = (typeof CODE_DIMENSIONS)[number]
export const codeDimensionSchema = z.enum(CODE_DIMENSIONS)

/** One part: code and name as in the source; '' where the source has none. Codes are TEXT, leading zeros kept. */
export const codePartSchema = z.object({ code: z.string(), name: z.string() })
export type CodePart = z.infer<typeof codePartSchema>

/** A whole coding string. `text` is a free row label (for sources without codes, the row's own words). */
export const codeStringSchema = z.object({
  account: codePartSchema,
  costCentre: codePartSchema,
  activityArea: codePartSchema,
  activity: codePartSchema,
  project: codePartSchema,
  object: codePartSchema,
  counterparty: codePartSchema,
  text: z.string(),
})
export type CodeString = z.infer<typeof codeStringSchema>
