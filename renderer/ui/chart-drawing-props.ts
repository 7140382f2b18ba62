import type { ChartDrawing, ChartPoint, DrawingOf } from '../../shared/model/chart-model.ts'

/** What every kind of drawing is given. */
export interface DrawingProps<K extends ChartDrawing['is']> {
  readonly drawing: DrawingOf<K>
  readonly width: number
  /** The point the keyboard is on, and the one that is explained. */
  readonly walked: string | null
  readonly chosen: string | null
  readonly onChoose: ((point: ChartPoint) => void) | undefined
}
