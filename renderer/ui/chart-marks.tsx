import type { ReactNode } from 'react'
import type { ChartPoint } from '../../shared/model/chart-model.ts'
import { classNames } from './class-names.ts'
import { barLabel, labelWidth } from './chart-room.ts'

/** Patterns of a chart, by the id it was given. They differ in shape, so that they are told apart without colour. */
export function ChartPatterns({ id }: { id: string }): ReactNode {
  return (
    <defs>
      <pattern
        id={`${id}-hatched`}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
        className="pattern"
      >
        <line x1="0" y1="0" x2="0" y2="6" className="pattern-line" />
      </pattern>
      <pattern
        id={`${id}-hatched-own`}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <line x1="0" y1="0" x2="0" y2="6" className="pattern-line-own" />
      </pattern>
      <pattern id={`${id}-undeclared`} width="7" height="7" patternUnits="userSpaceOnUse">
        <circle cx="3.5" cy="3.5" r="1.7" className="pattern-dot" />
      </pattern>
      <pattern id={`${id}-undeclared-own`} width="7" height="7" patternUnits="userSpaceOnUse">
        <circle cx="3.5" cy="3.5" r="1.7" className="pattern-dot-own" />
      </pattern>
    </defs>
  )
}

export interface MarkedRectProps {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly point: Pick<ChartPoint, 'own' | 'hatched' | 'undeclared'>
  readonly patterns: string
}

/** A bar with what its figure's method asks for laid over it: stripes for grade D and E, dots for a method not declared. */
export function MarkedRect({ x, y, width, height, point, patterns }: MarkedRectProps): ReactNode {
  const box = { x: Math.min(x, x + width), y, width: Math.max(1, Math.abs(width)), height, rx: 2 }
  const own = point.own ? '-own' : ''
  return (
    <>
      <rect {...box} className={point.own ? 'bar-own' : point.hatched || point.undeclared ? 'bar-weak' : 'bar-other'} />
      {point.hatched ? <rect {...box} fill={`url(#${patterns}-hatched${own})`} /> : null}
      {point.undeclared ? <rect {...box} fill={`url(#${patterns}-undeclared${own})`} /> : null}
      {(point.hatched || point.undeclared) && !point.own ? <rect {...box} className="bar-outline" /> : null}
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
  patterns,
}: {
  at: number
  y: number
  height: number
  point: ChartPoint
  notes: boolean
  /** The label ends at `at` instead of beginning there. */
  toLeft?: boolean
  /** Shows the figure's patterns beside it, where the bar itself is drawn in layers. */
  patterns?: string
}): ReactNode {
  const words = barLabel(point, notes)
  const swatch = patterns !== undefined && (point.hatched || point.undeclared) ? SWATCH : 0
  const mark = (point.outlier ? MARK : 0) + swatch
  const width = labelWidth(words) + mark
  const left = toLeft ? at - width : at
  return (
    <g>
      <rect x={left - 3} y={y - 2} width={width + 6} height={height + 4} className="label-ground" />
      {patterns !== undefined && swatch > 0 ? (
        <MarkedRect
          x={left}
          y={y + height / 2 - 6}
          width={SWATCH - 6}
          height={12}
          point={{ ...point, own: false }}
          patterns={patterns}
        />
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
