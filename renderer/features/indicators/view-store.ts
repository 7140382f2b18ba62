import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { Overview } from '../../../shared/contract/workspace.ts'
import { type SavedView, type ViewContent, viewContentSchema } from '../../../shared/model/view.ts'
import { chooseScope } from '../../app/scope.ts'

/** The view as it stands on the screen, saved or not: kept between visits, and for one workspace at a time. */
interface Working {
  readonly workspace: string | null
  readonly viewId: string | null
  readonly content: ViewContent
}

export const basicView = (): ViewContent => viewContentSchema.parse({})

export const useWorkingView = create<Working>()(
  persist((): Working => ({ workspace: null, viewId: null, content: basicView() }), {
    name: 'samsyn-vy',
    version: 1,
    // What an older program kept is read with today's defaults, or not at all.
    merge: (kept, now) => {
      const { workspace, viewId, content } = (kept ?? {}) as Partial<Working>
      const read = viewContentSchema.safeParse(content)
      return read.success ? { workspace: workspace ?? null, viewId: viewId ?? null, content: read.data } : now
    },
  }),
)

export const changeView = (change: Partial<ViewContent>): void =>
  void useWorkingView.setState((state) => ({ content: { ...state.content, ...change } }))

export const changeFilter = (change: Partial<ViewContent['filter']>): void =>
  void useWorkingView.setState(({ content }) => ({ content: { ...content, filter: { ...content.filter, ...change } } }))

/** Shows a saved view, and the figures it was saved for if it was. */
export function openView(view: SavedView, workspace: Overview['id']): void {
  const { lens } = view.content
  if (lens) chooseScope({ year: lens.year, kind: lens.kind, concept: lens.concept, overhead: lens.overhead })
  useWorkingView.setState({ workspace, viewId: view.id, content: view.content })
}

/** The page as it is before anybody has chosen anything. */
export const resetView = (workspace: Overview['id']): void =>
  void useWorkingView.setState({ workspace, viewId: null, content: basicView() })

/** The saved view that the screen now stands for; what is shown is left as it is. */
export const standFor = (view: SavedView): void =>
  void useWorkingView.setState({ viewId: view.id, content: view.content })
