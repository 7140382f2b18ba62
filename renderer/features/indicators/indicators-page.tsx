import './indicators.css'
import './explanation.css'
import './builder.css'
import { type ReactNode, useState } from 'react'
import { useLocation } from 'wouter'
import type { Overview } from '../../../shared/contract/workspace.ts'
import { chartWords } from '../../../shared/text/chart-words.ts'
import { pageIndicators as text } from '../../../shared/text/page-indicators.ts'
import { pageViews } from '../../../shared/text/page-views.ts'
import { Explain, openPanel } from '../../app/explain.tsx'
import { PATHS } from '../../app/paths.ts'
import { useLens, useScope, useUnit } from '../../app/scope.ts'
import { useOverview } from '../../app/use-overview.ts'
import { useRead } from '../../client/use-read.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Later } from '../../ui/later.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import type { Target } from './indicators-model.ts'
import { ChartSet } from './parts/chart-set.tsx'
import { ExplanationPanel } from './parts/explanation-panel.tsx'
import { GridPrintNote } from './parts/grid-print-note.tsx'
import { HiddenNote } from './parts/hidden-note.tsx'
import { IndicatorGrid } from './parts/indicator-grid.tsx'
import { PageDialogs, type PageDialog } from './parts/page-dialogs.tsx'
import { PageTools } from './parts/page-tools.tsx'
import { useChartSet } from './use-chart-set.ts'
import { type Asked, useFigures } from './use-figures.ts'
import { useView } from './use-view.ts'

/** Indikatorer: the grid of a view, its charts, and every figure explained in the panel. */
export function IndicatorsPage(): ReactNode {
  const { overview } = useOverview()
  return overview ? <Indicators overview={overview} /> : null
}

function Indicators({ overview }: { overview: Overview }): ReactNode {
  const scopeLens = useLens()
  const { party: own } = useScope()
  const unit = useUnit()
  const [, go] = useLocation()
  const [chosen, setChosen] = useState<string | null>(null)
  const [explained, setExplained] = useState<Target | null>(null)
  const [dialog, setDialog] = useState<PageDialog>(null)
  const view = useView(overview.id, scopeLens)
  const { content } = view
  const catalogue = useRead('catalogue.get', {})
  const method = catalogue.value?.method
  const lens = { ...scopeLens, ...content.measure }
  const asked: Asked = { lens, own, unit }
  const { shown, read } = useFigures(content, asked, overview, method, view.ready)
  const grid = shown?.grid
  const row = grid?.rows.find((each) => each.indicatorId === chosen) ?? grid?.rows[0]
  const set = useChartSet(content, grid, row?.indicatorId)
  const nothing = grid !== undefined && grid.missingParties.length === grid.parties.length && content.years.length === 0

  // A figure that is explained stays the same figure while the row is, and is one's own of the row otherwise.
  const target: Target | null = row
    ? explained?.indicatorId === row.indicatorId
      ? explained
      : { indicatorId: row.indicatorId, party: own, year: lens.year, kind: lens.kind }
    : null
  const choose = (next: Target) => {
    setChosen(next.indicatorId)
    setExplained(next)
    openPanel()
  }
  return (
    <Page
      title={text.title}
      lead={text.purpose}
      tools={
        grid && method && shown ? (
          <PageTools
            view={view}
            asked={asked}
            method={method}
            model={shown.model}
            grid={grid}
            years={overview.years}
            set={set}
            chosen={row?.indicatorId}
            onDialog={setDialog}
          />
        ) : null
      }
    >
      <ProblemNote problem={read.problem ?? catalogue.problem ?? view.removing.problem} />
      {view.unknown ? (
        <p className="warn" role="status">
          {pageViews.unknown}
        </p>
      ) : null}
      {nothing ? (
        <EmptyState
          title={text.emptyTitle}
          action={
            <Button look="primary" onPress={() => go(PATHS.import)}>
              {text.toImport}
            </Button>
          }
        >
          {text.empty}
        </EmptyState>
      ) : null}
      {shown && grid && row && target && method && !nothing ? (
        <>
          <HiddenNote model={shown.model} />
          <IndicatorGrid
            model={shown.model}
            grid={grid}
            content={content}
            chosen={row.indicatorId}
            onChoose={(indicatorId, figure) => {
              setChosen(indicatorId)
              setExplained(figure)
            }}
            onOpen={() => document.querySelector<HTMLElement>('.chart-body, .chart-twin')?.focus()}
          />
          <GridPrintNote model={shown.model} grid={grid} />
          <ChartSet
            set={set}
            content={content}
            asked={asked}
            grid={grid}
            overview={overview}
            indicators={method.indicators}
            chosen={row.indicatorId}
            explained={target}
            onChoose={choose}
          />
          <Explain>
            <Later until={<div className="explanation" />}>
              <ExplanationPanel
                grid={shown.figures.gridOf(target.year, target.kind) ?? grid}
                lens={{ ...lens, year: target.year, kind: target.kind }}
                unit={unit}
                indicatorId={target.indicatorId}
                party={target.party}
                method={method}
                onParty={(party) => setExplained({ ...target, party })}
              />
            </Later>
          </Explain>
        </>
      ) : null}
      {grid && method ? (
        <PageDialogs
          dialog={dialog}
          view={view}
          grid={grid}
          method={method}
          years={overview.years}
          lens={chartWords.lens(lens, {
            prices: lens.fixedPrices ?? 'current',
            index: lens.index ?? null,
            annualised: lens.annualised ?? false,
          })}
          onClose={() => setDialog(null)}
        />
      ) : null}
    </Page>
  )
}
