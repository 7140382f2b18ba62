import { z } from 'zod'
import { partyCodeSchema, yearSchema } from './scope.ts'

/**
 * bars: one bar per party. lines: one line per party over years. stacked: what each bar is made of. deviation: budget minus
 * outcome. scatter: one indicator against another. multiples: many small charts on one key.
 */
export const CHART_KINDS = ['bars', 'lines', 'stacked', 'deviation', 'scatter', 'multiples'] as const
export const chartKindSchema = z.enum(CHART_KINDS)
export type ChartKind = z.infer<typeof chartKindSchema>

export const stackBySchema = z.enum(['item', 'area', 'isolation'])
export type StackBy = z.infer<typeof stackBySchema>
export const panelsBySchema = z.enum(['party', 'indicator', 'year'])
export type PanelsBy = z.infer<typeof panelsBySchema>

/**
 * How one chart is drawn; which figures (year, kind, cost concept, overhead, prices) is the lens's to say, so that a chart
 * never mixes them. What a kind does not use is kept, so that a person may change their mind. Only ever added to, with defaults.
 */
export const chartSpecSchema = z.object({
  id: z.string().min(1).max(60).describe('its own within a view'),
  kind: chartKindSchema.default('bars'),
  indicatorId: z.string(),
  secondIndicatorId: z.string().nullable().default(null).describe('scatter: up the page'),
  indicatorIds: z.array(z.string()).max(12).default([]).describe('multiples by indicator: these beside the first'),
  parties: z.array(partyCodeSchema).nullable().default(null).describe('null: all'),
  years: z.array(yearSchema).max(12).default([]).describe('empty: all years there are figures for'),
  yearKind: z
    .enum(['lens', 'best'])
    .default('lens')
    .describe('over years: the lens’s kind every year, or outcome where it is known and else what is'),
  order: z.enum(['size', 'fixed']).default('size'),
  axis: z.enum(['same', 'own']).default('same').describe('multiples: one scale for all panels, or each its own'),
  fromZero: z.boolean().default(true).describe('lines: whether the scale begins at zero; said where it does not'),
  stackBy: stackBySchema.default('item'),
  panelsBy: panelsBySchema.default('party'),
  against: z.enum(['outcome', 'forecast']).default('outcome').describe('deviation: budget minus this'),
  deviationIn: z.enum(['unit', 'percent']).default('unit'),
  view: z.enum(['chart', 'table']).default('chart'),
})
export type ChartSpec = z.infer<typeof chartSpecSchema>

/** Why a chart is not drawn. The words are added in shared/text. */
export const CHART_REFUSALS = [
  'indicator-unknown',
  'second-missing',
  'same-indicator',
  'units-differ',
  'not-a-sum',
  'levels-unknown',
  'index-not-here',
  'one-year',
  'budget-or-outcome-missing',
  'no-figures',
  'same-for-kinds',
  'parties-none',
] as const
export const chartRefusalSchema = z.enum(CHART_REFUSALS)
export type ChartRefusal = z.infer<typeof chartRefusalSchema>
