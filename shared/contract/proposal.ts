import { z } from 'zod'
import { partyCodeSchema } from '../model/scope.ts'
import { lensSchema } from './indicators.ts'
import { fileHandleSchema, operation, outboxFileSchema } from './operation.ts'

export const proposalOperations = {
  'proposal.preview': operation({
    summary: 'Visar vad paketet kommer att innehålla och vad som saknas',
    mode: 'read',
    needsWorkspace: true,
    input: z.object({ lens: lensSchema, own: partyCodeSchema }),
    output: z.object({
      title: z.string(),
      headings: z.array(z.object({ level: z.int(), text: z.string(), body: z.array(z.string()) })),
      gates: z
        .array(z.object({ text: z.string(), step: z.string() }))
        .describe('what is missing, Swedish, and the page that mends it'),
      files: z.array(z.string()),
    }),
    problems: ['formula-invalid'],
    refreshes: [],
  }),
  'proposal.export': operation({
    summary: 'Gör paketet: arbetsbok, rapport, öppna data och manifest',
    mode: 'session',
    needsWorkspace: true,
    input: z.object({
      lens: lensSchema,
      own: partyCodeSchema,
      to: fileHandleSchema.optional().describe('a granted folder; else the files wait to be fetched'),
    }),
    output: z.object({ files: z.array(outboxFileSchema), bundle: outboxFileSchema.describe('all of it as one zip') }),
    problems: [
      'package-nothing-to-export',
      'export-failed',
      'handle-unknown',
      'disk-full',
      'cancelled',
      'formula-invalid',
    ],
    refreshes: [],
  }),
} as const
