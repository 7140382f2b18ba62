import type { ReactNode } from 'react'
import type { ChartLegend as Entry, ChartModel } from '../../shared/model/chart-model.ts'
import { MarkedRect, OutlierMark } from './chart-marks.tsx'
import { LayerRect } from './chart-layers.tsx'
import { labelWidth } from './chart-room.ts'

const SIZE = 12
const SWATCH = 22
const GAP = 18
const LINE = 20

interface Item {
  readonly key: string
  readonly text: string
  readonly swatch: ReactNode
}

/** What marks and layers mean, in the order they lie; only those that are seen. Drawn, so that a saved picture has it too. */
export function ChartKey({ model, width }: { model: ChartModel; width: number }): ReactNode {
  const items = [...layerItems(model), ...model.legend.map((entry) => markItem(entry, model))]
  if (items.length === 0) return null
  const places = flow(items, width)
  const height = (places.at(-1)?.y ?? 0) + LINE
  return (
    <svg className="chart-key" width={width} height={height} aria-hidden="true">
      {items.map((item, index) => {
        const { x, y } = places[index] ?? { x: 0, y: 0 }
        return (
          <g key={item.key} transform={`translate(${x} ${y})`}>
            {item.swatch}
            <text x={SWATCH + 5} y={LINE / 2} dominantBaseline="central" className="key-text">
              {item.text}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

/** Left to right, and on the next line where there is no room. */
function flow(items: readonly Item[], width: number): { x: number; y: number }[] {
  let [x, y] = [0, 0]
  return items.map((item) => {
    const size = SWATCH + 5 + labelWidth(item.text, SIZE) + GAP
    if (x > 0 && x + size - GAP > width) {
      x = 0
      y += LINE
    }
    const place = { x, y }
    x += size
    return place
  })
}

function layerItems({ drawing }: ChartModel): Item[] {
  if (drawing.is !== 'stacked') return []
  return drawing.layers.map((layer, index) => {
    const swatch = <LayerRect layer={index} x={0} y={4} width={SWATCH} height={12} />
    return { key: layer.key, text: layer.label, swatch }
  })
}

/** On lines and points the marks are shapes, on bars textures: the key shows them as they are drawn. */
function markItem({ mark, text }: Entry, { drawing, kind }: ChartModel): Item {
  const dots = drawing.is === 'lines' || drawing.is === 'scatter' || kind === 'lines'
  return { key: mark, text, swatch: dots ? dotSwatch(mark) : barSwatch(mark) }
}

function barSwatch(mark: Entry['mark']): ReactNode {
  const box = { x: 0, y: 4, width: SWATCH, height: 12 }
  switch (mark) {
    case 'hatched':
      return <MarkedRect {...box} point={{ own: false, hatched: true, undeclared: false }} />
    case 'undeclared':
      return <MarkedRect {...box} point={{ own: false, hatched: false, undeclared: true }} />
    case 'outlier':
      return <OutlierMark x={SWATCH / 2} y={LINE / 2} />
    case 'median':
    case 'budget':
      return lineSwatch(mark)
  }
}

function dotSwatch(mark: Entry['mark']): ReactNode {
  const at = { cx: SWATCH / 2, cy: LINE / 2, r: 5 }
  switch (mark) {
    case 'hatched':
      return <circle {...at} className="dot-other dot-hollow" />
    case 'undeclared':
      return <rect x={SWATCH / 2 - 5} y={LINE / 2 - 5} width={10} height={10} className="dot-other" />
    case 'outlier':
      return <OutlierMark x={SWATCH / 2} y={LINE / 2} />
    case 'median':
    case 'budget':
      return lineSwatch(mark)
  }
}

const lineSwatch = (mark: 'median' | 'budget'): ReactNode => (
  <path d={`M0 ${LINE / 2}H${SWATCH}`} className={mark === 'median' ? 'median-path-line' : 'planned-line'} />
)
