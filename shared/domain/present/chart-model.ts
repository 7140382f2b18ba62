import type { ChartModel, ChartPoint } from '../../model/chart-model.ts'
import type { ChartKind, ChartRefusal, ChartSpec } from '../../model/chart-spec.ts'
import { draftBars } from './chart-bars.ts'
import { draftDeviation } from './chart-deviation.ts'
import type { ChartDraft, Drafter } from './chart-draft.ts'
import { chartFooter, chartLegend } from './chart-footer.ts'
import { draftLines } from './chart-lines.ts'
import { draftMultiples } from './chart-multiples.ts'
import { percentOfMedian } from './chart-point.ts'
import { draftScatter } from './chart-scatter.ts'
import type { ChartSource } from './chart-source.ts'
import { draftStacked } from './chart-stacked.ts'

const DRAFTERS: Readonly<Record<ChartKind, Drafter>> = {
  bars: draftBars,
  lines: draftLines,
  stacked: draftStacked,
  deviation: draftDeviation,
  scatter: draftScatter,
  multiples: draftMultiples,
}

export type ChartResult = { readonly model: ChartModel } | { readonly refusal: ChartRefusal }

/**
 * A chart as everything that shows it takes it: computed, rounded, named, spoken, with its table and what must stand under it.
 * Or why there is none. The same figures and the same spec give the same model.
 */
export function chartModel(spec: ChartSpec, source: ChartSource): ChartResult {
  const made = DRAFTERS[spec.kind](spec, source)
  if ('refusal' in made) return made
  const { draft } = made
  const { words } = source
  const shownPoints = [...draft.points, ...draft.compared]
  return {
    model: {
      kind: spec.kind,
      indicatorId: spec.indicatorId,
      title: draft.title,
      subtitle: draft.subtitle,
      unit: draft.unit,
      footer: [
        ...chartFooter(source, draft.shown, draft.parties, shownPoints, draft.indicatorIds),
        ...(draft.more ?? []),
      ],
      legend: chartLegend(draft.points, words, {
        median: draft.medianSeen ?? false,
        ...(draft.budget ? { budget: draft.budget } : {}),
      }),
      spoken: spokenChart(draft, source),
      drawing: draft.drawing,
      table: draft.table,
      sample: draft.shown.some(({ grid }) => grid.sample),
    },
  }
}

const WITHOUT = ['missing', 'not-applicable', 'suppressed', 'not-comparable'] as const

/** The whole chart in a sentence or three: what, how many, highest, lowest, one's own, and who has no figure and why. */
function spokenChart(draft: ChartDraft, { words }: ChartSource): string {
  const { compared, unit } = draft
  const known = compared.filter((point) => point.value !== null).toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))
  const named = (point: ChartPoint | undefined) =>
    point ? { label: point.label, figure: words.spoken.figure(point.text, unit) } : null
  const own = known.find((point) => point.own)
  return words.spoken.chart({
    title: draft.title,
    subtitle: draft.subtitle,
    withValue: known.length,
    of: compared.length,
    highest: named(known[0]),
    lowest: named(known.length > 1 ? known.at(-1) : undefined),
    own: own
      ? {
          label: own.label,
          figure: words.spoken.figure(own.text, unit),
          toMedian: words.toMedian(percentOfMedian(own.value, draft.median)),
        }
      : null,
    said: draft.said ?? null,
    median: draft.median === null ? '' : words.spoken.figure(draft.medianText, unit),
    without: WITHOUT.map((state) => ({
      state,
      labels: compared.filter((point) => point.state === state).map((point) => point.label),
    })).filter(({ labels }) => labels.length > 0),
  })
}
