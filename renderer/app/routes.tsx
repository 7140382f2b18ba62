import { type ComponentType, lazy } from 'react'
import type { PageName } from './paths.ts'

type Fetch = () => Promise<{ default: ComponentType }>

const FETCH: Readonly<Record<PageName, Fetch>> = {
  start: async () => ({ default: (await import('../features/start/start-page.tsx')).StartPage }),
  overview: async () => ({ default: (await import('../features/overview/overview-page.tsx')).OverviewPage }),
  import: async () => ({ default: (await import('../features/import/import-page.tsx')).ImportPage }),
  catalogue: async () => ({ default: (await import('../features/catalogue/catalogue-page.tsx')).CataloguePage }),
  tagging: async () => ({ default: (await import('../features/tagging/tagging-page.tsx')).TaggingPage }),
  isolation: async () => ({ default: (await import('../features/isolation/isolation-page.tsx')).IsolationPage }),
  volumes: async () => ({ default: (await import('../features/volumes/volumes-page.tsx')).VolumesPage }),
  indicators: async () => ({ default: (await import('../features/indicators/indicators-page.tsx')).IndicatorsPage }),
  proposal: async () => ({ default: (await import('../features/proposal/proposal-page.tsx')).ProposalPage }),
  exchange: async () => ({ default: (await import('../features/exchange/exchange-page.tsx')).ExchangePage }),
  history: async () => ({ default: (await import('../features/history/history-page.tsx')).HistoryPage }),
}

/** Each page is fetched the first time it is opened, unless it has been fetched ahead. */
export const PAGES = Object.fromEntries(
  Object.entries(FETCH).map(([name, fetch]) => [name, lazy(fetch)]),
) as unknown as Readonly<Record<PageName, ComponentType>>

/** Fetches the pages one after the other whenever nothing else goes on, so that none is slow the first time. Returns how to stop. */
export function fetchAhead(): () => void {
  const left = Object.values(FETCH)
  let waiting = 0
  const next = () => {
    const fetch = left.shift()
    // One that cannot be fetched says so when it is opened.
    if (fetch) waiting = requestIdleCallback(() => void fetch().then(next, next))
  }
  next()
  return () => {
    left.length = 0
    cancelIdleCallback(waiting)
  }
}
