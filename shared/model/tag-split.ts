import { z } from 'zod'
import { allocationKeyIdSchema } from './allocation-key.ts'
import { oreSchema } from './money.ts'
import { partyCodeSchema, yearSchema } from './scope.ts'

/** Hundredths of a per cent in a whole: 33,33 % is 3 333. Per cent shares must sum to exactly this. */
export const WHOLE_IN_HUNDREDTHS = 10_000

/** One item's part. `weight`: hundredths of a per cent, or öre, according to the target. A part of nothing is not a part. */
export const splitShareSchema = z.object({ itemId: z.string(), weight: z.int().positive() })
export type SplitShare = z.infer<typeof splitShareSchema>

/**
 * What a tagged code string counts as. `percent`: shares in hundredths of a per cent. `amount`: shares in öre; a code string
 * whose amount has changed since keeps their proportions. `key`: the values of a distribution key, of the row's own party
 * and year; a value for an item not in `itemIds` is left out. A split has at least two parts.
 */
export const tagTargetSchema = z.discriminatedUnion('by', [
  z.object({ by: z.literal('item'), itemId: z.string() }),
  z.object({ by: z.literal('percent'), shares: z.array(splitShareSchema).min(2) }),
  z.object({ by: z.literal('amount'), shares: z.array(splitShareSchema).min(2) }),
  z.object({ by: z.literal('key'), keyId: allocationKeyIdSchema, itemIds: z.array(z.string()).min(2) }),
])
export type TagTarget = z.infer<typeof tagTargetSchema>

/**
 * One party's values of a distribution key: how much of the basis each item has, in whole hundredths of the key's unit
 * (per cent: Σ = 10 000). Valid from year to year inclusive, `toYear` null: until further notice. Source: domain §6.3.
 */
export const keyValuesSchema = z.object({
  id: z.string(),
  keyId: allocationKeyIdSchema,
  party: partyCodeSchema,
  fromYear: yearSchema,
  toYear: yearSchema.nullable(),
  values: z.array(z.object({ itemId: z.string(), hundredths: z.int().nonnegative() })).min(1),
  source: z.string(),
  sourceDate: z.iso.date().nullable(),
  ownerRole: z.string(),
  verifiedAt: z.iso.date().nullable(),
})
export type KeyValues = z.infer<typeof keyValuesSchema>

/** One item's part of a row, in öre. */
export const splitPartSchema = z.object({ itemId: z.string(), ore: oreSchema })
export type SplitPart = z.infer<typeof splitPartSchema>

/** One item's part of a code string: `absoluteOre` Σ |öre| of the parts, `rows` whole rows it is counted in (each row once, at its largest share). */
export const groupPartSchema = splitPartSchema.extend({ absoluteOre: oreSchema, rows: z.int() })
export type GroupPart = z.infer<typeof groupPartSchema>

/**
 * Why a split cannot be used. `shares-sum` gives what the shares came to and should have. `key-values-missing`: the party has
 * none for the year; `key-values-overlap`: two sets are valid at once; `key-item-missing`: no value for an item of the split.
 */
export const splitProblemSchema = z.discriminatedUnion('code', [
  z.object({ code: z.literal('shares-sum'), sum: z.int(), expected: z.int() }),
  z.object({ code: z.literal('item-twice'), itemId: z.string() }),
  z.object({ code: z.literal('key-values-missing'), keyId: z.string() }),
  z.object({ code: z.literal('key-values-overlap'), keyId: z.string(), ids: z.array(z.string()) }),
  z.object({ code: z.literal('key-item-missing'), keyId: z.string(), itemId: z.string() }),
  z.object({ code: z.literal('key-sum-zero'), keyId: z.string() }),
])
export type SplitProblem = z.infer<typeof splitProblemSchema>
