import { z } from 'zod'
import { codeGroupSchema, coverageSchema, tagShareSchema } from '../model/allocation.ts'
import { CODE_DIMENSIONS } from '../model/code-string.ts'
import { oreSchema } from '../model/money.ts'
import { partyCodeSchema, scopeSchema } from '../model/scope.ts'
import { tagAxesSchema } from '../model/tag-axes.ts'
import { handTargetSchema, tagPartSchema, tagTargetSchema } from '../model/tag-split.ts'
import { operation } from './operation.ts'

/** What a change of tags may change on the screen. */
export const taggingRefreshes = ['workspace', 'rows', 'tagging', 'indicators', 'proposal', 'history'] as const

/** What may be wrong with a target, whoever says it. */
export const targetProblems = [
  'item-unknown',
  'item-not-taggable',
  'key-unknown',
  'split-shares-sum',
  'split-item-twice',
  'axis-value-unknown',
] as const

/** Which code strings the grid shows; all that is given must hold. */
export const groupFilterSchema = z.object({
  show: z
    .union([
      z.enum(['all', 'untagged', 'split', 'hand', 'failed']),
      z.object({ itemId: z.string() }),
      z.object({ ruleId: z.string() }),
    ])
    .default('all')
    .describe(
      'untagged: any of its rows is; hand: tagged by hand; failed: a tag or rule reaches it and cannot be used',
    ),
  search: z.string().default(''),
  areas: z
    .array(z.string().regex(/^\d{1,10}$/))
    .max(50)
    .default([])
    .describe('activity areas that begin so; none: all'),
  codeIds: z.array(z.int()).max(50_000).optional().describe('among these only'),
})

/** Which code strings are meant: these, or every one that a filter shows. */
const codeChoice = {
  codeIds: z.array(z.int()).min(1).max(50_000).optional(),
  filter: groupFilterSchema.optional().describe('instead of ids: every code string that the filter shows'),
}
const oneChoice = ({ codeIds, filter }: { codeIds?: unknown; filter?: unknown }): boolean =>
  (codeIds === undefined) !== (filter === undefined)
const oneChoiceFault = { message: 'one of codeIds and filter' }

export const taggingOperations = {
  'tagging.groups': operation({
    summary: 'Listar rader grupperade per kodsträng med belopp, poster och varför',
    mode: 'read',
    needsWorkspace: true,
    input: groupFilterSchema.extend({
      scope: scopeSchema,
      sort: z
        .enum(['amount', 'ore', 'rows', 'code', 'text', 'item', ...CODE_DIMENSIONS])
        .default('amount')
        .describe('over all pages. amount: by size; ore: with its sign; item: that of the first part, untagged last'),
      direction: z.enum(['up', 'down']).optional().describe('when absent: amount down, all else up'),
      offset: z.int().nonnegative().default(0),
      limit: z.int().min(1).max(5000).default(500),
    }),
    output: z.object({ total: z.int(), ore: oreSchema, groups: z.array(codeGroupSchema) }),
    problems: [],
    refreshes: [],
  }),
  'tagging.coverage': operation({
    summary: 'Visar hur stor del av kronorna som är taggade, per post',
    mode: 'read',
    needsWorkspace: true,
    input: z.object({ scope: scopeSchema }),
    output: z.object({ coverage: coverageSchema }),
    problems: [],
    refreshes: [],
  }),
  'tagging.tag': operation({
    summary: 'Taggar kodsträngar för hand, helt eller delat (itemId null tar bort handtaggen)',
    mode: 'write',
    needsWorkspace: true,
    input: z
      .object({
        scope: scopeSchema,
        ...codeChoice,
        itemId: z.string().nullable().optional().describe('short for a target that is one whole item'),
        target: handTargetSchema.optional().describe('by none: left untagged whatever the rules say'),
        axes: tagAxesSchema.optional(),
      })
      .refine(({ itemId, target }) => (itemId === undefined) !== (target === undefined), {
        message: 'one of itemId and target',
      })
      .refine(oneChoice, oneChoiceFault),
    output: z.object({
      rows: z.int(),
      ore: oreSchema,
      codes: z.int(),
      groups: z.array(codeGroupSchema).describe('as they are now, the first 200 of them'),
    }),
    problems: [
      ...targetProblems,
      'code-unknown',
      'key-values-missing',
      'key-values-overlap',
      'key-item-missing',
      'key-sum-zero',
    ],
    refreshes: taggingRefreshes,
  }),
  'tagging.previewSplit': operation({
    summary: 'Visar vad en delning ger per post, på öret, utan att spara',
    mode: 'read',
    needsWorkspace: true,
    input: z.object({ scope: scopeSchema, ...codeChoice, target: tagTargetSchema }).refine(oneChoice, oneChoiceFault),
    output: z.object({
      ore: oreSchema.describe('of the code strings together'),
      parts: z.array(tagPartSchema.extend({ share: z.number(), ore: oreSchema })),
    }),
    problems: [
      ...targetProblems,
      'code-unknown',
      'key-values-missing',
      'key-values-overlap',
      'key-item-missing',
      'key-sum-zero',
    ],
    refreshes: [],
  }),
  'tagging.others': operation({
    summary: 'Visar hur de andra parterna taggar liknande kodsträngar samma år och slag',
    mode: 'read',
    needsWorkspace: true,
    input: z.object({ scope: scopeSchema, codeId: z.int() }),
    output: z.object({
      likeness: z
        .enum(['coding', 'activity'])
        .describe('coding: account, activity area and activity alike; activity: activity and class of account'),
      parties: z.array(
        z.object({
          party: partyCodeSchema,
          codes: z.int(),
          ore: oreSchema,
          untaggedOre: oreSchema,
          parts: z.array(tagPartSchema.extend({ ore: oreSchema, share: tagShareSchema.nullable() })),
        }),
      ),
    }),
    problems: ['code-unknown'],
    refreshes: [],
  }),
} as const
