import { z } from 'zod'
import { volumeDefinitionSchema, volumeValueSchema } from '../model/volume.ts'
import { yearSchema } from '../model/scope.ts'
import { operation } from './operation.ts'

const refreshed = ['workspace', 'volumes', 'indicators', 'proposal', 'history'] as const

export const volumesOperations = {
  'volumes.sheet': operation({
    summary: 'Visar årets volymer för alla parter, med föregående år bredvid',
    mode: 'read',
    needsWorkspace: true,
    input: z.object({ year: yearSchema }),
    output: z.object({
      definitions: z.array(volumeDefinitionSchema),
      values: z.array(volumeValueSchema),
      lastYear: z.array(volumeValueSchema),
      shipped: z
        .array(volumeValueSchema)
        .describe('statistics that come with the program and are not yet in this sheet'),
    }),
    problems: [],
    refreshes: [],
  }),
  'volumes.put': operation({
    summary: 'Sparar volymer med källa och datum',
    mode: 'write',
    needsWorkspace: true,
    input: z.object({ values: z.array(volumeValueSchema).min(1).max(5000) }),
    output: z.object({ saved: z.int() }),
    problems: ['volume-unknown', 'volume-invalid', 'party-unknown'],
    refreshes: refreshed,
  }),
  'volumes.useShipped': operation({
    summary: 'Hämtar folkmängd som följer med programmet till årets volymer',
    mode: 'write',
    needsWorkspace: true,
    input: z.object({ year: yearSchema }),
    output: z.object({ saved: z.int() }),
    problems: ['volume-unknown'],
    refreshes: refreshed,
  }),
} as const
