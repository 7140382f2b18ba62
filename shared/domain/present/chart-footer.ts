import type { ChartLegend, ChartPoint } from '../../model/chart-model.ts'
import type { GridModel } from '../../model/grid-model.ts'
import type { IndicatorState } from '../../model/indicator.ts'
import type { Kind } from '../../model/scope.ts'
import { type ChartParty, type ChartSource, kindsShown, type VolumeSource } from './chart-source.ts'
import type { ChartWords } from './chart-words.ts'

/** The grids a chart was made from, each with its year and kind. */
export type ShownGrid = { readonly year: number; readonly kind: Kind; readonly grid: GridModel }

const STATES = ['not-applicable', 'suppressed', 'not-comparable'] as const satisfies readonly IndicatorState[]

/**
 * What must stand under a chart: source, denominators with source and date, method version, parties without figures,
 * parties not reconciled, and those that have a state instead of a value. Only of the parties shown.
 */
export function chartFooter(
  source: ChartSource,
  shown: readonly ShownGrid[],
  parties: readonly ChartParty[],
  points: readonly ChartPoint[],
  indicatorIds: readonly string[],
): string[] {
  const { footer } = source.words
  const among = (names: readonly string[]) => parties.map(({ short }) => short).filter((short) => names.includes(short))
  const missing = among(shown.flatMap(({ grid }) => grid.missingParties))
  const unreconciled = among(shown.flatMap(({ grid }) => grid.unreconciledParties))
  const named = (state: IndicatorState) =>
    parties
      .filter(({ code }) => points.some((point) => point.target?.party === code && point.state === state))
      .map(({ short }) => short)
  const denominators = new Map<string, Map<string, VolumeSource>>()
  for (const id of indicatorIds)
    for (const { year, kind } of shown)
      for (const { name, sources } of source.denominatorsOf(id, year, kind)) {
        const known = denominators.get(name) ?? new Map<string, VolumeSource>()
        for (const one of sources) known.set(JSON.stringify(one), one)
        denominators.set(name, known)
      }
  const [first] = shown
  return [
    first?.grid.sample ? footer.sample : '',
    footer.source(kindsShown(shown)),
    ...[...denominators].map(([name, sources]) => footer.denominator(name, [...sources.values()])),
    first ? footer.method(first.grid.methodVersion) : '',
    missing.length > 0 ? footer.missing(missing) : '',
    unreconciled.length > 0 ? footer.unreconciled(unreconciled) : '',
    ...STATES.map((state) => {
      const labels = named(state)
      return labels.length > 0 ? footer.state(state, labels) : ''
    }),
  ].filter(Boolean)
}

/** What the patterns and marks that are seen mean; nothing about those that are not. */
export function chartLegend(
  points: readonly ChartPoint[],
  words: Pick<ChartWords, 'legend'>,
  seen: { median?: boolean; budget?: string } = {},
): ChartLegend[] {
  const entry = (mark: ChartLegend['mark'], is: boolean, word = ''): ChartLegend[] =>
    is ? [{ mark, text: words.legend[mark](word) }] : []
  return [
    ...entry(
      'hatched',
      points.some((point) => point.hatched),
    ),
    ...entry(
      'undeclared',
      points.some((point) => point.undeclared),
    ),
    ...entry(
      'outlier',
      points.some((point) => point.outlier),
    ),
    ...entry('median', seen.median ?? false),
    ...entry('budget', Boolean(seen.budget), seen.budget),
  ]
}
