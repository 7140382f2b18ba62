import type { ChartWords, MeasureFacts, SpokenFacts } from '../domain/present/chart-words.ts'
import { formatNumber } from '../domain/present/format-number.ts'
import type { ChartRefusal, StackBy } from '../model/chart-spec.ts'
import type { LensModel } from '../model/grid-model.ts'
import type { Kind } from '../model/scope.ts'
import { outlierText, partYearText } from './comparability-words.ts'
import { conceptWords, gradeWords, kindWords, lensTitle, overheadWords, stateMarks, stateWords } from './lens.ts'

/** More sources than this under one chart is a number, and the panel names them. */
const MOST_SOURCES = 2
const low = (kind: Kind): string => kindWords[kind].toLowerCase()

/** "A, B och C" */
const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} och ${words.at(-1)}`

/** "2024–2026" where the years follow each other, else each of them. */
function yearsText(years: readonly number[]): string {
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0]
  return years.length > 2 && last - first === years.length - 1 ? `${first}–${last}` : listed(years.map(String))
}

const kindsText = (kinds: readonly { kind: Kind; years: readonly number[] }[]): string =>
  kinds.map(({ kind, years }, index) => `${index === 0 ? kindWords[kind] : low(kind)} ${yearsText(years)}`).join(', ')

const BASES = {
  previous: 'året före',
  median: 'medianen',
  budget: 'budget',
  outcome: 'utfall',
  forecast: 'prognos',
} as const

/** Which prices, what the index is of, and whether part of a year is scaled up: what a title may never leave out. */
const measureText = ({ prices, index, annualised }: MeasureFacts): string =>
  [
    prices === 'current' ? 'löpande priser' : prices === null ? '' : `${prices} års priser`,
    index === null ? '' : `index, ${typeof index === 'number' ? index : BASES[index]} = 100`,
    annualised ? 'del av år omräknad till helår' : '',
  ]
    .filter(Boolean)
    .join(', ')

const concept = (lens: LensModel, measure: MeasureFacts): string =>
  [`${conceptWords[lens.concept].toLowerCase()} ${overheadWords[lens.overhead]}`, measureText(measure)]
    .filter(Boolean)
    .join(', ')

const STACKED: Record<StackBy, string> = { item: 'per post', area: 'per område', isolation: 'per isoleringsnivå' }

/** "10 % lägre"; '' where there is nothing to compare. Never says whether that is good. */
export function differenceText(percent: number | null): string {
  if (percent === null) return ''
  const size = formatNumber(Math.abs(percent), 0)
  if (size === '0') return 'lika'
  return percent < 0 ? `${size} % lägre` : `${size} % högre`
}

function toMedian(percent: number | null): string {
  const words = differenceText(percent)
  return words === '' ? '' : words === 'lika' ? 'lika med medianen' : `${words} än medianen`
}

/** Every word of the charts. */
export const chartWords: ChartWords = {
  mark: (state) => stateMarks[state],
  state: (state) => stateWords[state],
  kind: (kind) => kindWords[kind],
  lens: (lens, measure) => [lensTitle(lens), measureText(measure)].filter(Boolean).join(', '),
  concept,
  sentence: (words) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`,
  title: {
    plain: (name, unit) => `${name}, ${unit}`,
    years: (name, unit, first, last) => `${name}, ${unit}, ${first === last ? first : `${first}–${last}`}`,
    stacked: (name, unit, by) => `${name}, ${unit}, ${STACKED[by]}`,
    deviation: (name, unit, against, year, percent) =>
      `Budget mot ${low(against)} ${year}: ${name}, ${percent ? 'procent av budget' : unit}`,
    scatter: (across, up) => `${across} och ${up.charAt(0).toLowerCase()}${up.slice(1)}, part för part`,
    axis: (name, unit) => `${name}, ${unit}`,
    panels: (names) => (names.length > 2 ? `${names.length} indikatorer sida vid sida` : listed(names)),
  },
  subtitle: {
    years: (kinds, words) => `${kindsText(kinds)}, ${words}`,
    sameAxis: 'Samma skala i alla rutor',
    ownAxis: 'Egen skala i varje ruta: jämför formen, inte höjden',
    notFromZero: 'Skalan börjar inte vid noll',
    scatter: 'Varje punkt är en part; diagrammet säger inget om orsak. Skalorna börjar inte vid noll',
    variance: '+ = lägre kostnad än budget',
    varianceOther: '+ = lägre än budget',
  },
  note: {
    grade: (grade) => (grade === 'D' ? 'fördelad med schablon' : 'uppskattad'),
    unreconciled: 'ej avstämd',
    undeclared: 'metod ej redovisad',
    partYear: partYearText,
    outlier: outlierText,
    oneFigure: 'budget och utfall räknas på samma uppgift',
    kindOfYear: (kind) => low(kind),
  },
  deviation: { less: 'lägre än budget', more: 'högre än budget' },
  toMedian,
  toMedianShort: differenceText,
  spoken: {
    figure: (text, unit) => `${text} ${unit}`,
    point: (label, figure, more) => `${[figure === '' ? label : `${label}: ${figure}`, ...more].join(', ')}.`,
    part: (label, layer, figure, share) => `${label}, ${layer}: ${figure}, ${share} av hela.`,
    pair: (label, across, up) => `${label}: ${across} och ${up}`,
    at: (label, at) => `${label} ${at}`,
    chart: spokenChart,
  },
  footer: {
    sample: 'EXEMPEL: påhittade siffror.',
    source: (kinds) =>
      `Källa: parternas ${listed(kinds.map(({ kind, years }) => `${low(kind)} ${yearsText([...new Set(years)])}`))}.`,
    denominator: (name, sources) => {
      const years = [...new Set(sources.map((one) => one.years.join('–')))].filter(Boolean)
      const named = years.length === 1 ? `${name} ${years[0]}` : name
      const different = new Set(sources.map((one) => `${one.source} ${one.date}`)).size
      return different > MOST_SOURCES
        ? `${named}: parternas egna uppgifter, ${different} källor.`
        : `${named}: ${sources
            .map((one) =>
              [one.source, one.date, years.length > 1 ? `(${one.years.join('–')})` : ''].filter(Boolean).join(' '),
            )
            .join('; ')}.`
    },
    method: (version) => `Metod v${version}.`,
    missing: (parties) => `Underlag saknas: ${parties.join(', ')}.`,
    unreconciled: (parties) => `Ej avstämt: ${parties.join(', ')}.`,
    state: (state, parties) =>
      `${state === 'suppressed' ? 'Dolt, för få personer' : stateWords[state]}: ${parties.join(', ')}.`,
    leftOut: (parties) => `Utan punkt: ${parties.join(', ')}.`,
  },
  legend: {
    hatched: () => 'fördelad med schablon eller uppskattad',
    undeclared: () => 'metod ej redovisad',
    outlier: () => 'avviker från de andra',
    median: () => 'median',
    budget: (kinds) => `${kinds}, inte utfall`,
  },
  table: {
    party: 'Part',
    year: 'År',
    kind: 'Slag',
    median: 'Median',
    toMedian: 'Mot medianen',
    numerator: (unit) => `Täljare, ${unit}`,
    grade: 'Underlag',
    note: 'Anmärkning',
    total: 'Hela',
    indicator: 'Indikator',
    unit: 'Enhet',
    deviation: (unit) => `Avvikelse, ${unit}`,
  },
  grade: (grade) => (grade === null ? '' : `${grade} ${gradeWords[grade].toLowerCase()}`),
  notes: (noted) => noted.map(({ label, note }) => `${label}: ${note}`).join('; '),
  rest: (count) => `Övriga ${count} poster`,
  levelUnknown: 'nivå ej angiven',
}

