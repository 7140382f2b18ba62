import { z } from 'zod'
import { historyEntrySchema } from '../model/history-entry.ts'
import { everyArea, operation } from './operation.ts'

const change = z.object({
  table: z.string(),
  key: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
})

export const historyOperations = {
  'history.list': operation({
    summary: 'Listar vad som gjorts, senaste först',
    mode: 'read',
    needsWorkspace: true,
    input: z.object({ offset: z.int().nonnegative().default(0), limit: z.int().min(1).max(500).default(100) }),
    output: z.object({ total: z.int(), entries: z.array(historyEntrySchema) }),
    problems: [],
    refreshes: [],
  }),
  'history.changes': operation({
    summary: 'Visar vad ett steg ändrade, före och efter',
    mode: 'read',
    needsWorkspace: true,
    input: z.object({ entryId: z.int(), limit: z.int().min(1).max(1000).default(200) }),
    output: z.object({ changes: z.array(change) }),
    problems: [],
    refreshes: [],
  }),
  'history.undo': operation({
    summary: 'Ångrar det senaste steget',
    mode: 'session',
    needsWorkspace: true,
    input: z.object({}),
    output: z.object({ undone: historyEntrySchema }),
    problems: ['nothing-to-undo'],
    refreshes: everyArea,
  }),
  'history.redo': operation({
    summary: 'Gör om det senast ångrade steget',
    mode: 'session',
    needsWorkspace: true,
    input: z.object({}),
    output: z.object({ redone: historyEntrySchema }),
    problems: ['nothing-to-redo'],
    refreshes: everyArea,
  }),
} as const
