import { z } from 'zod'
import { ledgerRowSchema } from '../model/ledger-row.ts'
import { formulaFaultSchema } from '../model/formula-fault.ts'
import { explanationSchema, gridModelSchema, gridRowSchema, lensModelSchema } from '../model/grid-model.ts'
import { indicatorIdSchema } from '../model/indicator.ts'
import { oreSchema } from '../model/money.ts'
import { partyKindSchema } from '../model/party.ts'
import { costConceptSchema, overheadSchema, partyCodeSchema } from '../model/scope.ts'
import { sensitivitySchema } from '../model/sensitivity.ts'
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
  'indicators.preview': operation({
    summary: 'Provräknar en formel för alla parter utan att spara den, och säger var den är fel',
    mode: 'read',
    needsWorkspace: true,
    input: z.object({
      lens: lensSchema,
      own: partyCodeSchema,
      versionId: z
        .string()
        .optional()
        .describe('the version of the method whose names it uses; default: the one figures follow'),
      draft: z.object({
        id: indicatorIdSchema.nullable().default(null).describe('the indicator it is for; null: a new one'),
        name: z.string().max(200).default(''),
        formula: z.string().max(5000),
        unit: z.string().max(80),
        decimals: z.int().min(0).max(4).default(0),
        partyKinds: z.array(partyKindSchema).min(1).default(['municipality', 'region']),
      }),
    }),
    output: z.object({
      fault: formulaFaultSchema
        .extend({ sentence: z.string().describe('the same in plain Swedish') })
        .nullable()
        .describe('null: the formula holds and comes to the unit'),
      unit: z.string().nullable().describe('what the formula comes to; null while that cannot be said'),
      row: gridRowSchema.nullable().describe('all parties; also where only the unit is wrong'),
      parties: gridModelSchema.shape.parties.describe('in the order of the row’s cells'),
    }),
    problems: ['party-unknown', 'method-version-unknown'],
    refreshes: [],
  }),
  'indicators.sensitivity': operation({
    summary: 'Visar hur parternas rangordning ändras med andra val: OH, folkmängd, nämnare, fördelningsnycklar',
    mode: 'read',
    needsWorkspace: true,
    input: z.object({
      lens: lensSchema,
      indicatorId: z.string(),
      percent: z.int().min(1).max(50).default(10).describe('how far what a key distributes may be wrong'),
    }),
    output: z.object({ sensitivity: sensitivitySchema }),
    problems: ['indicator-unknown', 'formula-invalid'],
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
      filters: z.string().max(500).default('').describe('as a part of an explanation says: vårdform=ordinärt'),
      everyRole: z
        .boolean()
        .default(false)
        .describe('also rows that do not count under the cost concept: for a part of taggat() or inläst()'),
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
