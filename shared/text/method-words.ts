import type { ChangedSection } from '../model/method-diff.ts'

/** A field in a sentence: "ändrade definitionen av A1", "A1: definitionen ändrad". */
export interface FieldWords {
  readonly the: string
  readonly of: string
  readonly changed: 'ändrad' | 'ändrat' | 'ändrade'
}

const field = (the: string, of: string, changed: FieldWords['changed']): FieldWords => ({ the, of, changed })

/** Texts that several kinds of entries have. */
const SHARED = {
  name: field('namnet', 'på', 'ändrat'),
  definition: field('definitionen', 'av', 'ändrad'),
  unit: field('enheten', 'för', 'ändrad'),
  source: field('källan', 'för', 'ändrad'),
  evidence: field('beläggen', 'för', 'ändrade'),
  partyKinds: field('vilka parter som har', '', 'ändrat'),
  explanation: field('förklaringen', 'av', 'ändrad'),
  usualSource: field('den vanliga källan', 'för', 'ändrad'),
  decimals: field('antalet decimaler', 'i', 'ändrat'),
  kind: field('sorten', 'på', 'ändrad'),
} as const

const FIELDS: Readonly<Record<ChangedSection, Readonly<Record<string, FieldWords>>>> = {
  head: {
    name: field('namnet', 'på', 'ändrat'),
    startIndicators: field('startindikatorerna', 'i', 'ändrade'),
  },
  item: {
    ...SHARED,
    included: field('det som ingår', 'i', 'ändrat'),
    notIncluded: field('det som inte ingår', 'i', 'ändrat'),
    accounts: field('kontona', 'för', 'ändrade'),
    accountNote: field('anmärkningen om konton', 'för', 'ändrad'),
    rs: field('RS-koderna', 'för', 'ändrade'),
    dvo: field('verksamhetskoderna', 'för', 'ändrade'),
    isolationProblem: field('isoleringsproblemet', 'för', 'ändrat'),
    keys: field('fördelningsnycklarna', 'för', 'ändrade'),
    keyNote: field('anmärkningen om nycklar', 'för', 'ändrad'),
    indicators: field('indikatorerna', 'för', 'ändrade'),
    memo: field('upplysningsmarkeringen', 'för', 'ändrad'),
    informational: field('delmarkeringen', 'för', 'ändrad'),
    overhead: field('OH-markeringen', 'för', 'ändrad'),
    relevance: field('relevansbeslutet', 'för', 'ändrat'),
  },
  key: {
    ...SHARED,
    basis: field('grunden', 'för', 'ändrad'),
    volumeId: field('volymen', 'för', 'ändrad'),
    ownerRole: field('ansvarig roll', 'för', 'ändrad'),
    grade: field('evidensgraden', 'för', 'ändrad'),
  },
  volume: {
    ...SHARED,
    countsPeople: field('personmarkeringen', 'för', 'ändrad'),
    measured: field('mättidpunkten', 'för', 'ändrad'),
    shared: field('markeringen gemensam serie', 'för', 'ändrad'),
    partOf: field('helheten', 'för', 'ändrad'),
    shareOf: field('helheten', 'för', 'ändrad'),
  },
  indicator: {
    ...SHARED,
    purpose: field('syftet', 'med', 'ändrat'),
    direction: field('riktningen', 'för', 'ändrad'),
    formula: field('formeln', 'för', 'ändrad'),
    numeratorText: field('täljaren', 'i', 'ändrad'),
    denominatorText: field('nämnaren', 'i', 'ändrad'),
    frequency: field('hur ofta man mäter', '', 'ändrat'),
    responsible: field('ansvarig', 'för', 'ändrad'),
    errorSources: field('felkällorna', 'för', 'ändrade'),
    interpretation: field('tolkningen', 'av', 'ändrad'),
  },
  conventions: {
    costConcept: field('kostnadsbegreppet', '', 'ändrat'),
    sign: field('teckenregeln', '', 'ändrad'),
    variance: field('avvikelsekonventionen', '', 'ändrad'),
    budgetPopulation: field('folkmängden för budget', '', 'ändrad'),
    outcomePopulation: field('folkmängden för utfall', '', 'ändrad'),
    partYear: field('regeln för del av år', '', 'ändrad'),
    missing: field('regeln för saknade uppgifter', '', 'ändrad'),
    smallNumberLimit: field('gränsen för små tal', '', 'ändrad'),
    overhead: field('regeln för overhead', '', 'ändrad'),
    comparability: field('kravet för jämförbarhet', '', 'ändrat'),
    coverageLimitPercent: field('täckningsgränsen', '', 'ändrad'),
    isolationLevels: field('isoleringsnivåerna', '', 'ändrade'),
    comparableIsolationLevel: field('lägsta jämförbara isoleringsnivå', '', 'ändrad'),
    population: field('valet av folkmängd', '', 'ändrat'),
    deflator: field('prisindexet', '', 'ändrat'),
    outlierLimit: field('gränsen för avvikande värden', '', 'ändrad'),
    comparabilityWeights: field('vikterna för jämförbarhet', '', 'ändrade'),
    evidenceGrades: field('evidensgraderna', '', 'ändrade'),
  },
  source: { text: field('texten', 'för', 'ändrad') },
  axis: {
    careForm: field('värdena på axeln Vårdform', '', 'ändrade'),
    targetGroup: field('värdena på axeln Målgrupp', '', 'ändrade'),
    provider: field('värdena på axeln Utförare', '', 'ändrade'),
    financingLevel: field('värdena på axeln Finansieringsnivå', '', 'ändrade'),
    costType: field('värdena på axeln Kostnadsslag', '', 'ändrade'),
  },
}

/** The words of a field; one added by a later version is called by its name in the file. */
export const fieldWords = (section: ChangedSection, name: string): FieldWords =>
  FIELDS[section][name] ?? field(`fältet ${name}`, 'för', 'ändrat')

export const sectionWords = {
  head: 'Metoden',
  item: 'Poster',
  key: 'Fördelningsnycklar',
  volume: 'Volymer',
  indicator: 'Indikatorer',
  conventions: 'Gemensamma val',
  source: 'Källor',
  axis: 'Axlar',
} as const satisfies Record<ChangedSection, string>

/** One of them, in a sentence. */
export const entryWords = {
  head: 'metoden',
  item: 'posten',
  key: 'nyckeln',
  volume: 'volymen',
  indicator: 'indikatorn',
  conventions: 'de gemensamma valen',
  source: 'källan',
  axis: 'axlarna',
} as const satisfies Record<ChangedSection, string>

/** "definitionen": a field of any entry, by its name in the file or the beginning of a path into it. */
export function fieldName(path: string): string {
  const [name = ''] = path.split('.')
  for (const section of Object.values(FIELDS)) {
    const found = section[name]
    if (found) return found.the
  }
  return `fältet ${path}`
}
