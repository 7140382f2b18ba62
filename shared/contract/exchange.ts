import { z } from 'zod'
import { contributionPreviewSchema, receivedContributionSchema, senderMethodSchema } from '../model/contribution.ts'
import { partyCodeSchema, yearSchema } from '../model/scope.ts'
import { fileProblems } from './file-problems.ts'
import { fileHandleSchema, operation, outboxFileSchema } from './operation.ts'

export const exchangeOperations = {
  'exchange.make': operation({
    summary: 'Gör en parts bidrag: en arbetsbok att skicka med e-post',
    mode: 'session',
    needsWorkspace: true,
    input: z.object({ party: partyCodeSchema, year: yearSchema, to: fileHandleSchema.optional() }),
    output: z.object({ file: outboxFileSchema }),
    problems: [
      'party-unknown',
      'contribution-nothing-to-send',
      'export-failed',
      'handle-unknown',
      'disk-full',
      'cancelled',
    ],
    refreshes: [],
  }),
  'exchange.stage': operation({
    summary: 'Läser ett bidrag, prövar sigillet och visar vad som skulle ändras; inget sparas',
    mode: 'session',
    needsWorkspace: true,
    input: z.object({ file: fileHandleSchema }),
    output: z.object({ planId: z.string(), preview: contributionPreviewSchema }),
    problems: [
      ...fileProblems,
      'contribution-not-samsyn',
      'contribution-newer-format',
      'contribution-older-method',
      'method-invalid',
      'method-names-person',
      'contribution-seal-broken',
      'contribution-sample-in-real',
      'party-unknown',
    ],
    refreshes: [],
  }),
  'exchange.apply': operation({
    summary: 'Läser in bidraget: partens uppgifter ersätts som ett steg som kan ångras',
    mode: 'write',
    needsWorkspace: true,
    input: z.object({ planId: z.string() }),
    output: z.object({ received: receivedContributionSchema }),
    problems: ['plan-unknown', 'plan-stale', 'contribution-already-read', 'disk-full'],
    refreshes: [
      'workspace',
      'rows',
      'tagging',
      'isolation',
      'declaration',
      'county',
      'volumes',
      'indicators',
      'exchange',
      'proposal',
      'history',
    ],
  }),
  'exchange.received': operation({
    summary: 'Listar bidragen som lästs in och vilka parter som saknas',
    mode: 'read',
    needsWorkspace: true,
    input: z.object({}),
    output: z.object({
      received: z.array(
        receivedContributionSchema.extend({
          method: senderMethodSchema.nullable().describe('null: its version is not known here'),
        }),
      ),
      missing: z.array(partyCodeSchema),
    }),
    problems: [],
    refreshes: [],
  }),
} as const
