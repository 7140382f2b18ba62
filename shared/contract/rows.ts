import { z } from 'zod'
import { ledgerRowSchema } from '../model/ledger-row.ts'
import { oreSchema } from '../model/money.ts'
import { scopeSchema } from '../model/scope.ts'
import { tagPartSchema } from '../model/tag-split.ts'
import { operation } from './operation.ts'

export const rowsOperations = {
  'rows.list': operation({
    summary: 'Listar inlästa rader för en part, ett år och ett slag',
    mode: 'read',
    needsWorkspace: true,
    input: z.object({
      scope: scopeSchema,
      search: z.string().default(''),
      batchId: z.string().optional(),
      codeId: z.int().optional().describe('only the rows of one code string'),
      sort: z.enum(['source', 'amount', 'account']).default('source'),
      offset: z.int().nonnegative().default(0),
      limit: z.int().min(1).max(5000).default(200),
    }),
    output: z.object({
      total: z.int(),
      ore: oreSchema,
      rows: z.array(
        ledgerRowSchema.extend({
          itemId: z.string().nullable().describe('the item when the whole row is one item’s'),
          parts: z.array(tagPartSchema.extend({ ore: oreSchema })).describe('Σ öre = the row’s, when it is tagged'),
        }),
      ),
    }),
    problems: [],
    refreshes: [],
  }),
} as const
