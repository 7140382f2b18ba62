import { create } from 'zustand'
import type { IndicatorDraft } from './indicator-draft.ts'

/** What is shown to the right of the tree: the chosen node, the difference from another version, what waits for a decision, or an indicator being written. */
export type MethodPane = 'node' | 'diff' | 'decide' | 'draft'

interface CatalogueState {
  /** The version shown; null: that which figures follow. */
  readonly versionId: string | null
  readonly selected: string
  readonly pane: MethodPane
  readonly against: string | null
  /** An indicator that is not saved yet. */
  readonly draft: IndicatorDraft | null
}

/** Where a person stands in the method, kept while other pages are visited. Ask for one thing of it: a letter typed in a draft then moves only what shows the draft. */
export const useCatalogue = create<CatalogueState>(() => ({
  versionId: null,
  selected: 'A1',
  pane: 'node',
  against: null,
  draft: null,
}))

export const showVersion = (versionId: string | null): void => useCatalogue.setState({ versionId })
/** Shows a node of the tree, whatever was shown. */
export const showNode = (selected: string): void => useCatalogue.setState({ selected, pane: 'node' })
export const showPane = (pane: MethodPane): void => useCatalogue.setState({ pane })
/** Shows the difference from a version. */
export const showDiff = (against: string): void => useCatalogue.setState({ against, pane: 'diff' })
/** Shows an indicator being written. */
export const writeDraft = (draft: IndicatorDraft): void => useCatalogue.setState({ draft, pane: 'draft' })
export const dropDraft = (): void => useCatalogue.setState({ draft: null, pane: 'node' })
