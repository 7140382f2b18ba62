import { z } from 'zod'
import { lensModelSchema } from './grid-model.ts'
import { partyCodeSchema } from './scope.ts'
import { volumeRuleSchema } from './volume.ts'

/** Place 1 has the highest figure; parties with the same figure share a place. Only parties that have a figure. */
export const rankedSchema = z.object({
  party: partyCodeSchema,
  place: z.int().positive(),
  value: z.number(),
  text: z.string(),
})
export type Ranked = z.infer<typeof rankedSchema>

/** What is done otherwise, everything else alike. */
export const sensitivityChangeSchema = z.discriminatedUnion('change', [
  z.object({ change: z.literal('overhead'), overhead: z.enum(['included', 'excluded']) }),
  z.object({ change: z.literal('population'), rule: volumeRuleSchema }),
  z.object({ change: z.literal('denominator'), volumeId: z.string(), instead: z.string(), name: z.string() }),
  z.object({ change: z.literal('key'), keyId: z.string(), name: z.string(), percent: z.int() }),
])
export type SensitivityChange = z.infer<typeof sensitivityChangeSchema>

/** The order of the parties with one thing done otherwise, and who stands on another place than before. */
export const scenarioSchema = z.object({
  what: sensitivityChangeSchema,
  ranking: z.array(rankedSchema),
  moved: z.array(z.object({ party: partyCodeSchema, from: z.int().positive(), to: z.int().positive() })),
  gone: z.array(partyCodeSchema).describe('have a figure as things are, and none with this'),
  sentence: z.string(),
})
export type Scenario = z.infer<typeof scenarioSchema>

/**
 * What a key distributes into the figure, taken to be up to `percent` larger or smaller at each party by itself: the figure's
 * range, and the parties whose order that leaves open.
 */
export const keyRangeSchema = z.object({
  keyId: z.string(),
  name: z.string(),
  percent: z.int().positive(),
  ranges: z.array(z.object({ party: partyCodeSchema, low: z.number(), high: z.number() })),
  open: z.array(z.object({ above: partyCodeSchema, below: partyCodeSchema })),
  sentence: z.string(),
})
export type KeyRange = z.infer<typeof keyRangeSchema>

/** How much the order of the parties in one indicator leans on choices of method. */
export const sensitivitySchema = z.object({
  indicatorId: z.string(),
  name: z.string(),
  unit: z.string(),
  lens: lensModelSchema,
  ranking: z.array(rankedSchema),
  scenarios: z.array(scenarioSchema),
  keys: z.array(keyRangeSchema),
})
export type Sensitivity = z.infer<typeof sensitivitySchema>
