import { z } from 'zod'
import { methodSchema } from '../model/catalogue.ts'
import { operation } from './operation.ts'

export const catalogueOperations = {
  'catalogue.get': operation({
    summary: 'Visar den gemensamma metoden: poster, nycklar, indikatorer och volymer',
    mode: 'read',
    needsWorkspace: false,
    input: z.object({}),
    output: z.object({ method: methodSchema }),
    problems: ['method-invalid'],
    refreshes: [],
  }),
} as const
