import { done, failed, type Outcome } from '../../shared/model/problem.ts'
import { buildOverview } from './overview.ts'
import type { Handlers, SessionContext } from './context.ts'
import { createWorkspace, openWorkspace, removeWorkspace } from './open-workspace.ts'
import { fillSample } from './sample.ts'

export const workspaceHandlers = {
  'workspace.list': {
    mode: 'free',
    run: ({ shelf, current, resources }) =>
      done({
        workspaces: shelf.list().map((entry) => ({ ...entry, open: entry.id === current?.id })),
        parties: [...resources.parties],
      }),
  },
  'workspace.create': {
    mode: 'free',
    run: async (context, { name, sample }, call) => {
      const place = context.shelf.newPath(name)
      if (!place.ok) return place
      const made = createWorkspace(context, place.value, { name, sample })
      if (!made.ok) return made
      await context.replaceWorkspace(made.value)
      if (sample) {
        const filled = await fillSample(context, call)
        if (!filled.ok) {
          // A half-filled sample is nothing anyone asked for.
          await context.replaceWorkspace(null)
          removeWorkspace(place.value.path)
          return filled
        }
      }
      return done({ id: place.value.id, name })
    },
  },
  'workspace.open': {
    mode: 'free',
    run: async (context, input) => {
      const place = 'id' in input ? context.shelf.pathOf(input.id) : byHandle(context, input.file)
      if (!place.ok) return place
      if (context.current?.connection.path === place.value.path)
        return done({ id: context.current.id, name: context.current.identity.name })
      const opened = await openWorkspace(context, place.value)
      if (!opened.ok) return opened
      await context.replaceWorkspace(opened.value)
      return done({ id: opened.value.id, name: opened.value.identity.name })
    },
  },
  'workspace.close': {
    mode: 'free',
    run: async (context) => {
      await context.replaceWorkspace(null)
      return done({})
    },
  },
  'workspace.overview': {
    mode: 'free',
    run: (context, focus) =>
      context.exclusive(() =>
        done({ overview: context.current ? buildOverview(context, context.current, focus) : null }),
      ),
  },
} satisfies Partial<Handlers>

function byHandle({ files }: SessionContext, handle: string): Outcome<{ id: string; path: string }> {
  const opened = files.opened(handle)
  if (!opened.ok) return opened
  return opened.value.name.endsWith('.samsyn')
    ? done({ id: opened.value.name.slice(0, -'.samsyn'.length), path: opened.value.path })
    : failed('workspace-not-samsyn', { file: opened.value.name })
}
