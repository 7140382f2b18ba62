import { z } from 'zod'
import { oreSchema } from '../model/money.ts'
import { scopeSchema } from '../model/scope.ts'
import { heldOutPrecisionSchema, suggestionSchema } from '../model/suggestion.ts'
import { operation } from './operation.ts'
import { taggingRefreshes } from './tagging.ts'

export const suggestionsOperations = {
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
  'tagging.takeSuggestions': operation({
    summary: 'Godtar förslag som visats, som ett steg som kan ångras',
    mode: 'write',
    needsWorkspace: true,
    input: z.object({
      scope: scopeSchema,
      taken: z
        .array(z.object({ codeId: z.int(), itemId: z.string() }))
        .min(1)
        .max(50_000)
        .describe('what was shown, each code string once'),
    }),
    output: z.object({ accepted: z.int(), rows: z.int(), ore: oreSchema }),
    problems: ['item-unknown', 'item-not-taggable', 'code-unknown'],
    refreshes: taggingRefreshes,
  }),
  'tagging.acceptSuggestions': operation({
    summary: 'Söker och godtar alla förslag över en vald säkerhet, som ett steg som kan ångras',
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
    problems: ['suggestion-none', 'item-unknown', 'item-not-taggable', 'code-unknown'],
    refreshes: taggingRefreshes,
  }),
} as const
