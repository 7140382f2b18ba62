import { z } from 'zod'
import { ledgerRowSchema } from '../model/ledger-row.ts'
import { explanationSchema, gridModelSchema, lensModelSchema } from '../model/grid-model.ts'
import { oreSchema } from '../model/money.ts'
import { costConceptSchema, overheadSchema, partyCodeSchema } from '../model/scope.ts'
import { tagReasonSchema, tagShareSchema } from '../model/allocation.ts'
import { tagAxesSchema } from '../model/tag-axes.ts'
import { varianceAgainstSchema, varianceModelSchema } from '../model/variance-model.ts'
import { operation } from './operation.ts'

/** Which figures: year and kind, cost concept and overhead, the same for every party in one chart. */
export const lensSchema = lensModelSchema.extend({
  concept: costConceptSchema.default('cost'),
  overhead: overheadSchema.default('included'),
})
export type Lens = z.infer<typeof lensSchema>

export const indicatorsOperations = {
  'indicators.grid': operation({
    summary: 'Visar indikatorer för alla parter, med median och skillnad',
    mode: 'read',
    needsWorkspace: true,
    input: z.object({
      lens: lensSchema,
      also: z.array(lensSchema).max(30).default([]).describe('more years, kinds or measures of the same indicators'),
      own: partyCodeSchema,
      ids: z.array(z.string()).optional().describe('default: the method’s five starting indicators'),
    }),
    output: z.object({
      grid: gridModelSchema,
      also: z.array(gridModelSchema).describe('one per lens of "also", in its order; rows and parties as in grid'),
    }),
    problems: ['indicator-unknown', 'formula-invalid', 'party-unknown'],
    refreshes: [],
  }),
  'indicators.variance': operation({
    summary: 'Visar budget mot utfall eller prognos i kronor och procent, per indikator och post',
    mode: 'read',
    needsWorkspace: true,
    input: z.object({
      lens: lensSchema.omit({ kind: true, index: true }),
      against: varianceAgainstSchema.default('outcome'),
      own: partyCodeSchema,
      ids: z.array(z.string()).optional().describe('default: the method’s five starting indicators'),
    }),
    output: z.object({ variance: varianceModelSchema }),
    problems: ['indicator-unknown', 'formula-invalid', 'party-unknown'],
    refreshes: [],
  }),
  'indicators.explain': operation({
    summary: 'Förklarar en siffra: formel, värden, poster och volymer',
    mode: 'read',
    needsWorkspace: true,
    input: z.object({ lens: lensSchema, indicatorId: z.string(), party: partyCodeSchema }),
    output: z.object({ explanation: explanationSchema }),
    problems: ['indicator-unknown', 'party-unknown', 'formula-invalid'],
    refreshes: [],
  }),
  'indicators.leaves': operation({
    summary: 'Visar raderna bakom en post i en siffra, med blad och cell i originalet',
    mode: 'read',
    needsWorkspace: true,
    input: z.object({
      lens: lensSchema,
      indicatorId: z.string(),
      party: partyCodeSchema,
      itemId: z.string(),
      offset: z.int().nonnegative().default(0),
      limit: z.int().min(1).max(5000).default(200),
    }),
    output: z.object({
      total: z.int(),
      ore: oreSchema.describe('sum over all leaves, öre: equals the item’s part of the figure exactly'),
      leaves: z.array(
        ledgerRowSchema.extend({
          fileName: z.string(),
          cell: z.string().describe('Drift!F212'),
          reason: tagReasonSchema,
          part: z.int().describe('which of the row’s parts; a row may have two of one item, on different axes'),
          partOre: oreSchema.describe('what of the row is the item’s; ore is the whole row'),
          share: tagShareSchema.nullable().describe('null: the whole row'),
          axes: tagAxesSchema,
        }),
      ),
    }),
    problems: ['indicator-unknown', 'item-unknown', 'party-unknown', 'formula-invalid'],
    refreshes: [],
  }),
} as const
