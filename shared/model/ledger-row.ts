import { z } from 'zod'
import { codeStringSchema } from './code-string.ts'
import { oreSchema } from './money.ts'

/** One accepted row, as stored: immutable, with the place in the kept original it came from. */
export const ledgerRowSchema = z.object({
  id: z.int(),
  batchId: z.string(),
  code: codeStringSchema,
  codeId: z.int(),
  period: z.string().nullable().describe('ÅÅÅÅ-MM when the source has months, else null (whole year)'),
  ore: oreSchema,
  amountText: z.string().describe('the cell exactly as it stood in the source'),
  sheet: z.string(),
  row: z.int().positive().describe('1-based row in the sheet'),
  column: z.int().nonnegative().describe('0-based column of the amount'),
})
export type LedgerRow = z.infer<typeof ledgerRowSchema>
