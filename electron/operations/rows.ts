import { done } from '../../shared/model/problem.ts'
import { activeBatches } from '../store/batches.ts'
import { listRows } from '../store/rows.ts'
import { asLedgerRow } from './amount-text.ts'
import type { Handlers } from './context.ts'

export const rowsHandlers = {
  'rows.list': {
    mode: 'read',
    run: ({ db }, input) => {
      const batches = new Map(activeBatches(db, input.scope).map((stored) => [stored.no, stored]))
      const found = listRows(db, input)
      return done({
        total: found.total,
        ore: found.ore,
        rows: found.rows.map((row) => ({ ...asLedgerRow(row, batches), itemId: row.itemId })),
      })
    },
  },
} satisfies Partial<Handlers>
