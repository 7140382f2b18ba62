import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { queryClient } from '../client/client.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { Shell } from './shell.tsx'

/** The whole program. Hash addresses work on every host alike. */
export function App(): ReactNode {
  return (
    <I18nProvider locale="sv-SE">
      <QueryClientProvider client={queryClient}>
        <Router hook={useHashLocation}>
          <ErrorBoundary>
            <Shell />
          </ErrorBoundary>
        </Router>
      </QueryClientProvider>
    </I18nProvider>
  )
}
