import { formatNumber } from '../domain/present/format-number.ts'
import type { ComparabilityPart, Limit, Outlier, PartYear } from '../model/comparability.ts'

/** What comparability is judged by, each in a few words. */
export const comparabilityParts: Readonly<Record<ComparabilityPart, string>> = {
  definition: 'Samma definition',
  isolated: 'Isolerad del av beloppet',
  reconciled: 'Avstämt mot kontrollsumma',
  declared: 'Metod redovisad',
  overhead: 'OH lika behandlad',
  coverage: 'Taggad del av underlaget',
  period: 'Hela året',
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']
const monthOf = (period: string): string => MONTHS[Number(period.slice(5, 7)) - 1] ?? period

/** "jan–jun, 6 av 12 månader" */
export function partYearText({ from, to, months, annualised }: PartYear): string {
  const span = from === to ? monthOf(from) : `${monthOf(from)}–${monthOf(to)}`
  return annualised ? `${span} omräknat till helår` : `${span}, ${months} av 12 månader`
}

/** "avviker: högre än de andra, 4,2 gånger den vanliga spridningen" */
export const outlierText = ({ side, distance }: Outlier): string =>
  `avviker: ${side === 'high' ? 'högre' : 'lägre'} än de andra, ${formatNumber(distance, 1)} gånger den vanliga spridningen`

/** The same as a sentence of its own, with what it was weighed against. */
export const outlierSentence = (outlier: Outlier, median: string): string =>
  `Siffran är ${outlier.side === 'high' ? 'högre' : 'lägre'} än de andra: ${formatNumber(outlier.distance, 1)} gånger den vanliga spridningen kring medianen ${median} bland ${outlier.parties} parter. Gränsen är ${formatNumber(outlier.limit, 1)}. Den är kvar i alla sammanställningar; pröva om den är rätt.`

/** Names of items and volumes, for what a sentence points at. */
export interface LimitNames {
  item(id: string): string
  volume(id: string): string
}

const items = (count: number | string | undefined): string => (count === 1 ? 'En post' : `${count} poster`)

/** Why a figure may not be called comparable, in a sentence. */
export function limitText({ code, params }: Limit, names: LimitNames): string {
  const text = (key: string): string => String(params[key] ?? '')
  switch (code) {
    case 'definition-differs':
      return 'Posterna betyder något annat i den metod som partens siffror gjordes med.'
    case 'coverage-low':
      return `${text('coverage')} % av partens kronor är taggade; metoden begär ${text('limit')} %.`
    case 'isolation-low':
      return `${items(params.items)} ligger under isoleringsnivå ${text('limit')}. Störst är ${names.item(text('item'))}, nivå ${text('level')}.`
    case 'isolation-unknown':
      return `${items(params.items)} saknar angiven isoleringsnivå. Störst är ${names.item(text('item'))}.`
    case 'unreconciled':
      return 'Siffran vilar på ett underlag som inte är avstämt.'
    case 'undeclared':
      return `${text('unanswered')} av ${text('asked')} metodfrågor är inte besvarade.`
    case 'overhead-undeclared':
      return 'Parten har inte redovisat hur OH är medräknad.'
    case 'overhead-differs':
      return 'Parten räknar OH på ett annat sätt än de flesta.'
    case 'part-year':
      return `Siffran gäller ${text('months')} av 12 månader.`
    case 'months-unknown':
      return 'Vilka månader siffran gäller är inte angivet.'
    case 'population-substitute':
      return `${names.volume(text('volume'))} är inte den folkmängd som metoden begär; en annan står i dess ställe.`
  }
}

/** Headings and words of the judgement in the panel. */
export const judgementText = {
  title: (score: number) => `Jämförbarhet ${score} av 100`,
  points: (got: string, most: number) => `${got}/${most}`,
  share: (share: number) => `${share} % uppfyllt`,
  note: 'En bedömning, inte ett mått. Gruppen bestämmer vikterna i metoden.',
  zero: 'Definitionen skiljer sig, och då är bedömningen 0 oavsett resten.',
  limited: 'Begränsat jämförbar',
  comparable: 'Klarar alla prov för jämförbarhet.',
  outlier: 'Avviker från de andra',
  partYear: 'Del av året',
  trace: 'Så räknas den',
  traceMissing: 'saknas',
  index: 'Index',
  indexOf: (own: string, base: string, unit: string) => `100 × ${own} / ${base} ${unit}`,
  substitute: 'i stället för den som metoden begär',
  meanOf: (years: readonly number[]) => `medelvärde av ${years.join(' och ')}`,
  ofYear: (years: readonly number[]) => years.join(', '),
} as const
