import { useEffect } from 'react'
import { useLocation, useParams } from 'wouter'
import { NEW_INDICATOR, PATHS } from '../../app/paths.ts'
import { indicatorNode } from './catalogue-model.ts'
import { showNode, showVersion, useCatalogue, writeDraft } from './catalogue-store.ts'
import { draftOf, newDraft } from './indicator-draft.ts'
import { useMethodAtWork } from './use-method.ts'

/**
 * Opens what the address names, in the version that figures follow: an indicator to be written, or an item to be read.
 * The address is then the page's own again, so that going back leads to where one came from.
 */
export function useEntryOfAddress(): void {
  const { entry } = useParams<{ entry?: string }>()
  const [, go] = useLocation()
  const { method, active } = useMethodAtWork()
  useEffect(() => {
    if (entry === undefined) return
    if (!active) {
      showVersion(null)
      return
    }
    const { draft } = useCatalogue.getState()
    const indicator = method.indicators.find(({ id }) => id === entry)
    const was = entry === NEW_INDICATOR ? null : indicator?.id
    if (was === undefined) {
      if (method.items.some(({ id }) => id === entry)) showNode(entry)
    } else {
      // What is left when the draft is dropped is the sheet it was of.
      if (indicator) showNode(indicatorNode(indicator.id))
      writeDraft(draft?.was === was ? draft : indicator ? draftOf(indicator) : newDraft(method))
    }
    go(PATHS.catalogue, { replace: true })
  }, [entry, active, method, go])
}
