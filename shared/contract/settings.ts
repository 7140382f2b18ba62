import { z } from 'zod'
import { operation } from './operation.ts'

export const settingsOperations = {
  'system.about': operation({
    summary: 'Visar programmets version och licens',
    mode: 'read',
    needsWorkspace: false,
    input: z.object({}),
    output: z.object({ name: z.string(), version: z.string(), license: z.string(), formatVersion: z.int() }),
    problems: [],
    refreshes: [],
  }),
} as const
