// With the other files named chart-… the only place that knows recharts.
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import type { ChartModel, ChartPoint } from '../../shared/model/chart-model.ts'
import { chartText } from '../../shared/text/ui-chart.ts'
import { classNames } from './class-names.ts'
import { ChartDrawing } from './chart-drawing.tsx'
import { ChartKey } from './chart-legend.tsx'
import { ChartTwin } from './chart-table.tsx'
import { pointsOf, stepTo } from './chart-walk.ts'
import { usePrinting } from './printing.ts'
import { useWidth } from './use-width.ts'

export interface ChartProps {
  readonly model: ChartModel
  readonly view?: 'chart' | 'table'
  /** The figure that is explained, so that it is seen which one it is. */
  readonly explained?: ChartPoint['target']
  readonly onChoose?: (point: ChartPoint) => void
  /** To the right of the title. */
  readonly tools?: ReactNode
  /** Any other key while the chart has the focus; return true when it was yours. */
  readonly onKey?: (event: KeyboardEvent) => boolean
  readonly busy?: boolean
}

/** The width of a drawing on an A4 page, in CSS px. */
const PAPER_WIDTH = 660

const same = (a: ChartPoint['target'], b: ChartPoint['target']): boolean =>
  a !== null &&
  b !== null &&
  a.indicatorId === b.indicatorId &&
  a.party === b.party &&
  a.year === b.year &&
  a.kind === b.kind

/** A chart with its title, key and footer, or its table. Arrow keys walk the figures, Enter explains one. */
export function Chart({
  model,
  view = 'chart',
  explained = null,
  onChoose,
  tools,
  onKey,
  busy,
}: ChartProps): ReactNode {
  const [body, width] = useWidth('chart')
  const [walked, setWalked] = useState<ChartPoint | null>(null)
  const points = pointsOf(model.drawing)
  const chosen = points.find((point) => same(point.target, explained))?.key ?? null
  const printing = usePrinting()
  const drawn = printing ? PAPER_WIDTH : width
  const here = walked && points.some((point) => point.key === walked.key) ? walked : null

  const onKeyDown = (event: KeyboardEvent) => {
    const to = stepTo(points, here?.key ?? null, event.key)
    if (to) {
      event.preventDefault()
      setWalked(to)
    } else if ((event.key === 'Enter' || event.key === ' ') && here) {
      event.preventDefault()
      onChoose?.(here)
    } else if (onKey?.(event)) event.preventDefault()
  }

  return (
    <figure className={classNames('chart', busy && 'chart-busy')} aria-label={model.title}>
      <figcaption className="chart-head">
        <div>
          <h2 className="card-title">{model.title}</h2>
          <p className="card-subtitle">{model.subtitle}</p>
        </div>
        {tools ? <div className="card-tools">{tools}</div> : null}
      </figcaption>
      <p className="sr-only">{model.spoken}</p>
      {view === 'chart' || printing ? (
        <div
          ref={body}
          className="chart-body"
          role="application"
          aria-roledescription={chartText.roleDescription}
          aria-label={chartText.walkHint}
          tabIndex={0}
          onKeyDown={onKeyDown}
          onBlur={() => setWalked(null)}
        >
          {/* Measured before it is painted: nothing is drawn twice. */}
          {drawn === 0 ? null : <ChartKey model={model} width={drawn} />}
          {drawn === 0 ? null : (
            <ChartDrawing
              drawing={model.drawing}
              width={drawn}
              walked={here?.key ?? null}
              chosen={printing ? null : chosen}
              onChoose={onChoose}
            />
          )}
        </div>
      ) : null}
      {view === 'table' || printing ? (
        <ChartTwin
          model={model}
          chosen={printing ? null : chosen}
          onChoose={
            onChoose
              ? (key) => {
                  const point = points.find((one) => one.key === key)
                  if (point) onChoose(point)
                }
              : undefined
          }
        />
      ) : null}
      <p className="sr-only" role="status">
        {here ? chartText.walked(here.spoken, points.indexOf(here) + 1, points.length) : ''}
      </p>
      <p className="chart-footer">{model.footer.join(' ')}</p>
    </figure>
  )
}
