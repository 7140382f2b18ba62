import type { ChartPoint } from '../../shared/model/chart-model.ts'
import { madeSvg } from './made.tsx'

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

/**
 * Tiny bars, one per party in the given order, for a row of a grid. Drawn without words: the cell's own text says the figures.
 * Made without React: there is one in every row.
 */
export function miniBars(points: readonly ChartPoint[], height = 20): SVGElement {
  const top = Math.max(0, ...points.map((point) => point.value ?? 0))
  const bottom = Math.min(0, ...points.map((point) => point.value ?? 0))
  const span = top - bottom || 1
  const zero = (height * top) / span
  return drawing(
    points.length * (WIDTH + GAP),
    height,
    points.flatMap((point, index) => {
      const x = index * (WIDTH + GAP)
      if (point.value === null) return [sign(point, x + WIDTH / 2, height)]
      const length = Math.max(1.5, (height * Math.abs(point.value)) / span)
      const y = point.value >= 0 ? zero - length : zero
      const marked = point.hatched || point.undeclared
      const look = point.own ? 'bar-own' : marked ? 'bar-weak' : 'bar-other'
      const own = point.own ? '-own' : ''
      return [
        madeSvg('rect', { x, y, width: WIDTH, height: length, rx: 1.5, class: look }),
        ...(point.hatched ? [path(hatchLines(x, y, WIDTH, length), `mini-hatch${own}`)] : []),
        ...(point.undeclared ? [path(dots(x, y, WIDTH, length), `mini-dots${own}`)] : []),
      ]
    }),
  )
}

/** A tiny line over the years with its last point marked; a year without a figure is a gap with a sign under it. */
export function miniTrend(points: readonly ChartPoint[], height = 20): SVGElement {
  const known = points.flatMap((point) => point.value ?? [])
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const at = (value: number) => (high === low ? height / 2 : 3 + ((high - value) / (high - low)) * (height - 6))
  const x = (index: number) => 7 + index * TREND_STEP
  const last = points.findLastIndex((point) => point.value !== null)
  let line = ''
  for (const [index, point] of points.entries())
    if (point.value !== null)
      line += `${points[index - 1]?.value === null || index === 0 ? 'M' : 'L'}${x(index)} ${at(point.value)}`
  return drawing(14 + (points.length - 1) * TREND_STEP, height, [
    path(line, 'mini-line'),
    ...points.map((point, index) => {
      if (point.value === null) return sign(point, x(index), height)
      const [r, look] = index === last ? [3, 'dot-own'] : [1.6, 'mini-dot']
      return madeSvg('circle', { cx: x(index), cy: at(point.value), r, class: look })
    }),
  ])
}

const drawing = (width: number, height: number, marks: readonly SVGElement[]): SVGElement =>
  madeSvg('svg', { class: 'mini-bars', width, height, 'aria-hidden': 'true' }, ...marks)

const path = (d: string, look: string): SVGElement => madeSvg('path', { d, class: look })

const sign = (point: ChartPoint, x: number, height: number): SVGElement =>
  madeSvg('text', { x, y: height - 4, 'text-anchor': 'middle', class: 'mini-mark' }, SIGNS[point.state])

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
