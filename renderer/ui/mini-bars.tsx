import type { ReactNode } from 'react'
import type { ChartPoint } from '../../shared/model/chart-model.ts'

const WIDTH = 15
const GAP = 2
const TREND_STEP = 26

/** A state as a sign that fits under two letters: × missing, – not applicable, .. hidden, ≠ not comparable. */
const SIGNS: Readonly<Record<ChartPoint['state'], string>> = {
  value: '×',
  missing: '×',
  'not-applicable': '–',
  suppressed: '..',
  'not-comparable': '≠',
}

/** Tiny bars, one per party in the given order, for a row of a grid. Drawn without words: the cell's own text says the figures. */
export function MiniBars({ points, height = 20 }: { points: readonly ChartPoint[]; height?: number }): ReactNode {
  const top = Math.max(0, ...points.map((point) => point.value ?? 0))
  const bottom = Math.min(0, ...points.map((point) => point.value ?? 0))
  const span = top - bottom || 1
  const zero = (height * top) / span
  return (
    <svg className="mini-bars" width={points.length * (WIDTH + GAP)} height={height} aria-hidden="true">
      {points.map((point, index) => {
        const x = index * (WIDTH + GAP)
        if (point.value === null) {
          return (
            <text key={point.key} x={x + WIDTH / 2} y={height - 4} textAnchor="middle" className="mini-mark">
              {SIGNS[point.state]}
            </text>
          )
        }
        const length = Math.max(1.5, (height * Math.abs(point.value)) / span)
        const y = point.value >= 0 ? zero - length : zero
        const marked = point.hatched || point.undeclared
        return (
          <g key={point.key}>
            <rect
              x={x}
              y={y}
              width={WIDTH}
              height={length}
              rx={1.5}
              className={point.own ? 'bar-own' : marked ? 'bar-weak' : 'bar-other'}
            />
            {point.hatched ? (
              <path d={hatchLines(x, y, WIDTH, length)} className={point.own ? 'mini-hatch-own' : 'mini-hatch'} />
            ) : null}
            {point.undeclared ? (
              <path d={dots(x, y, WIDTH, length)} className={point.own ? 'mini-dots-own' : 'mini-dots'} />
            ) : null}
          </g>
        )
      })}
    </svg>
  )
}

/** A tiny line over the years with its last point marked; a year without a figure is a gap with a sign under it. */
export function MiniTrend({ points, height = 20 }: { points: readonly ChartPoint[]; height?: number }): ReactNode {
  const known = points.flatMap((point) => point.value ?? [])
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const at = (value: number) => (high === low ? height / 2 : 3 + ((high - value) / (high - low)) * (height - 6))
  const x = (index: number) => 7 + index * TREND_STEP
  const last = points.findLastIndex((point) => point.value !== null)
  let path = ''
  for (const [index, point] of points.entries())
    if (point.value !== null)
      path += `${points[index - 1]?.value === null || index === 0 ? 'M' : 'L'}${x(index)} ${at(point.value)}`
  return (
    <svg className="mini-bars" width={14 + (points.length - 1) * TREND_STEP} height={height} aria-hidden="true">
      <path d={path} className="mini-line" />
      {points.map((point, index) =>
        point.value === null ? (
          <text key={point.key} x={x(index)} y={height - 4} textAnchor="middle" className="mini-mark">
            {SIGNS[point.state]}
          </text>
        ) : (
          <circle
            key={point.key}
            cx={x(index)}
            cy={at(point.value)}
            r={index === last ? 3 : 1.6}
            className={index === last ? 'dot-own' : 'mini-dot'}
          />
        ),
      )}
    </svg>
  )
}

/** Diagonals clipped to a small box, so that no pattern id has to be shared between rows. */
function hatchLines(x: number, y: number, width: number, height: number): string {
  const lines: string[] = []
  for (let offset = 4; offset < width + height; offset += 5) {
    const x1 = x + Math.min(offset, width)
    const y1 = y + Math.max(0, offset - width)
    const x2 = x + Math.max(0, offset - height)
    const y2 = y + Math.min(offset, height)
    lines.push(`M${x1} ${y1}L${x2} ${y2}`)
  }
  return lines.join('')
}

/** Small squares inside the box. */
function dots(x: number, y: number, width: number, height: number): string {
  const marks: string[] = []
  for (let top = 2; top + 2 <= height; top += 5)
    for (let left = 2; left + 2 <= width; left += 5) marks.push(`M${x + left} ${y + top}h2v2h-2z`)
  return marks.join('')
}
