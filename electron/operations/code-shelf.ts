import { CodeIndex } from '../../shared/domain/tag/code-index.ts'
import { chartSchema } from '../../shared/model/code-string.ts'
import { codeStringsAfter } from '../store/code-strings.ts'
import type { Connection } from '../store/connection.ts'

/** The code strings of an open workspace, read once and then only what has come since. */
export interface CodeShelf {
  current(): CodeIndex
}

/**
 * Code strings never change, so what is here stays true, except what was read inside a step that was then taken back: its ids
 * may come again with something else in them, and it is forgotten.
 */
export function openCodeShelf(connection: Connection): CodeShelf {
  const index = new CodeIndex()
  let unsure: { transaction: number; after: number } | null = null
  return {
    current() {
      const { begun, rolledBack, open } = connection.transactions
      if (unsure && unsure.transaction === rolledBack) index.forgetAfter(unsure.after)
      if (unsure && (unsure.transaction !== begun || !open)) unsure = null
      if (open) unsure ??= { transaction: begun, after: index.lastId }
      for (const { id, chart, code } of codeStringsAfter(connection.read, index.lastId))
        index.add(id, chartSchema.parse(chart), code)
      return index
    },
  }
}
