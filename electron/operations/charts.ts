import { chartModel } from '../../shared/domain/present/chart-model.ts'
import { viewModel } from '../../shared/domain/present/view-rows.ts'
import { viewTable } from '../../shared/domain/present/view-table.ts'
import { tableCsv } from '../../shared/domain/export/table-csv.ts'
import { type SheetOfTable, tableSheet } from '../../shared/domain/export/table-sheet.ts'
import type { MadeChart } from '../../shared/model/chart-model.ts'
import type { ChartSpec } from '../../shared/model/chart-spec.ts'
import type { Indicator } from '../../shared/model/indicator.ts'
import { done, failed, type Outcome } from '../../shared/model/problem.ts'
import type { ViewContent } from '../../shared/model/view.ts'
import { chartRefusals } from '../../shared/text/chart-words.ts'
import { tableFileName, tableWords } from '../../shared/text/export-table.ts'
import { viewWords } from '../../shared/text/view-words.ts'
import { writeWorkbook } from '../workbook/write/write-workbook.ts'
import { type ChartAsk, chartSource } from './chart-source.ts'
import type { Handlers, ReadContext } from './context.ts'
import { chosen } from './indicators.ts'
import { isPicture } from './picture.ts'
import { reading } from './proposal.ts'

export const chartsHandlers = {
  'charts.make': {
    mode: 'read',
    run: (context, { specs, ...ask }) => {
      if (!context.resources.parties.some(({ code }) => code === ask.own))
        return failed('party-unknown', undefined, { party: ask.own })
      return done(makeCharts(context, ask, specs))
    },
  },
  'charts.table': {
    mode: 'free',
    run: async (context, { of, as, ...ask }) => {
      const made = await context.exclusive(() => {
        const read = reading(context)
        return 'chart' in of ? tableOfChart(read, ask, of.chart) : tableOfView(read, ask, of.view, of.name)
      })
      if (!made.ok) return made
      const { sample } = context.workspace.identity
      const layout = tableSheet({ ...made.value, at: context.clock.now(), sample }, tableWords)
      const bytes = as === 'xlsx' ? await writeWorkbook(layout) : new TextEncoder().encode(tableCsv(layout))
      const delivered = context.files.deliver(tableFileName(made.value.title, as), bytes)
      return delivered.ok ? done({ file: delivered.value }) : delivered
    },
  },
  'charts.keep': {
    mode: 'free',
    run: (context, { title, as, base64 }) => {
      const bytes = Buffer.from(base64, 'base64')
      if (!isPicture(bytes, as)) return failed('picture-invalid')
      const delivered = context.files.deliver(tableFileName(title, as), bytes)
      return delivered.ok ? done({ file: delivered.value }) : delivered
    },
  },
} satisfies Partial<Handlers>

/** The indicators that some charts read; one that is unknown is left out, and the chart says so. */
const indicatorsOf = ({ resources }: ReadContext, specs: readonly ChartSpec[]): Indicator[] => {
  const named = new Set(specs.flatMap((spec) => [spec.indicatorId, spec.secondIndicatorId, ...spec.indicatorIds]))
  return resources.method.indicators.filter(({ id }) => named.has(id))
}

function makeCharts(
  context: ReadContext,
  ask: ChartAsk,
  specs: readonly ChartSpec[],
): { charts: MadeChart[]; levelsKnown: boolean } {
  const source = chartSource(context, ask, indicatorsOf(context, specs))
  const charts = specs.map((spec): MadeChart => {
    const made = chartModel(spec, source)
    return 'model' in made
      ? { id: spec.id, model: made.model, refusal: null }
      : { id: spec.id, model: null, refusal: { code: made.refusal, text: chartRefusals[made.refusal] } }
  })
  return { charts, levelsKnown: source.levelsKnown }
}

function tableOfChart(context: ReadContext, ask: ChartAsk, spec: ChartSpec): Outcome<SheetOfTable> {
  const [made] = makeCharts(context, ask, [spec]).charts
  if (!made?.model) return failed('chart-refused', undefined, { reason: made?.refusal?.text ?? '' })
  const { title, subtitle, table, footer } = made.model
  return done({ title, subtitle, table, footer })
}

/** The grid of a view just as the screen has it, with what its filter hides said under it. */
function tableOfView(context: ReadContext, ask: ChartAsk, content: ViewContent, name: string): Outcome<SheetOfTable> {
  const indicators = chosen(context, content.indicators ?? undefined)
  if (!indicators.ok) return indicators
  const source = chartSource(context, ask, indicators.value)
  const { method, parties } = context.resources
  const grid = source.gridOf(ask.lens.year, ask.lens.kind)
  const model = viewModel(
    content,
    {
      ...ask,
      parties: parties.map(({ code, name: full, short, kind }) => ({ code, name: full, short, kind })),
      gridOf: (year, kind) => source.gridOf(year, kind),
      trendYears: source.years,
      indicators: method.indicators,
      items: method.items,
    },
    viewWords,
  )
  return done({
    title: viewWords.table.title(name),
    subtitle: viewWords.table.subtitle(ask.lens),
    table: viewTable(model, viewWords.chart),
    footer: [
      ...(model.shown < model.all ? [viewWords.table.filtered(model.shown, model.all)] : []),
      ...viewWords.table.footer(grid),
    ],
  })
}
