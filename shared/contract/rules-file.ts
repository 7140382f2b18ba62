import { z } from 'zod'
import { stagedRuleSchema } from '../model/rules-file.ts'
import { scopeSchema } from '../model/scope.ts'
import { fileProblems } from './file-problems.ts'
import { fileHandleSchema, operation, outboxFileSchema } from './operation.ts'
import { taggingRefreshes } from './tagging.ts'

export const rulesFileOperations = {
  'tagging.exportRules': operation({
    summary: 'Gör en fil med taggningsregler, till nästa år eller till en kollega',
    mode: 'session',
    needsWorkspace: true,
    input: z.object({
      scope: scopeSchema.describe('whose rules: those that may decide there'),
      ruleIds: z
        .array(z.string())
        .min(1)
        .max(5000)
        .optional()
        .describe('only these; default all but the starting rules'),
      to: fileHandleSchema.optional(),
    }),
    output: z.object({ file: outboxFileSchema, rules: z.int() }),
    problems: ['rules-none-to-send', 'handle-unknown', 'disk-full'],
    refreshes: [],
  }),
  'tagging.stageRules': operation({
    summary: 'Läser en regelfil och visar vad varje regel skulle ta; inget sparas',
    mode: 'session',
    needsWorkspace: true,
    input: z.object({
      scope: scopeSchema,
      from: z.union([z.object({ file: fileHandleSchema }), z.object({ text: z.string() })]),
    }),
    output: z.object({
      planId: z.string(),
      fileName: z.string(),
      methodVersion: z.string().describe('the method the rules were written for'),
      rules: z.array(stagedRuleSchema),
    }),
    problems: [...fileProblems, 'text-damaged', 'rules-file-not-recognised', 'rules-file-newer', 'rules-file-unknown'],
    refreshes: [],
  }),
  'tagging.applyRules': operation({
    summary: 'Tar in reglerna ur en visad regelfil som ett steg som kan ångras',
    mode: 'write',
    needsWorkspace: true,
    input: z.object({ planId: z.string() }),
    output: z.object({ taken: z.int(), leftOut: z.int().describe('those that tie with a rule that is here') }),
    problems: ['plan-unknown', 'plan-stale', 'rules-none-new'],
    refreshes: taggingRefreshes,
  }),
} as const
