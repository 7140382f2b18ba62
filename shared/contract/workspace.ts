import { z } from 'zod'
import { partySchema } from '../model/party.ts'
import { kindSchema, yearSchema } from '../model/scope.ts'
import { everyArea, fileHandleSchema, operation } from './operation.ts'

const listed = z.object({
  id: z.string(),
  name: z.string(),
  modified: z.string().describe('ISO 8601, UTC'),
  bytes: z.int(),
  open: z.boolean(),
})

/** What is left in each step of the way through: a share, a count, or nothing. */
export const stepSchema = z.object({
  step: z.enum(['import', 'catalogue', 'tagging', 'isolation', 'volumes', 'indicators', 'proposal', 'exchange']),
  left: z.int().nullable(),
  share: z.number().nullable(),
  note: z.string().nullable().describe('Swedish, short: "1 ej avstämt", "84 %", "v0.1"'),
  todo: z.boolean().describe('whether the note is something left to do'),
})

export const overviewSchema = z.object({
  id: z.string(),
  name: z.string(),
  sample: z.boolean(),
  methodVersion: z.string(),
  methodStatus: z.enum(['draft', 'proposed', 'decided']),
  parties: z.array(partySchema),
  years: z.array(yearSchema),
  filled: z.array(z.object({ party: z.string(), year: yearSchema, kind: kindSchema, rows: z.int(), ore: z.int() })),
  rows: z.int(),
  taggedShare: z.number().nullable(),
  unreconciled: z.int(),
  steps: z.array(stepSchema),
  next: z.object({ step: stepSchema.shape.step, text: z.string() }).nullable().describe('what to do next, Swedish'),
  savedAt: z.string().nullable(),
  undo: z.string().nullable().describe('label of the step that would be undone'),
  redo: z.string().nullable(),
})
export type Overview = z.infer<typeof overviewSchema>

export const workspaceOperations = {
  'workspace.list': operation({
    summary: 'Listar arbetsytorna i programmets mapp',
    mode: 'read',
    needsWorkspace: false,
    input: z.object({}),
    output: z.object({ workspaces: z.array(listed), parties: z.array(partySchema) }),
    problems: [],
    refreshes: [],
  }),
  'workspace.create': operation({
    summary: 'Skapar en ny arbetsyta (en SQLite-fil) och öppnar den',
    mode: 'session',
    needsWorkspace: false,
    input: z.object({ name: z.string().trim().min(1).max(80), sample: z.boolean().default(false) }),
    output: z.object({ id: z.string(), name: z.string() }),
    problems: ['workspace-name-taken', 'workspace-name-invalid', 'disk-full', 'cancelled'],
    refreshes: everyArea,
  }),
  'workspace.open': operation({
    summary: 'Öppnar en arbetsyta ur listan eller en fil som valts',
    mode: 'session',
    needsWorkspace: false,
    input: z.union([z.object({ id: z.string() }), z.object({ file: fileHandleSchema })]),
    output: z.object({ id: z.string(), name: z.string() }),
    problems: [
      'workspace-not-found',
      'workspace-not-samsyn',
      'workspace-from-future',
      'workspace-damaged',
      'workspace-busy',
      'handle-unknown',
    ],
    refreshes: everyArea,
  }),
  'workspace.close': operation({
    summary: 'Stänger arbetsytan',
    mode: 'session',
    needsWorkspace: false,
    input: z.object({}),
    output: z.object({}),
    problems: [],
    refreshes: ['workspace'],
  }),
  'workspace.overview': operation({
    summary: 'Visar läget: vad som finns, vad som är kvar och vad som är nästa steg',
    mode: 'read',
    needsWorkspace: false,
    input: z.object({ party: z.string().optional(), year: yearSchema.optional(), kind: kindSchema.optional() }),
    output: z.object({ overview: overviewSchema.nullable() }),
    problems: [],
    refreshes: [],
  }),
} as const
