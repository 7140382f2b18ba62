import { z } from 'zod'
import { allocationKeyIdSchema } from './allocation-key-id.ts'
import { oreSchema } from './money.ts'
import { axesText, tagAxesSchema } from './tag-axes.ts'

/** Hundredths of a per cent in a whole: 33,33 % is 3 333. Per cent shares must sum to exactly this. */
export const WHOLE_IN_HUNDREDTHS = 10_000

/** What a part of an amount counts as: an item, and where on the axes it is; axes here go before the tag's own. */
export const tagPartSchema = z.object({ itemId: z.string(), axes: tagAxesSchema.optional() })
export type TagPart = z.infer<typeof tagPartSchema>

/** Tells parts of one split apart: the same item may be in it twice, on different axes. */
export const partText = ({ itemId, axes }: TagPart): string => `${itemId}|${axesText(axes)}`

/** One part's share. `weight`: hundredths of a per cent, or öre, according to the target. A part of nothing is not a part. */
export const splitShareSchema = tagPartSchema.extend({ weight: z.int().positive() })
export type SplitShare = z.infer<typeof splitShareSchema>

/**
 * What a tagged code string counts as. `percent`: shares in hundredths of a per cent. `amount`: shares in öre; a code string
 * whose amount has changed since keeps their proportions. `key`: the values of a distribution key, of the row's own party
 * and year; a value for a part not in `parts` is left out. A split has at least two parts.
 */
export const tagTargetSchema = z.discriminatedUnion('by', [
  z.object({ by: z.literal('item'), itemId: z.string() }),
  z.object({ by: z.literal('percent'), shares: z.array(splitShareSchema).min(2) }),
  z.object({ by: z.literal('amount'), shares: z.array(splitShareSchema).min(2) }),
  z.object({ by: z.literal('key'), keyId: allocationKeyIdSchema, parts: z.array(tagPartSchema).min(2) }),
])
export type TagTarget = z.infer<typeof tagTargetSchema>

/** What a tag set by hand may say: a target, or that the code string is to be left untagged whatever the rules say. */
export const handTargetSchema = z.discriminatedUnion('by', [
  ...tagTargetSchema.options,
  z.object({ by: z.literal('none') }),
])
export type HandTarget = z.infer<typeof handTargetSchema>

/** How a part came to be its item's: whole, or as a share of a row. */
export const splitMeansSchema = z.enum(['item', 'percent', 'amount', 'key'])
export type SplitMeans = z.infer<typeof splitMeansSchema>

/** The parts a target names, in its own order. */
export function targetParts(target: HandTarget): TagPart[] {
  switch (target.by) {
    case 'item':
      return [{ itemId: target.itemId }]
    case 'percent':
    case 'amount':
      return target.shares
    case 'key':
      return target.parts
    case 'none':
      return []
  }
}

/** The items a target names, each once, in its own order. */
export const targetItems = (target: HandTarget): string[] => [
  ...new Set(targetParts(target).map(({ itemId }) => itemId)),
]

/** One text for a target: equal texts, equal targets. */
export function targetText(target: HandTarget): string {
  switch (target.by) {
    case 'item':
      return `item ${target.itemId}`
    case 'percent':
    case 'amount':
      return `${target.by} ${target.shares.map((share) => `${partText(share)}*${share.weight}`).join(' ')}`
    case 'key':
      return `key ${target.keyId} ${target.parts.map(partText).join(' ')}`
    case 'none':
      return 'none'
  }
}

/** One part of a row, in öre. */
export const splitPartSchema = tagPartSchema.extend({ ore: oreSchema })
export type SplitPart = z.infer<typeof splitPartSchema>

/**
 * One part of a code string: `absoluteOre` Σ |öre| of the parts, `rows` rows it has a part of, `wholeRows` those of them it is
 * counted for when each row is counted once (at its largest share).
 */
export const groupPartSchema = splitPartSchema.extend({
  weight: z.int().positive(),
  absoluteOre: oreSchema,
  rows: z.int(),
  wholeRows: z.int(),
})
export type GroupPart = z.infer<typeof groupPartSchema>

/**
 * Why a split cannot be used. `shares-sum` gives what the shares came to and should have. `key-values-missing`: the party has
 * none for the year; `key-values-overlap`: two sets are valid at once; `key-item-missing`: no value for a part of the split.
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

/** Why rows that a tag or a rule reaches are untagged all the same: the split cannot be used, or equally specific rules disagree. */
export const untaggedReasonSchema = z.discriminatedUnion('code', [
  ...splitProblemSchema.options,
  z.object({ code: z.literal('rules-tie'), ruleIds: z.array(z.string()) }),
])
export type UntaggedReason = z.infer<typeof untaggedReasonSchema>
