import { create } from 'zustand'

/** What is shown to the right of the tree: the chosen node, the difference from another version, or what waits for a decision. */
export type MethodPane = 'node' | 'diff' | 'decide'

interface CatalogueState {
  /** The version shown; null: that which figures follow. */
  readonly versionId: string | null
  readonly selected: string
  readonly pane: MethodPane
  readonly against: string | null
}

/** Where a person stands in the method, kept while other pages are visited. */
export const useCatalogue = create<CatalogueState>(() => ({
  versionId: null,
  selected: 'A1',
  pane: 'node',
  against: null,
}))

export const showVersion = (versionId: string | null): void => useCatalogue.setState({ versionId })
/** Shows a node of the tree, whatever was shown. */
export const showNode = (selected: string): void => useCatalogue.setState({ selected, pane: 'node' })
export const showPane = (pane: MethodPane): void => useCatalogue.setState({ pane })
/** Shows the difference from a version. */
export const showDiff = (against: string): void => useCatalogue.setState({ against, pane: 'diff' })
