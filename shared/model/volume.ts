import { z } from 'zod'
import { gradeSchema } from './allocation.ts'
import { evidenceSchema, partyKindSchema } from './party.ts'
import { kindSchema, partyCodeSchema, yearSchema } from './scope.ts'

/** Lower-case ASCII, so that it can be written in a formula: `volym(inv65)`. */
export const volumeIdSchema = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/)

/** Whose figures a shared series is kept as: the country's, as Kolada numbers it. */
export const SHARED_PARTY = '0000'

/**
 * What is counted. `countsPeople` makes it a denominator that hides a ratio below five persons. `measured` 'year-end': counted
 * on 31 December of its year, so that the method chooses which year's figure a budget and an outcome are divided by; absent:
 * over the year. `shared`: one series for all parties (a price index), kept under SHARED_PARTY. `partOf` and `shareOf` name
 * the count this is a part of, or a per cent of: what is left of that must not give away too few people either.
 */
export const volumeDefinitionSchema = z.object({
  id: volumeIdSchema,
  name: z.string().min(1),
  unit: z.string().min(1),
  explanation: z.string().min(1),
  usualSource: z.string().min(1),
  countsPeople: z.boolean(),
  decimals: z.int().min(0).max(2),
  partyKinds: z.array(partyKindSchema).min(1),
  measured: z.enum(['year-end', 'year']).optional(),
  shared: z.boolean().optional(),
  partOf: volumeIdSchema.optional(),
  shareOf: volumeIdSchema.optional(),
  evidence: z.array(evidenceSchema).min(1),
})
export type VolumeDefinition = z.infer<typeof volumeDefinitionSchema>

/** The words of state a volume can be in; missing is never zero. 'suppressed': so few people that the number is not told, not even kept. */
export const volumeStateSchema = z.enum(['value', 'missing', 'not-applicable', 'suppressed'])
export type VolumeState = z.infer<typeof volumeStateSchema>

/**
 * One volume of one party and year, in whole hundredths of the definition's unit (1 568 000 = 15 680).
 * `kind` null: the same figure serves budget, outcome and forecast. `hundredths` is null unless state is 'value'.
 */
export const volumeValueSchema = z
  .object({
    volumeId: volumeIdSchema,
    party: partyCodeSchema,
    year: yearSchema,
    kind: kindSchema.nullable(),
    hundredths: z.int().nonnegative().nullable(),
    state: volumeStateSchema,
    source: z.string(),
    sourceDate: z.iso.date().nullable(),
    grade: gradeSchema.nullable(),
  })
  .refine((volume) => (volume.state === 'value') === (volume.hundredths !== null), {
    path: ['hundredths'],
    message: 'a number exactly when the state is value',
  })
export type VolumeValue = z.infer<typeof volumeValueSchema>

/**
 * Why a number of people is not told: it is smaller than the method's limit; what it leaves of the whole it is a part of is;
 * or it would give away a hidden one, as the whole less the parts that are seen or as the total of the parties.
 */
export const HIDDEN_BECAUSE = ['small', 'rest-small', 'whole-less-parts', 'total-less-parties'] as const
export const hiddenBecauseSchema = z.enum(HIDDEN_BECAUSE)
export type HiddenBecause = z.infer<typeof hiddenBecauseSchema>

/** How a figure was chosen among those stated: as stated for the year, or a count at the year's end by the method's convention. */
export const volumeRuleSchema = z.enum(['stated', 'december-before', 'december', 'mean'])
export type VolumeRule = z.infer<typeof volumeRuleSchema>

/**
 * What figures of a year and kind are reckoned with. `years`: whose stated figures it is made of, two for a mean.
 * `substitute`: the one the method asks for is not stated, and another stands in its place. `number` in the volume's unit.
 */
export const usedVolumeSchema = z.object({
  volumeId: volumeIdSchema,
  party: partyCodeSchema,
  state: volumeStateSchema,
  number: z.number().nullable(),
  rule: volumeRuleSchema,
  years: z.array(yearSchema),
  substitute: z.boolean(),
})
export type UsedVolume = z.infer<typeof usedVolumeSchema>

/** Volumes that ship with the program (resources/statistics/*.json). */
export const statisticsSchema = z.object({
  format: z.literal(1),
  name: z.string(),
  source: z.string(),
  values: z.array(volumeValueSchema),
})
export type Statistics = z.infer<typeof statisticsSchema>
