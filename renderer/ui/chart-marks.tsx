import type { ReactNode } from 'react'
import type { ChartPoint } from '../../shared/model/chart-model.ts'
import { classNames } from './class-names.ts'
import { barLabel, labelWidth } from './chart-room.ts'
import { texturePath } from './chart-texture.ts'

export interface MarkedRectProps {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly point: Pick<ChartPoint, 'own' | 'hatched' | 'undeclared'>
}

/** A bar with what its figure's method asks for laid over it: stripes for grade D and E, dots for a method not declared. */
export function MarkedRect({ x, y, width, height, point }: MarkedRectProps): ReactNode {
  const box = { x: Math.min(x, x + width), y, width: Math.max(1, Math.abs(width)), height }
  const own = point.own ? '-own' : ''
  const marked = point.hatched || point.undeclared
  return (
    <>
      <rect {...box} rx={2} className={point.own ? 'bar-own' : marked ? 'bar-weak' : 'bar-other'} />
      {point.hatched ? <path d={texturePath('rising', box)} className={`bar-hatch${own}`} /> : null}
      {point.undeclared ? <path d={texturePath('dots', box)} className={`bar-dots${own}`} /> : null}
      {marked && !point.own ? <rect {...box} rx={2} className="bar-outline" /> : null}
    </>
  )
}

/** Around the bar the keyboard is on, or the one that is explained. */
export function Ring({
  x,
  y,
  width,
  height,
  walked,
  chosen,
}: {
  x: number
  y: number
  width: number
  height: number
  walked: boolean
  chosen: boolean
}): ReactNode {
  if (!walked && !chosen) return null
  return (
    <rect
      x={Math.min(x, x + width) - 2}
      y={y - 2}
      width={Math.abs(width) + 4}
      height={height + 4}
      rx={3}
      className={walked ? 'bar-walked' : 'bar-chosen'}
    />
  )
}

const MARK = 14
const SWATCH = 22

/** A small diamond: the figure is far from the others, and its note says how. */
export function OutlierMark({ x, y }: { x: number; y: number }): ReactNode {
  return <path d={`M${x} ${y - 5}l5 5l-5 5l-5 -5z`} className="outlier-mark" />
}

/** A figure or a mark at the end of its bar, on a ground of its own so that no line ever crosses it. */
export function EndLabel({
  at,
  y,
  height,
  point,
  notes,
  toLeft,
  marked,
}: {
  at: number
  y: number
  height: number
  point: ChartPoint
  notes: boolean
  /** The label ends at `at` instead of beginning there. */
  toLeft?: boolean
  /** Shows the figure's own marks beside it, where the bar itself is drawn in layers. */
  marked?: boolean
}): ReactNode {
  const words = barLabel(point, notes)
  const swatch = marked && (point.hatched || point.undeclared) ? SWATCH : 0
  const mark = (point.outlier ? MARK : 0) + swatch
  const width = labelWidth(words) + mark
  const left = toLeft ? at - width : at
  return (
    <g>
      <rect x={left - 3} y={y - 2} width={width + 6} height={height + 4} className="label-ground" />
      {swatch > 0 ? (
        <MarkedRect x={left} y={y + height / 2 - 6} width={SWATCH - 6} height={12} point={{ ...point, own: false }} />
      ) : null}
      {point.outlier ? <OutlierMark x={left + swatch + 5} y={y + height / 2} /> : null}
      <text
        x={toLeft ? at : left + mark}
        y={y + height / 2}
        dominantBaseline="central"
        textAnchor={toLeft ? 'end' : 'start'}
        className={classNames('bar-label', point.state !== 'value' && 'bar-label-mark', point.own && 'bar-label-own')}
      >
        {words}
      </text>
    </g>
  )
}
