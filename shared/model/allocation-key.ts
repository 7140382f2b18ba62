import { z } from 'zod'
import { gradeSchema } from './allocation.ts'
import { allocationKeyIdSchema } from './allocation-key-id.ts'
import { evidenceSchema } from './party.ts'
import { volumeIdSchema } from './volume.ts'

/**
 * A basis for splitting a shared cost (fördelningsnyckel). `basis` says what the values per target are: shares of a
 * volume, per cent, or öre. `grade` is the best evidence grade a figure split by it can have. Source: domain §6.3.
 */
export const allocationKeySchema = z.object({
  id: allocationKeyIdSchema,
  name: z.string().min(1),
  unit: z.string().min(1),
  basis: z.enum(['volume', 'percent', 'amount']),
  volumeId: volumeIdSchema.nullable(),
  explanation: z.string().min(1),
  usualSource: z.string().min(1),
  ownerRole: z.string().min(1),
  grade: gradeSchema,
  evidence: z.array(evidenceSchema).min(1),
})
export type AllocationKey = z.infer<typeof allocationKeySchema>
