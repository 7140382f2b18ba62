import { z } from 'zod'
import { populationChoiceSchema } from '../model/catalogue.ts'
import { hiddenBecauseSchema, usedVolumeSchema, volumeDefinitionSchema, volumeIdSchema } from '../model/volume.ts'
import { volumeValueSchema } from '../model/volume.ts'
import { kindSchema, partyCodeSchema, yearSchema } from '../model/scope.ts'
import { volumeImportSchema, volumeYearChoiceSchema } from '../model/volume-import.ts'
import { fileProblems } from './file-problems.ts'
import { fileHandleSchema, operation } from './operation.ts'

const statisticsProblems = [...fileProblems, 'text-damaged', 'plan-unknown', 'statistics-not-recognised'] as const

const refreshed = ['workspace', 'volumes', 'indicators', 'proposal', 'history'] as const

export const volumesOperations = {
  'volumes.sheet': operation({
    summary: 'Visar årets volymer för alla parter, med föregående år bredvid',
    mode: 'read',
    needsWorkspace: true,
    input: z.object({
      year: yearSchema,
      kind: kindSchema.default('budget').describe('whose choice among the stated figures "used" shows'),
      tell: z.boolean().default(false).describe('with the numbers of very few people, for those who fill them in'),
    }),
    output: z.object({
      definitions: z.array(volumeDefinitionSchema),
      values: z.array(volumeValueSchema).describe('what must not be told is suppressed, unless "tell"'),
      lastYear: z.array(volumeValueSchema),
      hidden: z
        .array(
          z.object({
            volumeId: volumeIdSchema,
            party: partyCodeSchema,
            year: yearSchema,
            kind: kindSchema.nullable(),
            because: hiddenBecauseSchema,
          }),
        )
        .describe('of the year and the year before: shown nowhere else, and why'),
      used: z
        .array(usedVolumeSchema)
        .describe('counts at the year’s end: what figures of the year and kind are reckoned with'),
      population: z
        .object({ budget: populationChoiceSchema, outcome: populationChoiceSchema, forecast: populationChoiceSchema })
        .nullable()
        .describe('the method’s choice; null: as stated for the year'),
      deflator: volumeIdSchema.nullable().describe('the price series fixed prices are reckoned by'),
      shipped: z
        .array(volumeValueSchema)
        .describe('statistics that come with the program and are not yet in this sheet'),
    }),
    problems: [],
    refreshes: [],
  }),
  'volumes.put': operation({
    summary: 'Sparar volymer med källa och datum; saknas för ett slag tar bort slagets egen uppgift',
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
  'volumes.stageFile': operation({
    summary: 'Läser en sparad fil från Kolada eller SCB och visar vad som skulle komma in; inget sparas',
    mode: 'session',
    needsWorkspace: true,
    input: z.object({
      from: z
        .union([z.object({ file: fileHandleSchema }), z.object({ text: z.string() }), z.object({ planId: z.string() })])
        .describe('a granted file, pasted text, or a file already shown, to choose another year of it'),
      year: volumeYearChoiceSchema.optional().describe("the file's year, or all; needed where it has several or none"),
      asYear: yearSchema.optional().describe('the year to save one year for; its own where left out'),
      own: partyCodeSchema.optional().describe('the party whose own small counts are told: the one that fills them in'),
    }),
    output: z.object({
      planId: z.string(),
      fileName: z.string(),
      preview: volumeImportSchema,
      standing: z
        .array(volumeValueSchema)
        .describe('what the sheet already holds in the same cells; too few people of another party are suppressed'),
      attribution: z.string(),
    }),
    problems: [...statisticsProblems],
    refreshes: [],
  }),
  'volumes.applyFile': operation({
    summary: 'Sparar de visade uppgifterna som volymer, som ett steg som kan ångras',
    mode: 'write',
    needsWorkspace: true,
    input: z.object({
      planId: z.string(),
      replace: z.boolean().default(false).describe('also write over figures that are already there'),
    }),
    output: z.object({ saved: z.int(), kept: z.int() }),
    problems: ['plan-unknown', 'statistics-year-not-chosen', 'statistics-nothing-to-read'],
    refreshes: refreshed,
  }),
} as const
