import { z } from 'zod'
import { chartSchema } from './code-string.ts'
import { partyCodeSchema } from './scope.ts'

export const partyKindSchema = z.enum(['municipality', 'region'])
export type PartyKind = z.infer<typeof partyKindSchema>

/**
 * How a shipped fact is known: P professional proposal, M general knowledge to be confirmed, S published source (named),
 * E measured on real files. Nothing tagged P or M is more than an editable default.
 */
export const evidenceSchema = z.object({ tag: z.enum(['P', 'M', 'S', 'E']), source: z.string().optional() })
export type Evidence = z.infer<typeof evidenceSchema>

/** One of the organisations of the agreement. `short` is for column heads: "Krokom". */
export const partySchema = z.object({
  code: partyCodeSchema,
  name: z.string().min(1),
  short: z.string().min(1),
  kind: partyKindSchema,
  chart: chartSchema,
  orgNo: z.string().regex(/^\d{6}-\d{4}$/),
  orgNoSource: z.string().min(1),
})
export type Party = z.infer<typeof partySchema>

/** The parties that ship with the program (resources/parties/*.json). */
export const partyListSchema = z.object({
  format: z.literal(1),
  name: z.string(),
  source: z.string(),
  parties: z.array(partySchema),
})
export type PartyList = z.infer<typeof partyListSchema>
