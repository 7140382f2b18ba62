import { z } from 'zod'
import { chartSchema } from './code-string.ts'
import { cellCorrectionSchema } from './column-mapping.ts'
import { moneyUnitSchema, oreSchema } from './money.ts'
import { scopeSchema } from './scope.ts'

/** A batch never changes; undoing its import withdraws it. A contribution's batch remembers who sent it. */
export const importBatchSchema = z.object({
  id: z.string(),
  scope: scopeSchema,
  fileName: z.string(),
  sheet: z.string(),
  sha256: z.string().describe('of the source as it came, hex'),
  bytes: z.int().nonnegative(),
  chart: chartSchema,
  unit: moneyUnitSchema,
  amountHeader: z.string(),
  rows: z.int().nonnegative(),
  ore: oreSchema,
  skippedRows: z.int().nonnegative(),
  rejectedRows: z.int().nonnegative(),
  controlOre: oreSchema.nullable().describe('the total the economist expects, öre; null while not stated'),
  reconciled: z.boolean().describe('control total stated and equal to the öre'),
  status: z.enum(['active', 'withdrawn']),
  importedAt: z.string().describe('ISO 8601, UTC'),
  origin: z.enum(['file', 'paste', 'contribution', 'sample']),
  byHand: z
    .array(cellCorrectionSchema)
    .default([])
    .describe('cells corrected and rows left out by hand when it was read in'),
  redacted: z.boolean().default(false).describe('the kept original is a copy with identity numbers masked'),
})
export type ImportBatch = z.infer<typeof importBatchSchema>
