import { z } from 'zod'
import { itemKindSchema, itemSchema } from './catalogue.ts'

/** What may name an item: what a person would have to decide about if the item went away. */
export const USES = ['rule', 'hand-tag', 'key-values', 'isolation', 'grade-change', 'declaration'] as const
export const useSchema = z.enum(USES)
export type Use = z.infer<typeof useSchema>

/** How many of each kind name an item; only what there is. `hand-tag` counts code strings. */
export const itemUsesSchema = z.object({
  itemId: z.string(),
  by: z.array(z.object({ use: useSchema, count: z.int().positive() })).min(1),
})
export type ItemUses = z.infer<typeof itemUsesSchema>

/** An item as it was when something was tagged with it: what the tag meant. */
export const formerItemSchema = itemSchema
  .pick({ id: true, name: true, definition: true, included: true, notIncluded: true })
  .extend({ kind: itemKindSchema, version: z.string().describe('of the method, "0.1"') })
export type FormerItem = z.infer<typeof formerItemSchema>

/**
 * An item in use that needs a decision under the method figures now follow. `gone`: it is not there; `group`: it has items
 * under it, so nothing can be tagged with it; `kind`: it is a cost no longer, say; `definition`: it means something else
 * than when it was used, and the tags are to be confirmed. `former`: as it was then, where that is known.
 */
export const carryOverSchema = itemUsesSchema.extend({
  name: z.string(),
  reason: z.enum(['gone', 'group', 'kind', 'definition']),
  former: formerItemSchema.nullable(),
})
export type CarryOver = z.infer<typeof carryOverSchema>
