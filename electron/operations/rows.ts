import { done } from '../../shared/model/problem.ts'
import { activeBatches } from '../store/batches.ts'
import { listRows } from '../store/rows.ts'
import { asLedgerRow } from './amount-text.ts'
import type { Handlers } from './context.ts'
import { rowParts } from './row-parts.ts'

export const rowsHandlers = {
  'rows.list': {
    mode: 'read',
    run: ({ db }, input) => {
      const batches = new Map(activeBatches(db, input.scope).map((stored) => [stored.no, stored]))
      const found = listRows(db, input)
      const partsOf = rowParts(db, found.rows)
      return done({
        total: found.total,
        ore: found.ore,
        rows: found.rows.map((row) => {
          const parts = partsOf(row).map(({ itemId, axes, ore }) => ({
            itemId,
            ...(Object.keys(axes).length === 0 ? {} : { axes }),
            ore,
          }))
          const items = new Set(parts.map(({ itemId }) => itemId))
          return { ...asLedgerRow(row, batches), itemId: items.size === 1 ? (parts[0]?.itemId ?? null) : null, parts }
        }),
      })
    },
  },
} satisfies Partial<Handlers>
