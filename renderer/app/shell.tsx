import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import type { Overview } from '../../shared/contract/workspace.ts'
import { commonText } from '../../shared/text/ui-words.ts'
import { shellText } from '../../shared/text/ui-shell.ts'
import { invoke, refresh } from '../client/client.ts'
import { Announcer } from '../ui/announce.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { Page } from '../ui/page.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { useCommands } from './commands.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { setPanelOpen, usePanelOpen } from './explain.tsx'
import { FileProblem } from './file-problem.tsx'
import { useKeyboard } from './keyboard.ts'
import { Palette } from './palette.tsx'
import { Panel } from './panel.tsx'
import { pageAddress, PATHS, ROUTES, type PageName } from './paths.ts'
import { PrintHead } from './print-head.tsx'
import { Rail } from './rail.tsx'
import { useRefuseDrops } from './refuse-drops.ts'
import { fetchAhead, PAGES } from './routes.tsx'
import { ScopeBar } from './scope-bar.tsx'
import { yearChoices } from './scope-choices.ts'
import { chooseScope, useScopeStore } from './scope.ts'
import { shellCommands } from './shell-commands.ts'
import { ShortcutsDialog } from './shortcuts-dialog.tsx'
import { StatusBar } from './status-bar.tsx'
import { useOverview } from './use-overview.ts'

/** The frame: rail, scope, page, explanation, status. Start fills the window while no workspace is open. */
export function Shell(): ReactNode {
  const { overview, failed } = useOverview()
  const [here, go] = useLocation()
  const [palette, setPalette] = useState(false)
  const [shortcuts, setShortcuts] = useState(false)
  const panelOpen = usePanelOpen()
  const chosenYear = useScopeStore((state) => state.year)
  const party = useScopeStore((state) => state.party)
  useKeyboard()
  useRefuseDrops()
  useFocusOnPage(pageAddress(here))
  const open = overview !== null && overview !== undefined
  useEffect(() => (open ? fetchAhead() : undefined), [open])

  useEffect(() => {
    const first = overview?.parties[0]
    if (overview && first && !overview.parties.some((known) => known.code === party)) chooseScope({ party: first.code })
  }, [overview, party])

  useCommands(
    shellCommands({
      overview: overview ?? null,
      years: overview ? yearChoices(overview.years, chosenYear) : [],
      go,
      openPalette: () => setPalette(true),
      openShortcuts: () => setShortcuts(true),
      togglePanel: () => setPanelOpen(!panelOpen),
      closeWorkspace: () => {
        void invoke('workspace.close', {}).then(async (reply) => {
          if (!reply.ok) return
          await refresh(reply.changed)
          go(PATHS.start)
        })
      },
    }),
  )

  const dialogs = (
    <>
      <Palette open={palette} onClose={() => setPalette(false)} />
      <ShortcutsDialog open={shortcuts} onClose={() => setShortcuts(false)} />
      <FileProblem />
      <Announcer />
    </>
  )
  if (failed) {
    return (
      <main className="alone">
        <ProblemNote problem={failed} />
      </main>
    )
  }
  if (overview === undefined) return <main className="alone" aria-busy="true" />
  const Start = PAGES.start
  if (overview === null || here === PATHS.start) {
    return (
      <>
        <a className="skip" href="#innehall" onClick={skipTo}>
          {shellText.skip}
        </a>
        <main className="alone" id="innehall" tabIndex={-1}>
          <ErrorBoundary>
            <Suspense fallback={null}>
              <Start />
            </Suspense>
          </ErrorBoundary>
        </main>
        {dialogs}
      </>
    )
  }
  const ready = overview.parties.some((known) => known.code === party)
  return (
    <div className={panelOpen ? 'shell' : 'shell shell-wide'}>
      <a className="skip" href="#innehall" onClick={skipTo}>
        {shellText.skip}
      </a>
      <header className="top-bar">
        <button
          type="button"
          className="workspace-name"
          title={shellText.workspaceTitle}
          onClick={() => go(PATHS.start)}
        >
          <strong>{commonText.program}</strong>
          <span className="workspace-title">{overview.name}</span>
        </button>
        <ScopeBar overview={overview} />
        <button type="button" className="search-button" onClick={() => setPalette(true)}>
          {shellText.search} <Kbd keys="Ctrl+K" />
        </button>
      </header>
      <Rail overview={overview} />
      <main className="content" id="innehall" tabIndex={-1}>
        {overview.sample ? (
          <span className="sample-mark" title={shellText.sampleTitle}>
            {shellText.sample}
          </span>
        ) : null}
        <PrintHead overview={overview} />
        {ready ? <Pages overview={overview} key={overview.id} /> : null}
      </main>
      <Panel />
      <StatusBar overview={overview} />
      {dialogs}
    </div>
  )
}

function Pages({ overview }: { overview: Overview }): ReactNode {
  const [address] = useLocation()
  const here = pageAddress(address)
  return (
    <ErrorBoundary key={`${overview.id}${here}`}>
      <Suspense fallback={<p className="waiting muted">{commonText.loading}</p>}>
        <Switch>
          {(Object.keys(PATHS) as PageName[]).map((page) => (
            <Route key={page} path={ROUTES[page] ?? PATHS[page]} component={PAGES[page]} />
          ))}
          <Route path="/start">
            <Redirect to={PATHS.start} />
          </Route>
          <Route>
            <Page title={shellText.notFound}>
              <EmptyState title={shellText.notFound}>{shellText.notFoundText}</EmptyState>
            </Page>
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  )
}

/** The address is the page's, so the skip link moves the focus itself. */
function skipTo(event: React.MouseEvent): void {
  event.preventDefault()
  document.getElementById('innehall')?.focus()
}

/** A new page takes the focus at its title, so that a screen reader says where one is; the first page does not. */
function useFocusOnPage(here: string): void {
  const before = useRef(here)
  useEffect(() => {
    if (before.current === here) return undefined
    before.current = here
    const focus = () => {
      if (!document.activeElement?.closest('.content')) {
        document.querySelector<HTMLElement>('[data-page-title]')?.focus({ preventScroll: true })
      }
    }
    // Twice: a page may be fetched first, and a dialog gives the focus back when it has closed.
    const timers = [80, 400].map((delay) => setTimeout(focus, delay))
    return () => timers.forEach(clearTimeout)
  }, [here])
}
