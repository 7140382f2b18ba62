import { done, failed } from '../../shared/model/problem.ts'
import type { SavedView } from '../../shared/model/view.ts'
import { historyLabels } from '../../shared/text/history-labels.ts'
import { listViews, viewToRow } from '../store/views.ts'
import type { Handlers } from './context.ts'

const sameName = (a: string, b: string): boolean => a.toLocaleLowerCase('sv') === b.toLocaleLowerCase('sv')

export const viewsHandlers = {
  'views.list': { mode: 'read', run: ({ db }) => done({ views: listViews(db) }) },
  'views.save': {
    mode: 'write',
    run: ({ db, journal, ids, clock }, { id, name, content, isDefault, replace }) => {
      const views = listViews(db)
      const before = views.find((view) => view.id === id)
      if (id !== undefined && !before) return failed('view-unknown')
      if (before && !replace) return failed('view-exists', undefined, { name: before.name })
      if (views.some((view) => view.id !== id && sameName(view.name, name)))
        return failed('view-name-taken', undefined, { name })
      const view: SavedView = {
        id: id ?? ids.next('vy'),
        name,
        isDefault: isDefault ?? before?.isDefault ?? false,
        content,
        savedAt: clock.now(),
      }
      if (view.isDefault)
        for (const other of views)
          if (other.isDefault && other.id !== view.id)
            journal.put('saved_view', viewToRow({ ...other, isDefault: false }))
      journal.put('saved_view', viewToRow(view))
      return done({ value: { view }, step: { label: historyLabels.savedView(name), rows: null, ore: null } })
    },
  },
  'views.remove': {
    mode: 'write',
    run: ({ db, journal }, { id }) => {
      const removed = listViews(db).find((view) => view.id === id)
      if (!removed) return failed('view-unknown')
      journal.remove('saved_view', { id })
      return done({
        value: { removed },
        step: { label: historyLabels.removedView(removed.name), rows: null, ore: null },
      })
    },
  },
} satisfies Partial<Handlers>
