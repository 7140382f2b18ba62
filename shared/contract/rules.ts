import { z } from 'zod'
import { oreSchema } from '../model/money.ts'
import { scopeSchema } from '../model/scope.ts'
import { ruleConditionSchema } from '../model/rule-condition.ts'
import { ruleExpressionSchema } from '../model/rule-expression.ts'
import { tagTargetSchema } from '../model/tag-split.ts'
import { taggingRuleSchema } from '../model/tagging-rule.ts'
import { operation } from './operation.ts'
import { taggingRefreshes, targetProblems } from './tagging.ts'

/** A rule as written: without an id it is new; `itemId` is short for a target that is one whole item. */
export const ruleDraftSchema = taggingRuleSchema
  .omit({ id: true, origin: true, sent: true, target: true })
  .extend({ id: z.string().optional(), target: tagTargetSchema.optional(), itemId: z.string().optional() })
  .transform(({ itemId, target, ...draft }, context) => {
    if (target && itemId === undefined) return { ...draft, target }
    if (!target && itemId !== undefined) return { ...draft, target: { by: 'item' as const, itemId } }
    context.addIssue({ code: 'custom', path: ['target'], message: 'one of itemId and target' })
    return z.NEVER
  })

const taken = z.object({ rows: z.int(), ore: oreSchema })

export const rulesOperations = {
  'tagging.rules': operation({
    summary: 'Listar taggningsreglerna och vad var och en tar',
    mode: 'read',
    needsWorkspace: true,
    input: z.object({ scope: scopeSchema }),
    output: z.object({
      rules: z.array(
        taggingRuleSchema.extend({
          takes: taken,
          tookLastYear: taken.describe('the same kind, the year before'),
          ties: z.int().describe('rows it and an equally specific rule cannot agree on'),
        }),
      ),
    }),
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
      tied: taken.describe('the rows they and this rule cannot agree on'),
      settle: ruleConditionSchema
        .nullable()
        .describe('a condition that would make this rule the narrower one on those rows'),
      all: taken.describe('everything in the scope, to see when a rule takes all of it'),
      unfulfilled: z
        .array(ruleExpressionSchema)
        .describe('conditions that no code string of the scope fulfils, whatever the others say'),
    }),
    problems: targetProblems,
    refreshes: [],
  }),
  'tagging.saveRule': operation({
    summary: 'Sparar en taggningsregel och taggar om det den rör',
    mode: 'write',
    needsWorkspace: true,
    input: z.object({ rule: ruleDraftSchema }),
    output: z.object({ rule: taggingRuleSchema, takes: taken }),
    problems: [...targetProblems, 'rule-unknown', 'rules-equally-specific'],
    refreshes: taggingRefreshes,
  }),
  'tagging.ruleHistory': operation({
    summary: 'Visar när en regel har ändrats och vad den sade förut, senaste först',
    mode: 'read',
    needsWorkspace: true,
    input: z.object({ ruleId: z.string() }),
    output: z.object({
      steps: z.array(
        z.object({
          entryId: z.int(),
          label: z.string(),
          at: z.string(),
          undone: z.boolean(),
          before: taggingRuleSchema.nullable(),
        }),
      ),
    }),
    problems: [],
    refreshes: [],
  }),
  'tagging.removeRule': operation({
    summary: 'Tar bort en taggningsregel',
    mode: 'write',
    needsWorkspace: true,
    input: z.object({ ruleId: z.string() }),
    output: z.object({}),
    problems: ['rule-unknown'],
    refreshes: taggingRefreshes,
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
    refreshes: taggingRefreshes,
  }),
} as const
