import type { ChartPoint } from '../../shared/model/chart-model.ts'

/** A point of a chart with as little said of it as can be. */
export const pointWith = (more: Partial<ChartPoint> = {}): ChartPoint => ({
  key: more.label ?? 'Krokom',
  label: 'Krokom',
  value: null,
  text: 'saknas',
  state: 'missing',
  own: false,
  hatched: false,
  undeclared: false,
  outlier: false,
  note: '',
  spoken: '',
  target: null,
  row: 0,
  column: 0,
  ...more,
})
