import { z } from 'zod'
import { chartPrefixSchema } from './account-code.ts'
import { allocationKeyIdSchema } from './allocation-key-id.ts'
import { partyCodeSchema, yearSchema } from './scope.ts'
import { WHOLE_IN_HUNDREDTHS } from './tag-split.ts'

/** How far up shared costs are included: none, the unit's own (manager, premises), the operation's, or central overhead too. Source: domain §3.1. */
export const overheadLevelSchema = z.enum(['none', 'unit', 'operation', 'central'])
export type OverheadLevel = z.infer<typeof overheadLevelSchema>

/**
 * One party's declaration of overhead for a year. `shareHundredths`: overhead in hundredths of a per cent of the costs before
 * it, null when not known. `accounts`: which are included. `keyId` null: no key, which only level 'none' may say.
 */
export const overheadDeclarationSchema = z
  .object({
    party: partyCodeSchema,
    year: yearSchema,
    level: overheadLevelSchema,
    keyId: allocationKeyIdSchema.nullable(),
    shareHundredths: z.int().min(0).max(WHOLE_IN_HUNDREDTHS).nullable(),
    accounts: z.array(chartPrefixSchema),
    note: z.string(),
  })
  .refine(({ level, keyId }) => level === 'none' || keyId !== null, {
    path: ['keyId'],
    message: 'a key unless there is no overhead',
  })
export type OverheadDeclaration = z.infer<typeof overheadDeclarationSchema>
