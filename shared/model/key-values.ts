import { z } from 'zod'
import { allocationKeyIdSchema } from './allocation-key-id.ts'
import { partyCodeSchema, yearSchema } from './scope.ts'
import { tagPartSchema } from './tag-split.ts'
import { volumeIdSchema } from './volume.ts'

/**
 * How much of a key's basis one part has, in whole hundredths of the key's unit. `fromVolume`: copied from that volume of the
 * party; when the volume has changed since, it is said, and nothing changes by itself.
 */
export const keyValueSchema = tagPartSchema.extend({
  hundredths: z.int().nonnegative(),
  fromVolume: volumeIdSchema.optional(),
})
export type KeyValue = z.infer<typeof keyValueSchema>

/**
 * One party's values of a distribution key (per cent: Σ = 10 000). Valid from year to year inclusive, `toYear` null: until
 * further notice. Owner is a role, never a person. Source: domain §6.3.
 */
export const keyValuesSchema = z.object({
  id: z.string(),
  keyId: allocationKeyIdSchema,
  party: partyCodeSchema,
  fromYear: yearSchema,
  toYear: yearSchema.nullable(),
  values: z.array(keyValueSchema).min(1),
  source: z.string(),
  sourceDate: z.iso.date().nullable(),
  ownerRole: z.string(),
  verifiedAt: z.iso.date().nullable(),
})
export type KeyValues = z.infer<typeof keyValuesSchema>
