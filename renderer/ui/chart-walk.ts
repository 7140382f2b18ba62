import type { ChartDrawing, ChartPoint } from '../../shared/model/chart-model.ts'

/** Every point of a drawing, in the order it is read. */
export function pointsOf(drawing: ChartDrawing): readonly ChartPoint[] {
  switch (drawing.is) {
    case 'bars':
    case 'deviation':
      return drawing.points
    case 'lines':
      return drawing.series.flatMap((series) => series.points)
    case 'stacked':
      return drawing.bars.flatMap(({ point, segments }) => [point, ...segments.map((segment) => segment.point)])
    case 'scatter':
      return drawing.points.map(({ point }) => point)
    case 'multiples':
      return drawing.panels.flatMap((panel) => pointsOf(panel.drawing))
  }
}

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
}

/**
 * The point an arrow key goes to from `from` (null: the chart has just been entered), or null when the key is not for walking.
 * Where a row has fewer points than the last, the nearest; a chart of one column or one row is walked with either pair of arrows.
 */
export function stepTo(points: readonly ChartPoint[], from: string | null, key: string): ChartPoint | null {
  if (key === 'Home') return points[0] ?? null
  if (key === 'End') return points.at(-1) ?? null
  const step = STEPS[key]
  if (!step) return null
  const at = points.find((point) => point.key === from)
  if (!at) return points[0] ?? null
  const oneColumn = points.every((point) => point.column === 0)
  const oneRow = points.every((point) => point.row === 0)
  if (oneColumn || oneRow) {
    const index = points.indexOf(at) + step[0] + step[1]
    return points[Math.min(points.length - 1, Math.max(0, index))] ?? null
  }
  const row = at.row + step[0]
  const inRow = points.filter((point) => point.row === row)
  const column = at.column + step[1]
  const nearest = inRow.toSorted((a, b) => Math.abs(a.column - column) - Math.abs(b.column - column))[0]
  return nearest ?? at
}
