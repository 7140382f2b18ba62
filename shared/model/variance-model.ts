import { z } from 'zod'
import { itemKindSchema } from './catalogue.ts'
import { partYearSchema } from './comparability.ts'
import { lensModelSchema } from './grid-model.ts'
import { indicatorStateSchema } from './indicator.ts'
import { oreSchema } from './money.ts'
import { partyCodeSchema } from './scope.ts'

/** What the budget is held against. */
export const varianceAgainstSchema = z.enum(['outcome', 'forecast'])
export type VarianceAgainst = z.infer<typeof varianceAgainstSchema>

/**
 * Budget less actual, always reckoned here and never read from a file: plus is lower cost than budget. `percent` of the
 * size of the budget, null where the budget is 0. The state is 'value' only where both are.
 */
export const varianceCellSchema = z.object({
  party: partyCodeSchema,
  state: indicatorStateSchema,
  budget: z.number().nullable(),
  budgetText: z.string(),
  actual: z.number().nullable(),
  actualText: z.string(),
  difference: z.number().nullable(),
  text: z.string(),
  percent: z.number().nullable(),
  percentText: z.string(),
  partYear: partYearSchema.nullable().describe('the months the actual covers; null: the whole year, or not stated'),
})
export type VarianceCell = z.infer<typeof varianceCellSchema>

/** The same for what an item's rows come to, in öre; null where the party has no tagged row. */
export const varianceItemCellSchema = z.object({
  party: partyCodeSchema,
  budgetOre: oreSchema.nullable(),
  actualOre: oreSchema.nullable(),
  differenceOre: oreSchema.nullable(),
  percent: z.number().nullable(),
  percentText: z.string(),
  partYear: partYearSchema.nullable().optional().describe('the months the actual covers, where it has any rows'),
})
export type VarianceItemCell = z.infer<typeof varianceItemCellSchema>

/** Budget against outcome or forecast, per indicator and per item (groups with what stands below them), for every party. */
export const varianceModelSchema = z.object({
  lens: lensModelSchema.describe('as the budget is seen'),
  against: varianceAgainstSchema,
  own: partyCodeSchema,
  parties: z.array(
    z.object({ code: partyCodeSchema, name: z.string(), short: z.string(), kind: z.enum(['municipality', 'region']) }),
  ),
  indicators: z.array(
    z.object({
      indicatorId: z.string(),
      name: z.string(),
      unit: z.string(),
      decimals: z.int().min(0).max(4),
      cells: z.array(varianceCellSchema),
    }),
  ),
  items: z.array(
    z.object({
      itemId: z.string(),
      parentId: z.string().nullable(),
      name: z.string(),
      kind: itemKindSchema,
      cells: z.array(varianceItemCellSchema),
    }),
  ),
  convention: z.string().optional().describe('what plus and minus mean, in the method’s own words'),
  methodVersion: z.string(),
  missingParties: z.array(z.string()).describe('short names of parties that lack the budget or the actual'),
  sample: z.boolean(),
})
export type VarianceModel = z.infer<typeof varianceModelSchema>
