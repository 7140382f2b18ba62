import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import type { Overview } from '../../../shared/contract/workspace.ts'
import { kindWords } from '../../../shared/text/lens.ts'
import { overviewText } from '../../../shared/text/ui-overview.ts'
import { shellText } from '../../../shared/text/ui-shell.ts'
import { Explain } from '../../app/explain.tsx'
import { PATHS } from '../../app/paths.ts'
import { useScope } from '../../app/scope.ts'
import { useOverview } from '../../app/use-overview.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Page } from '../../ui/page.tsx'
import { BatchesPanel } from './parts/batches-panel.tsx'
import { CountyCoverage } from './parts/county-coverage.tsx'
import { CoverageCard } from './parts/coverage-card.tsx'
import { FilledMatrix } from './parts/filled-matrix.tsx'

/** What there is, what is left, and what to do next. */
export function OverviewPage(): ReactNode {
  const { overview } = useOverview()
  const scope = useScope()
  const [, go] = useLocation()
  if (!overview) return null
  const party = overview.parties.find((candidate) => candidate.code === scope.party)
  return (
    <Page
      title={overviewText.title}
      lead={overviewText.lead}
      tools={
        <>
          <Chip look="settled">{`${party?.name ?? ''}, ${kindWords[scope.kind].toLowerCase()} ${scope.year}`}</Chip>
          <Chip>{overviewText.method(overview.methodVersion)}</Chip>
        </>
      }
    >
      <section className="next-step" aria-labelledby="next-step">
        <div>
          <h2 className="panel-heading" id="next-step">
            {overviewText.next}
          </h2>
          <p className="next-text">{overview.next?.text ?? overviewText.allDone}</p>
        </div>
        {overview.next ? (
          <Button look="primary" onPress={() => overview.next && go(PATHS[overview.next.step])}>
            {overviewText.go(shellText.steps[overview.next.step])}
          </Button>
        ) : null}
      </section>
      <div className="overview-columns">
        <Card title={overviewText.steps}>
          <StepList overview={overview} />
        </Card>
        <CoverageCard />
      </div>
      <CountyCoverage overview={overview} />
      <FilledMatrix overview={overview} />
      <Explain>
        <BatchesPanel partyName={party?.name ?? ''} />
      </Explain>
    </Page>
  )
}

function StepList({ overview }: { overview: Overview }): ReactNode {
  return (
    <ul className="step-list">
      {overview.steps.map((step) => (
        <li key={step.step} className="step-line">
          <Link href={PATHS[step.step]}>{shellText.steps[step.step]}</Link>
          <span className={step.todo ? 'warn' : 'muted'}>{step.note}</span>
        </li>
      ))}
    </ul>
  )
}