/** The chart as it is told to somebody who does not see it. */
function spokenChart(facts: SpokenFacts): string {
  const { highest, lowest, own, median, said } = facts
  const compared = said ?? [
    highest ? `Högst: ${highest.label}, ${highest.figure}.` : '',
    lowest ? `Lägst: ${lowest.label}, ${lowest.figure}.` : '',
    own ? `${[`${own.label}: ${own.figure}`, own.toMedian].filter(Boolean).join(', ')}.` : '',
    median ? `Medianen är ${median}.` : '',
  ]
  return [
    `${facts.title}.`,
    `${facts.subtitle}.`,
    `${facts.withValue} av ${facts.of} parter har värde.`,
    ...compared,
    ...facts.without.map(({ state, labels }) => `${stateWords[state]}: ${labels.join(', ')}.`),
  ]
    .filter(Boolean)
    .join(' ')
}

/** Why a chart is not drawn, and what to do. */
export const chartRefusals: Readonly<Record<ChartRefusal, string>> = {
  'indicator-unknown': 'Indikatorn finns inte i metoden. Välj en annan.',
  'second-missing': 'Diagrammet behöver en indikator till. Välj den.',
  'same-indicator': 'En indikator mot sig själv visar bara en rak linje. Välj en annan.',
  'units-differ': 'Indikatorerna har olika enheter och kan inte dela skala. Välj egen skala i varje ruta.',
  'not-a-sum': 'Indikatorn är inte en summa av poster och kan inte delas upp.',
  'levels-unknown': 'Ingen part har angett isoleringsnivå. Fyll i Isolering, eller dela upp per post.',
  'index-not-here': 'Ett index kan inte delas upp eller jämföras med budget. Visa kronor i stället.',
  'one-year': 'Det finns bara ett år med siffror. Välj ett annat diagram, eller läs in fler år.',
  'budget-or-outcome-missing': 'Året saknar budget, eller både utfall och prognos. Välj ett år som har båda.',
  'same-for-kinds':
    'Budget och utfall räknas här på samma uppgifter, så skillnaden blir alltid noll. Ange volymen för budget och utfall var för sig i Volymer, eller välj en annan indikator.',
  'no-figures': 'Ingen av parterna har ett värde att visa här.',
  'parties-none': 'Ingen part är vald. Välj minst en.',
}
