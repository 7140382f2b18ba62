import { useEffect } from 'react'
import { useLocation, useParams } from 'wouter'
import type { Lens } from '../../../shared/contract/indicators.ts'
import type { SavedView, ViewContent } from '../../../shared/model/view.ts'
import { pageViews as text } from '../../../shared/text/page-views.ts'
import { PATHS } from '../../app/paths.ts'
import { useRead } from '../../client/use-read.ts'
import { type Write, useWrite } from '../../client/use-write.ts'
import { announce } from '../../ui/announce.tsx'
import { openView, resetView, standFor, useWorkingView } from './view-store.ts'

export interface ViewState {
  readonly content: ViewContent
  readonly views: readonly SavedView[]
  /** The saved view that is shown; null: none has a name. */
  readonly current: SavedView | null
  /** Whether what is shown is other than what is saved. */
  readonly changed: boolean
  /** The address names a view that is not here. */
  readonly unknown: boolean
  readonly ready: boolean
  readonly saving: Write<'views.save'>
  readonly removing: Write<'views.remove'>
  readonly open: (view: SavedView) => void
  readonly reset: () => void
  readonly save: (view: { id?: string; name: string; isDefault?: boolean; withLens: boolean }) => Promise<boolean>
  readonly remove: (view: SavedView) => Promise<void>
}

const addressOf = (view: SavedView): string => `${PATHS.indicators}/${view.id}`

/** The view on the screen and the saved ones; follows the address, which names a saved view and can be kept. */
export function useView(workspace: string, lens: Lens): ViewState {
  const { content, viewId, workspace: shownFor } = useWorkingView()
  const { view: asked } = useParams<{ view?: string }>()
  const [, go] = useLocation()
  const read = useRead('views.list', {})
  const saving = useWrite('views.save')
  const removing = useWrite('views.remove')
  const views = read.value?.views
  const current = views?.find((view) => view.id === viewId) ?? null
  const ready = shownFor === workspace || read.problem !== null

  useEffect(() => {
    if (!views) return
    const named = views.find((view) => view.id === asked)
    if (named && (shownFor !== workspace || viewId !== named.id)) openView(named, workspace)
    else if (shownFor !== workspace) {
      const first = views.find((view) => view.isDefault)
      if (first) openView(first, workspace)
      else resetView(workspace)
    }
  }, [views, asked, workspace, shownFor, viewId])

  return {
    content,
    views: views ?? [],
    current,
    changed: current !== null && differs(current, content, lens),
    unknown: views !== undefined && asked !== undefined && !views.some((view) => view.id === asked),
    ready,
    saving,
    removing,
    open: (view) => {
      openView(view, workspace)
      go(addressOf(view))
      announce(text.opened(view.name))
    },
    reset: () => {
      resetView(workspace)
      go(PATHS.indicators)
    },
    save: async ({ id, name, isDefault, withLens }) => {
      const { year, kind, concept, overhead } = lens
      const reply = await saving.run({
        ...(id === undefined ? {} : { id, replace: true }),
        name,
        ...(isDefault === undefined ? {} : { isDefault }),
        content: { ...content, lens: withLens ? { year, kind, concept, overhead } : null },
      })
      if (!reply.ok) return false
      standFor(reply.value.view)
      go(addressOf(reply.value.view), { replace: true })
      announce(text.saved(name))
      return true
    },
    remove: async (view) => {
      const reply = await removing.run({ id: view.id })
      if (!reply.ok) return
      if (view.id === viewId) go(PATHS.indicators, { replace: true })
      announce(text.removed(view.name))
    },
  }
}

/** A view saved for certain figures is another when other figures are looked at. */
function differs(saved: SavedView, content: ViewContent, lens: Lens): boolean {
  const { lens: savedLens } = saved.content
  return (
    JSON.stringify({ ...saved.content, lens: null }) !== JSON.stringify({ ...content, lens: null }) ||
    (savedLens !== null &&
      (['year', 'kind', 'concept', 'overhead'] as const).some((field) => savedLens[field] !== lens[field]))
  )
}
