import { z } from 'zod'
import { gradeSchema } from './allocation.ts'
import { evidenceSchema, partyKindSchema } from './party.ts'
import { kindSchema, partyCodeSchema, yearSchema } from './scope.ts'

/** Lower-case ASCII, so that it can be written in a formula: `volym(inv65)`. */
export const volumeIdSchema = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/)

/** What is counted. `countsPeople` makes it a denominator that hides a ratio below five persons. */
export const volumeDefinitionSchema = z.object({
  id: volumeIdSchema,
  name: z.string().min(1),
  unit: z.string().min(1),
  explanation: z.string().min(1),
  usualSource: z.string().min(1),
  countsPeople: z.boolean(),
  decimals: z.int().min(0).max(2),
  partyKinds: z.array(partyKindSchema).min(1),
  evidence: z.array(evidenceSchema).min(1),
})
export type VolumeDefinition = z.infer<typeof volumeDefinitionSchema>

/** The words of state a volume can be in; missing is never zero. */
export const volumeStateSchema = z.enum(['value', 'missing', 'not-applicable'])
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

/** Volumes that ship with the program (resources/statistics/*.json). */
export const statisticsSchema = z.object({
  format: z.literal(1),
  name: z.string(),
  source: z.string(),
  values: z.array(volumeValueSchema),
})
export type Statistics = z.infer<typeof statisticsSchema>
