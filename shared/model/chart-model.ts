import { z } from 'zod'
import { chartKindSchema, chartRefusalSchema } from './chart-spec.ts'
import { indicatorStateSchema } from './indicator.ts'
import { kindSchema, partyCodeSchema, yearSchema } from './scope.ts'

/**
 * One figure of a chart. `value` is null unless the state is 'value'; `text` is the figure as written, or the state's mark.
 * `hatched`: evidence grade D or E. `undeclared`: the method behind it is not declared. `note` is said beside it, `spoken`
 * is the whole figure as a sentence. `row` and `column` are where the arrow keys find it.
 */
export const chartPointSchema = z.object({
  key: z.string(),
  label: z.string(),
  value: z.number().nullable(),
  text: z.string(),
  state: indicatorStateSchema,
  own: z.boolean(),
  hatched: z.boolean(),
  undeclared: z.boolean(),
  outlier: z.boolean(),
  note: z.string(),
  spoken: z.string(),
  target: z
    .object({ indicatorId: z.string(), party: partyCodeSchema, year: yearSchema, kind: kindSchema })
    .nullable()
    .describe('the figure that Förklara siffran explains'),
  row: z.int().nonnegative(),
  column: z.int().nonnegative(),
})
export type ChartPoint = z.infer<typeof chartPointSchema>

const lineMarkSchema = z.object({ value: z.number(), text: z.string() })
const axisSchema = z.object({
  from: z.number(),
  to: z.number(),
  ticks: z.array(lineMarkSchema),
})
export type ChartAxis = z.infer<typeof axisSchema>

const seriesSchema = z.object({
  key: z.string(),
  label: z.string(),
  own: z.boolean(),
  points: z.array(chartPointSchema).describe('one per x, in order; a gap is a point without a value'),
})
export type ChartSeries = z.infer<typeof seriesSchema>

const barsSchema = z.object({
  is: z.literal('bars'),
  points: z.array(chartPointSchema),
  median: lineMarkSchema.nullable(),
  axis: axisSchema,
})
const linesSchema = z.object({
  is: z.literal('lines'),
  xs: z.array(
    z.object({ label: z.string(), note: z.string(), planned: z.boolean().describe('not an outcome among outcomes') }),
  ),
  series: z.array(seriesSchema),
  median: z.array(z.number().nullable()).describe('one per x'),
  axis: axisSchema,
})
const segmentSchema = z.object({
  layer: z.int().nonnegative(),
  value: z.number().describe('in the chart’s unit; the segments of a bar sum to its value'),
  text: z.string(),
  point: chartPointSchema,
})
export type ChartSegment = z.infer<typeof segmentSchema>
const stackedSchema = z.object({
  is: z.literal('stacked'),
  layers: z.array(z.object({ key: z.string(), short: z.string(), label: z.string() })),
  bars: z.array(z.object({ point: chartPointSchema, segments: z.array(segmentSchema) })),
  axis: axisSchema,
})
const deviationSchema = z.object({
  is: z.literal('deviation'),
  points: z.array(chartPointSchema),
  left: z.string(),
  right: z.string(),
  axis: axisSchema,
})
const scatterSchema = z.object({
  is: z.literal('scatter'),
  x: z.object({ title: z.string(), axis: axisSchema, median: lineMarkSchema.nullable() }),
  y: z.object({ title: z.string(), axis: axisSchema, median: lineMarkSchema.nullable() }),
  points: z.array(z.object({ point: chartPointSchema, x: z.number().nullable(), y: z.number().nullable() })),
})
const panelSchema = z.object({
  key: z.string(),
  title: z.string(),
  own: z.boolean(),
  unit: z.string(),
  drawing: z.discriminatedUnion('is', [barsSchema, linesSchema]),
})
export type ChartPanel = z.infer<typeof panelSchema>
const multiplesSchema = z.object({ is: z.literal('multiples'), panels: z.array(panelSchema) })

export const chartDrawingSchema = z.discriminatedUnion('is', [
  barsSchema,
  linesSchema,
  stackedSchema,
  deviationSchema,
  scatterSchema,
  multiplesSchema,
])
export type ChartDrawing = z.infer<typeof chartDrawingSchema>
export type DrawingOf<K extends ChartDrawing['is']> = Extract<ChartDrawing, { is: K }>

/** The chart's figures as a table: every one of them, and nothing that the chart hides. */
export const chartTableSchema = z.object({
  columns: z.array(z.object({ header: z.string(), align: z.enum(['left', 'right']) })),
  rows: z.array(
    z.object({ key: z.string(), own: z.boolean(), cells: z.array(z.string()), pointKey: z.string().nullable() }),
  ),
})
export type ChartTable = z.infer<typeof chartTableSchema>

/** What the eye is told about a pattern or a mark that is seen in the chart. */
export const chartLegendSchema = z.object({
  mark: z.enum(['hatched', 'undeclared', 'outlier', 'median', 'budget']),
  text: z.string(),
})
export type ChartLegend = z.infer<typeof chartLegendSchema>

/** A chart already computed, rounded, named and spoken: screen, picture, print and table all show this very model. */
export const chartModelSchema = z.object({
  kind: chartKindSchema,
  indicatorId: z.string(),
  title: z.string(),
  subtitle: z.string(),
  unit: z.string(),
  footer: z.array(z.string()),
  legend: z.array(chartLegendSchema),
  spoken: z.string(),
  drawing: chartDrawingSchema,
  table: chartTableSchema,
  sample: z.boolean(),
})
export type ChartModel = z.infer<typeof chartModelSchema>

/** A chart, or why there is none. */
export const madeChartSchema = z.object({
  id: z.string(),
  model: chartModelSchema.nullable(),
  refusal: z.object({ code: chartRefusalSchema, text: z.string() }).nullable(),
})
export type MadeChart = z.infer<typeof madeChartSchema>
