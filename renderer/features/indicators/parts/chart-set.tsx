import type { ReactNode } from 'react'
import type { Overview } from '../../../../shared/contract/workspace.ts'
import type { ChoiceFacts } from '../../../../shared/domain/present/chart-choices.ts'
import type { ChartModel } from '../../../../shared/model/chart-model.ts'
import type { GridModel } from '../../../../shared/model/grid-model.ts'
import type { Indicator } from '../../../../shared/model/indicator.ts'
import type { ViewContent } from '../../../../shared/model/view.ts'
import { pageIndicators } from '../../../../shared/text/page-indicators.ts'
import { chartBuilder as text } from '../../../../shared/text/page-views.ts'
import { useCommands } from '../../../app/commands.ts'
import { announce } from '../../../ui/announce.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import type { Target } from '../indicators-model.ts'
import type { ChartSetState } from '../use-chart-set.ts'
import { useCharts } from '../use-charts.ts'
import type { Asked } from '../use-figures.ts'
import { useShare } from '../use-share.ts'
import { changeView } from '../view-store.ts'
import { ChartCard } from './chart-card.tsx'

export interface ChartSetProps {
  readonly set: ChartSetState
  readonly content: ViewContent
  readonly asked: Asked
  readonly grid: GridModel
  readonly overview: Overview
  readonly indicators: readonly Indicator[]
  readonly chosen: string
  readonly explained: Target | null
  readonly onChoose: (target: Target) => void
}

/** The view's charts in a grid: each with its choices, those that follow the chosen row among them. */
export function ChartSet(props: ChartSetProps): ReactNode {
  const { set, content, asked, grid, overview, indicators, chosen, explained, onChoose } = props
  const { specs, put, add } = set
  const { charts, levelsKnown, fetching } = useCharts(specs, chosen, asked)
  const share = useShare(asked)
  const facts: ChoiceFacts = { lens: asked.lens, filled: overview.filled, indicators, levelsKnown }
  const first = charts[0]?.model
  const onFirst = (label: string, run: (model: ChartModel) => void) =>
    first ? [{ id: `chart-${label}`, group: text.kind, label: `${label}: ${first.title}`, run: () => run(first) }] : []
  useCommands([
    ...(['chart', 'table'] as const).map((view) => ({
      id: `indicators-${view}`,
      group: pageIndicators.title,
      label: `${text.view}: ${view === 'chart' ? text.chart : text.table}`,
      run: () => put(specs.map((spec) => ({ ...spec, view }))),
    })),
    ...onFirst(text.copyTable, share.copyTable),
    ...onFirst(text.copyPicture, share.copyPicture),
    ...onFirst(text.saveSvg, (model) => share.savePicture(model, 'svg')),
    ...onFirst(text.savePng, (model) => share.savePicture(model, 'png')),
  ])
  return (
    <section className="chart-set" aria-label={text.kind}>
      {specs.length > 1 ? (
        <div className="chart-set-tools">
          <span className="muted">{text.layout}</span>
          <Segmented
            label={text.layout}
            value={String(content.chartColumns) as '1' | '2' | '3'}
            options={(['1', '2', '3'] as const).map((id) => ({ id, label: text.layouts[id] }))}
            onChange={(columns) => changeView({ chartColumns: Number(columns) })}
          />
        </div>
      ) : null}
      {specs.length === 0 ? <p className="muted">{text.none}</p> : null}
      <div className={`chart-grid chart-grid-${content.chartColumns}`}>
        {charts.map((shown) => (
          <div key={shown.spec.id} data-chart={shown.spec.id} className="chart-place">
            <ChartCard
              shown={shown}
              grid={grid}
              facts={facts}
              explained={explained}
              share={share}
              busy={fetching && shown.model !== null && shown.model.indicatorId !== shown.resolved.indicatorId}
              startBuilding={shown.spec.id === set.added}
              of={specs.length}
              onChange={(spec) => put(specs.map((one) => (one.id === spec.id ? spec : one)))}
              onCopy={() => add({ ...shown.spec })}
              onRemove={() => {
                put(specs.filter((one) => one.id !== shown.spec.id))
                announce(text.removed)
              }}
              onFirst={() => put([shown.spec, ...specs.filter((one) => one.id !== shown.spec.id)])}
              onChoose={onChoose}
            />
          </div>
        ))}
      </div>
    </section>
  )
}
