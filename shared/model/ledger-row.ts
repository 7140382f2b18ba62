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
  byHand: z
    .object({ cell: z.string().describe('Drift!F212'), was: z.string(), text: z.string() })
    .nullable()
    .describe('a cell of the row that a person corrected when it was read in: as it stood, and as it was read instead'),
})
export type LedgerRow = z.infer<typeof ledgerRowSchema>
