import { z } from 'zod'
import { madeChartSchema } from '../model/chart-model.ts'
import { chartSpecSchema } from '../model/chart-spec.ts'
import { moneyUnitSchema } from '../model/money.ts'
import { partyCodeSchema } from '../model/scope.ts'
import { viewContentSchema } from '../model/view.ts'
import { lensSchema } from './indicators.ts'
import { operation, outboxFileSchema } from './operation.ts'

/** 12 MB of picture as base64: more than any chart is at twice the size. */
const MOST_BASE64 = 16 * 1024 * 1024

const asked = {
  lens: lensSchema,
  own: partyCodeSchema,
  unit: moneyUnitSchema.default('tkr').describe('kronor in tables'),
}

export const chartsOperations = {
  'charts.make': operation({
    summary: 'Gör diagram av indikatorer: siffror, titel, fot, tabell och talad mening',
    mode: 'read',
    needsWorkspace: true,
    input: z.object({ ...asked, specs: z.array(chartSpecSchema).max(12) }),
    output: z.object({
      charts: z.array(madeChartSchema),
      levelsKnown: z
        .boolean()
        .describe('whether any party has said an isolation level, so that bars may be divided by it'),
    }),
    problems: ['party-unknown', 'formula-invalid'],
    refreshes: [],
  }),
  'charts.table': operation({
    summary: 'Sparar ett diagrams eller en hel vys siffror som Excel eller CSV, med titel, källa och fot',
    mode: 'session',
    needsWorkspace: true,
    input: z.object({
      ...asked,
      of: z.union([
        z.object({ chart: chartSpecSchema }),
        z.object({ view: viewContentSchema, name: z.string().max(60) }),
      ]),
      as: z.enum(['xlsx', 'csv']),
    }),
    output: z.object({ file: outboxFileSchema }),
    problems: ['party-unknown', 'formula-invalid', 'indicator-unknown', 'chart-refused'],
    refreshes: [],
  }),
  'charts.keep': operation({
    summary: 'Tar emot en bild av ett diagram, SVG eller PNG, så att den kan sparas',
    mode: 'session',
    needsWorkspace: false,
    input: z.object({
      title: z.string().min(1).max(200).describe('becomes the name of the file'),
      as: z.enum(['svg', 'png']),
      base64: z.base64().max(MOST_BASE64),
    }),
    output: z.object({ file: outboxFileSchema }),
    problems: ['picture-invalid'],
    refreshes: [],
  }),
} as const
