import './isolation.css'
import './isolation-panel.css'
import './questions.css'
import { type ReactNode, useLayoutEffect } from 'react'
import { isolationText as text } from '../../../shared/text/ui-isolation.ts'
import { useCommands } from '../../app/commands.ts'
import { useScope } from '../../app/scope.ts'
import { useOverview } from '../../app/use-overview.ts'
import { useRead } from '../../client/use-read.ts'
import { Page } from '../../ui/page.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { chooseView, type IsolationTab, TABS, useIsolationView } from './isolation-store.ts'
import { CodePlanTab } from './parts/code-plan-tab.tsx'
import { DeclarationTab } from './parts/declaration-tab.tsx'
import { DoubleCountTab } from './parts/double-count-tab.tsx'
import { MatrixTab } from './parts/matrix-tab.tsx'
import { OverheadTab } from './parts/overhead-tab.tsx'
import { forgetOthersUnsaved } from './unsaved-store.ts'

const VIEWS: Record<IsolationTab, () => ReactNode> = {
  matrix: () => <MatrixTab />,
  overhead: () => <OverheadTab />,
  declaration: () => <DeclarationTab />,
  doubleCount: () => <DoubleCountTab />,
  codePlan: () => <CodePlanTab />,
}

/** Isolering: how visible every cost is, and how the figures have been made. */
export function IsolationPage(): ReactNode {
  const { tab } = useIsolationView()
  const notes = useNotes()
  const open = useOverview().overview?.id
  useLayoutEffect(() => {
    if (open !== undefined) forgetOthersUnsaved(open)
  }, [open])
  useCommands(
    TABS.map((id) => ({
      id: `isolation-tab-${id}`,
      label: text.showTab(text.tabs[id]),
      group: text.title,
      run: () => chooseView({ tab: id }),
    })),
  )
  return (
    <Page title={text.title} lead={text.lead} layout="fill">
      <Tabs
        label={text.tabsLabel}
        value={tab}
        onChange={(id) => chooseView({ tab: id })}
        tabs={TABS.map((id) => ({ id, label: text.tabs[id], note: notes[id], render: VIEWS[id] }))}
      />
    </Page>
  )
}

/** What is left in each view, for the party in focus. */
function useNotes(): Record<IsolationTab, string | null> {
  const { party, year, kind } = useScope()
  const matrix = useRead('isolation.matrix', { year, kind }, { keep: true }).value
  const declared = useRead('declaration.sheet', { year }, { keep: true }).value
  const overhead = useRead('overhead.sheet', { year, kind }, { keep: true }).value
  const twice = useRead('doublecount.list', { year, kind }, { keep: true }).value
  const left = (count: number | undefined): string | null => (count ? text.left(count) : null)
  return {
    matrix: left(matrix?.byParty.find((one) => one.party === party)?.tally.empty),
    overhead: left(overhead?.undeclared.filter((one) => one === party).length),
    declaration: left(declared?.parties.find((one) => one.party === party)?.unanswered.length),
    doubleCount: left(twice?.found.filter(({ verdict }) => verdict === null).length),
    codePlan: null,
  }
}
