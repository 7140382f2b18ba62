import { done, failed } from '../../shared/model/problem.ts'
import { type Change, changesOf, replay, revert } from '../store/journal.ts'
import { touchesMethod } from '../store/methods.ts'
import { countEntries, firstUndone, lastDone, listEntries, mark } from '../store/history.ts'
import type { Handlers, SessionContext } from './context.ts'
import { retag } from './retag.ts'
import { tagChanges } from './tag-changes.ts'

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
    retag({ db: connection.write, resources: context.resources, workspace: context.workspace }, tagChanges(changes))
    connection.commit()
  } catch (error) {
    connection.rollback()
    if (ofMethod) method.refresh()
    throw error
  }
}
