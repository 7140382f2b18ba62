import { z } from 'zod'
import { oreSchema } from './money.ts'
import { kindSchema, partyCodeSchema, yearSchema } from './scope.ts'

/** Why two amounts are taken to be one: equal amounts either way, the same agreement named on both sides, or a joint board both carry. */
export const doubleCountCauseSchema = z.enum(['equal-amounts', 'same-agreement', 'joint-board'])
export type DoubleCountCause = z.infer<typeof doubleCountCauseSchema>

/** One party's side of a flow: the codings it is booked on and what they come to, cost positive, revenue negative. */
export const flowSideSchema = z.object({ party: partyCodeSchema, flowIds: z.array(z.string()).min(1), ore: oreSchema })
export type FlowSide = z.infer<typeof flowSideSchema>

/**
 * A warning: the same kronor at more than one party. `id` is made of the codings, so that a decision meets it again.
 * `proposal`: whose side counts and whose is eliminated, to be decided by a person. `differenceOre`: how far the sides are from mirroring each other.
 */
export const doubleCountSchema = z.object({
  id: z.string(),
  cause: doubleCountCauseSchema,
  year: yearSchema,
  kind: kindSchema,
  agreement: z.string(),
  sides: z.array(flowSideSchema).min(2),
  differenceOre: oreSchema,
  proposal: z.object({ counts: partyCodeSchema, eliminated: z.array(partyCodeSchema).min(1) }),
})
export type DoubleCount = z.infer<typeof doubleCountSchema>

/**
 * What was decided, or what a party thinks. The eliminated side is marked, never deleted. `counts` null: looked at and not a
 * double count. `party` null: the decision that holds in this workspace; a party's own view decides nothing.
 */
export const doubleCountVerdictSchema = z.object({
  doubleCountId: z.string(),
  party: partyCodeSchema.nullable(),
  year: yearSchema,
  kind: kindSchema,
  counts: partyCodeSchema.nullable(),
  eliminatedFlowIds: z.array(z.string()),
  reason: z.string().trim().min(1),
  role: z.string(),
  at: z.string().describe('ISO 8601, UTC'),
})
export type DoubleCountVerdict = z.infer<typeof doubleCountVerdictSchema>

/**
 * A joint board (gemensam nämnd): its host keeps the books, its members pay their part. `words`: what it is called in codings,
 * each at least four letters. `source`: where it is known from, and what is still to be confirmed.
 */
export const jointBoardSchema = z.object({
  id: z.string(),
  name: z.string().min(1),
  words: z.array(z.string().min(4)).min(1),
  host: partyCodeSchema,
  members: z.array(partyCodeSchema).min(1),
  source: z.string(),
})
export type JointBoard = z.infer<typeof jointBoardSchema>

/** The boards that ship with the program (resources/joint-boards/*.json): an editable default. */
export const jointBoardListSchema = z.object({ format: z.literal(1), boards: z.array(jointBoardSchema) })

/**
 * Öre that the county's total leaves out of one party's item, because they are counted elsewhere: cost positive, as in the
 * party's own sum. A negative one is revenue for the same flow, left out with it. The party's own figure keeps all of it.
 */
export const eliminationSchema = z.object({
  doubleCountId: z.string(),
  party: partyCodeSchema,
  itemId: z.string(),
  ore: oreSchema,
})
export type Elimination = z.infer<typeof eliminationSchema>

/** One item over all parties: `sumOre` the parties' own sums added, `eliminatedOre` what is counted twice in it, `countyOre` the rest. */
export const countyItemSchema = z.object({
  itemId: z.string(),
  parties: z.array(z.object({ party: partyCodeSchema, ore: oreSchema, eliminatedOre: oreSchema })),
  sumOre: oreSchema,
  eliminatedOre: oreSchema,
  countyOre: oreSchema,
})
export type CountyItem = z.infer<typeof countyItemSchema>
