import { z } from 'zod'
import { oreSchema } from './money.ts'

/** One named step of the history. `label` is a finished Swedish sentence part, "läste in 4 899 rader". */
export const historyEntrySchema = z.object({
  id: z.int(),
  operation: z.string(),
  label: z.string(),
  at: z.string(),
  changes: z.int(),
  rows: z.int().nullable(),
  ore: oreSchema.nullable(),
  state: z.enum(['done', 'undone']),
})
export type HistoryEntry = z.infer<typeof historyEntrySchema>
