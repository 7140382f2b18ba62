import { type ComponentType, lazy } from 'react'
import type { PageName } from './paths.ts'

/** Each page is fetched the first time it is opened. */
export const PAGES: Readonly<Record<PageName, ComponentType>> = {
  start: lazy(async () => ({ default: (await import('../features/start/start-page.tsx')).StartPage })),
  overview: lazy(async () => ({ default: (await import('../features/overview/overview-page.tsx')).OverviewPage })),
  import: lazy(async () => ({ default: (await import('../features/import/import-page.tsx')).ImportPage })),
  catalogue: lazy(async () => ({ default: (await import('../features/catalogue/catalogue-page.tsx')).CataloguePage })),
  tagging: lazy(async () => ({ default: (await import('../features/tagging/tagging-page.tsx')).TaggingPage })),
  isolation: lazy(async () => ({ default: (await import('../features/isolation/isolation-page.tsx')).IsolationPage })),
  volumes: lazy(async () => ({ default: (await import('../features/volumes/volumes-page.tsx')).VolumesPage })),
  indicators: lazy(async () => ({
    default: (await import('../features/indicators/indicators-page.tsx')).IndicatorsPage,
  })),
  proposal: lazy(async () => ({ default: (await import('../features/proposal/proposal-page.tsx')).ProposalPage })),
  exchange: lazy(async () => ({ default: (await import('../features/exchange/exchange-page.tsx')).ExchangePage })),
  history: lazy(async () => ({ default: (await import('../features/history/history-page.tsx')).HistoryPage })),
}
