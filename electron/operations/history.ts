import { done, failed } from '../../shared/model/problem.ts'
import { changesOf, replay, revert } from '../store/journal.ts'
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
          revert(connection.write, entry.id)
          mark(connection.write, entry.id, 'undone')
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
          replay(connection.write, entry.id)
          mark(connection.write, entry.id, 'done')
        })
        return done({ redone: { ...entry, state: 'done' as const } })
      }),
  },
} satisfies Partial<Handlers>

/** Undo and redo change the workspace but are not steps themselves, so they are not written as new history. */
function inOneStep({ workspace, resources }: SessionContext, change: () => void): void {
  const { connection } = workspace
  connection.begin()
  try {
    change()
    retag(connection.write, resources)
    connection.commit()
  } catch (error) {
    connection.rollback()
    throw error
  }
}
