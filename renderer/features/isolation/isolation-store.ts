import { create } from 'zustand'
import type { MatrixFilter } from './matrix-model.ts'

export const TABS = ['matrix', 'overhead', 'declaration', 'doubleCount', 'codePlan'] as const
export type IsolationTab = (typeof TABS)[number]

interface IsolationView {
  readonly tab: IsolationTab
  readonly whose: 'all' | 'own'
  readonly filter: MatrixFilter
}

/** Which view of the page, kept while one visits other pages. */
export const useIsolationView = create<IsolationView>(() => ({ tab: 'matrix', whose: 'all', filter: 'all' }))
export const chooseView = (change: Partial<IsolationView>): void => useIsolationView.setState(change)
