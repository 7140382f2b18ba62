import { z } from 'zod'
import { codeGroupSchema, coverageSchema } from '../model/allocation.ts'
import { oreSchema } from '../model/money.ts'
import { scopeSchema } from '../model/scope.ts'
import { heldOutPrecisionSchema, suggestionSchema } from '../model/suggestion.ts'
import { taggingRuleSchema } from '../model/tagging-rule.ts'
import { operation } from './operation.ts'

/** A rule as written: without an id it is new. */
export const ruleDraftSchema = taggingRuleSchema.omit({ id: true, origin: true }).extend({ id: z.string().optional() })
const taken = z.object({ rows: z.int(), ore: oreSchema })
const refreshed = ['workspace', 'rows', 'tagging', 'indicators', 'proposal', 'history'] as const

export const taggingOperations = {
  'tagging.groups': operation({
    summary: 'Listar rader grupperade per kodsträng med belopp, post och varför',
    mode: 'read',
    needsWorkspace: true,
    input: z.object({
      scope: scopeSchema,
      show: z.union([z.literal('all'), z.literal('untagged'), z.object({ itemId: z.string() })]).default('all'),
      search: z.string().default(''),
      sort: z.enum(['amount', 'code']).default('amount'),
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
    summary: 'Taggar kodsträngar för hand (itemId null tar bort handtaggen)',
    mode: 'write',
    needsWorkspace: true,
    input: z.object({
      scope: scopeSchema,
      codeIds: z.array(z.int()).min(1).max(10_000),
      itemId: z.string().nullable(),
    }),
    output: z.object({ rows: z.int(), ore: oreSchema }),
    problems: ['item-unknown', 'item-not-taggable', 'code-unknown'],
    refreshes: refreshed,
  }),
  'tagging.rules': operation({
    summary: 'Listar taggningsreglerna och vad var och en tar',
    mode: 'read',
    needsWorkspace: true,
    input: z.object({ scope: scopeSchema }),
    output: z.object({ rules: z.array(taggingRuleSchema.extend({ takes: taken })) }),
    problems: [],
    refreshes: [],
  }),
  'tagging.previewRule': operation({
    summary: 'Visar vad en regel skulle ta och från vem, utan att spara',
    mode: 'read',
    needsWorkspace: true,
    input: z.object({ scope: scopeSchema, rule: ruleDraftSchema }),
    output: z.object({
      matches: taken,
      takes: taken.describe('what it would win: matches that no hand tag or more specific rule holds'),
      from: z
        .array(z.object({ by: z.string(), rows: z.int(), ore: oreSchema }))
        .describe('what holds those rows today'),
      ties: z.array(z.string()).describe('names of equally specific rules that match some of the same rows'),
    }),
    problems: ['item-unknown', 'item-not-taggable'],
    refreshes: [],
  }),
  'tagging.saveRule': operation({
    summary: 'Sparar en taggningsregel och taggar om det den rör',
    mode: 'write',
    needsWorkspace: true,
    input: z.object({ rule: ruleDraftSchema }),
    output: z.object({ rule: taggingRuleSchema, takes: taken }),
    problems: ['item-unknown', 'item-not-taggable', 'rule-unknown', 'rules-equally-specific'],
    refreshes: refreshed,
  }),
  'tagging.suggest': operation({
    summary: 'Föreslår poster för det som inte är taggat, lärt av egna och andras taggar; inget taggas av sig självt',
    mode: 'read',
    needsWorkspace: true,
    input: z.object({ scope: scopeSchema, limit: z.int().min(1).max(5000).default(200) }),
    output: z.object({
      suggested: z.array(
        z.object({ codeId: z.int(), rows: z.int(), ore: oreSchema, suggestions: z.array(suggestionSchema) }),
      ),
      silent: z.int().describe('code strings that get no suggestion'),
    }),
    problems: [],
    refreshes: [],
  }),
  'tagging.suggestionPrecision': operation({
    summary: 'Visar hur ofta förslagen hade rätt på taggar som hölls undan',
    mode: 'read',
    needsWorkspace: true,
    input: z.object({}),
    output: z.object({ precision: heldOutPrecisionSchema }),
    problems: [],
    refreshes: [],
  }),
  'tagging.acceptSuggestions': operation({
    summary: 'Godtar förslag över en vald säkerhet, som ett steg som kan ångras',
    mode: 'write',
    needsWorkspace: true,
    input: z.object({
      scope: scopeSchema,
      above: z.number().min(0).max(1),
      codeIds: z
        .array(z.int())
        .min(1)
        .max(10_000)
        .optional()
        .describe('only these; default every untagged code string'),
    }),
    output: z.object({ accepted: z.int(), rows: z.int(), ore: oreSchema }),
    problems: ['suggestion-none'],
    refreshes: refreshed,
  }),
  'tagging.useStartingRules': operation({
    summary: 'Tar in startreglerna från kontoplan, RS-koder och vanliga ord; egna regler går alltid före',
    mode: 'write',
    needsWorkspace: true,
    input: z.object({}),
    output: z.object({
      rules: z.int().describe('how many were new'),
      rows: z.int().describe('how many more rows are tagged'),
      limits: z.array(z.string()).describe('what starting rules cannot see, Swedish'),
    }),
    problems: [],
    refreshes: refreshed,
  }),
  'tagging.removeRule': operation({
    summary: 'Tar bort en taggningsregel',
    mode: 'write',
    needsWorkspace: true,
    input: z.object({ ruleId: z.string() }),
    output: z.object({}),
    problems: ['rule-unknown'],
    refreshes: refreshed,
  }),
} as const
