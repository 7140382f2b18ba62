import { z } from 'zod'
import { chartSchema, codeDimensionSchema } from './code-string.ts'
import { itemIdSchema } from './catalogue.ts'

/**
 * The words by which an item is known in most charts. `any`: each entry is one rule; all its words must be in the part's
 * name. `accounts` 'catalogue': one rule per usual account of the item; null: on any account; else these beginnings.
 * `area`: the activity area must begin with this RS code. `why`: shown as what the rule builds on.
 */
export const startingWordSchema = z.object({
  itemId: itemIdSchema,
  chart: chartSchema,
  in: z.union([codeDimensionSchema, z.literal('text')]),
  any: z.array(z.array(z.string().min(2)).min(1)).min(1),
  accounts: z.union([z.literal('catalogue'), z.array(z.string().regex(/^\d{1,4}$/)).min(1)]).nullable(),
  area: z.array(z.string().regex(/^\d{3}$/)).optional(),
  areaName: z.array(z.string().min(2)).optional(),
})
export type StartingWord = z.infer<typeof startingWordSchema>

/** What starting rules are made of besides the catalogue (resources/rules/*.json). `limits`: what they cannot see, in words for the reader. */
export const startingWordsSchema = z.object({
  format: z.literal(1),
  id: z.string().min(1),
  name: z.string().min(1),
  source: z.string().min(1),
  limits: z.array(z.string().min(1)).min(1),
  words: z.array(startingWordSchema).min(1),
})
export type StartingWords = z.infer<typeof startingWordsSchema>
