import { z } from 'zod'
import { allocationKeySchema } from '../model/allocation-key.ts'
import { keyValuesSchema } from '../model/key-values.ts'
import { partyCodeSchema } from '../model/scope.ts'
import { operation } from './operation.ts'
import { taggingRefreshes } from './tagging.ts'

/** Values as written: without an id they are new. */
export const keyValuesDraftSchema = keyValuesSchema.extend({ id: z.string().optional() })

export const keysOperations = {
  'keys.list': operation({
    summary: 'Listar fördelningsnycklarna med partens värden, var de kommer ifrån och vad som delas med dem',
    mode: 'read',
    needsWorkspace: true,
    input: z.object({ party: partyCodeSchema }),
    output: z.object({
      keys: z.array(
        allocationKeySchema.extend({
          values: z.array(
            keyValuesSchema.extend({
              changedVolumes: z
                .array(z.string())
                .describe('volumes that a value was copied from and that say something else today'),
            }),
          ),
          used: z
            .object({ rules: z.int(), handTags: z.int() })
            .describe('rules that may decide for the party, and its hand tags, that split by the key'),
        }),
      ),
    }),
    problems: ['party-unknown'],
    refreshes: [],
  }),
  'keys.put': operation({
    summary: 'Sparar en parts värden på en fördelningsnyckel, med källa, år och ägare, och delar om det som följer den',
    mode: 'write',
    needsWorkspace: true,
    input: z.object({ values: keyValuesDraftSchema }),
    output: z.object({ values: keyValuesSchema }),
    problems: [
      'key-unknown',
      'party-unknown',
      'item-unknown',
      'item-not-taggable',
      'split-item-twice',
      'axis-value-unknown',
      'key-values-sum',
      'key-values-zero',
      'key-values-years',
      'key-values-overlap',
      'key-values-source',
      'key-values-unknown',
    ],
    refreshes: [...taggingRefreshes, 'volumes'],
  }),
  'keys.remove': operation({
    summary: 'Tar bort värden på en fördelningsnyckel; det som delades med dem blir otaggat, med skäl',
    mode: 'write',
    needsWorkspace: true,
    input: z.object({ id: z.string() }),
    output: z.object({}),
    problems: ['key-values-unknown'],
    refreshes: [...taggingRefreshes, 'volumes'],
  }),
} as const
