import { done, failed } from '../../shared/model/problem.ts'
import type { Scope } from '../../shared/model/scope.ts'
import { batchScopes } from '../store/batches.ts'
import { type Change, changesOf, replay, revert } from '../store/journal.ts'
import { touchesMethod } from '../store/methods.ts'
import { countEntries, firstUndone, lastDone, listEntries, mark } from '../store/history.ts'
import type { Handlers, SessionContext } from './context.ts'
import { retag } from './retag.ts'

export const historyHandlers = {
  'history.list': {
    mode: 'read',
    run: ({ db }, { offset, limit }) => done({ total: countEntries(db), entries: listEntries(db, offset, limit) }),
  },
  'history.changes': {
    mode: 'read',
    run: ({ db }, { entryId, limit }) => done({ changes: changesOf(db, entryId, limit) }),
  },
  'history.undo': {
    mode: 'free',
    run: (context) =>
      context.exclusive(() => {
        const { connection } = context.workspace
        const entry = lastDone(connection.read)
        if (!entry) return failed('nothing-to-undo')
        inOneStep(context, () => {
          mark(connection.write, entry.id, 'undone')
          return revert(connection.write, entry.id)
        })
        return done({ undone: { ...entry, state: 'undone' as const } })
      }),
  },
  'history.redo': {
    mode: 'free',
    run: (context) =>
      context.exclusive(() => {
        const { connection } = context.workspace
        const entry = firstUndone(connection.read)
        if (!entry) return failed('nothing-to-redo')
        inOneStep(context, () => {
          mark(connection.write, entry.id, 'done')
          return replay(connection.write, entry.id)
        })
        return done({ redone: { ...entry, state: 'done' as const } })
      }),
  },
} satisfies Partial<Handlers>

/** Undo and redo change the workspace but are not steps themselves, so they are not written as new history. */
function inOneStep(context: SessionContext, change: () => Change[]): void {
  const { connection, method } = context.workspace
  let ofMethod = false
  connection.begin()
  try {
    const changes = change()
    ofMethod = touchesMethod(changes.map(({ table }) => table))
    if (ofMethod) method.refresh()
    const ofTags = changes.filter(({ table }) => !touchesMethod([table]) && table !== 'carry_over')
    retag(connection.write, context.resources, touchedScopes(ofTags, batchScopes(connection.read)))
    connection.commit()
  } catch (error) {
    connection.rollback()
    if (ofMethod) method.refresh()
    throw error
  }
}

/** How figures are laid out, which changes none of them. */
const LAYOUT = 'saved_view'

/** The scopes whose sums a step can have changed: those its rows name; a rule of everyone's, or of one party, all it may reach. */
function touchedScopes(changes: readonly Change[], all: readonly Scope[]): Scope[] {
  const rows = changes
    .filter(({ table }) => table !== LAYOUT)
    .flatMap(({ before, after }) => [before, after])
    .flatMap((row) => (row === null ? [] : [JSON.parse(row) as Partial<Scope>]))
  return all.filter((scope) =>
    rows.some(
      ({ party, year, kind }) =>
        (party === undefined || party === null || party === scope.party) &&
        (year === undefined || year === scope.year) &&
        (kind === undefined || kind === scope.kind || kind === ('' as string)),
    ),
  )
}
