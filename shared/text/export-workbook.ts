import type { ReadMeFacts, WorkbookWords } from '../domain/export/workbook-words.ts'
import type { ItemKind } from '../model/catalogue.ts'
import { isolationWords } from './export-isolation.ts'
import { exportWords } from './export-words.ts'

const ITEM_KINDS = {
  cost: 'Kostnad',
  financing: 'Finansiering',
  value: 'Värde',
  outside: 'Utanför',
} as const satisfies Record<ItemKind, string>

const list = (names: readonly string[]): string => (names.length === 0 ? 'inga' : names.join(', '))

const readMeRows = (facts: ReadMeFacts): readonly (readonly [string, string])[] => [
  ...(facts.sample
    ? [['EXEMPEL', 'Siffrorna är påhittade och får inte användas som underlag för beslut.'] as const]
    : []),
  ['Arbetsyta', facts.workspaceName],
  ['Visar', exportWords.lens(facts.lens)],
  ['Metod', `${facts.methodName}, version ${facts.methodVersion}`],
  ['Program', `Samsyn ${facts.programVersion}`],
  ['Senast ändrad', `${facts.at.slice(0, 10)} ${facts.at.slice(11, 16)} UTC`],
  ['Parter', list(facts.parties)],
  ['Parter utan underlag', list(facts.missingParties)],
  ['Parter med underlag som inte är avstämda', list(facts.unreconciledParties)],
  [
    'Underlag',
    `Alla inlästa belopp, ett per kodsträng och underlag: ${facts.lines} rader. Kostnad är plus, intäkt är minus. Kronor.`,
  ],
  [
    'Poster',
    'Summan per post och part. Varje cell räknar på bladet Underlag. Upplysningsposter och memoposter ingår inte i gruppernas summor.',
  ],
  ['Volymer', 'Invånare, patienter och annat som kostnaderna delas med, med källa och datum.'],
  ['Indikatorer', 'Indikatorerna som levande formler över Poster och Volymer, med median och ett diagram.'],
  [
    'Isolering',
    'Hur synlig varje post är hos varje part, i budget (B) och uppföljning (U), nivå 0–4. Tom cell är inte bedömd. Skäl och önskade koder står på Bedömningar och Kodplan.',
  ],
  ['Deklaration', 'Parternas svar på frågorna om hur siffrorna är framtagna. Overhead redovisas på ett eget blad.'],
  [
    'Länet',
    'Parternas summor lagda samman per post, det som elimineras för att det står hos två parter (bladet Dubbelräkning), och resten. Ingen parts egen siffra ändras.',
  ],
  ['Indikatorblad', 'Vad varje indikator betyder, hur den räknas och vem som svarar för den.'],
  ['Källor', 'Filerna som siffrorna vilar på, med kontrollsumma (SHA-256) för originalet.'],
  ['saknas', 'Uppgiften finns inte. Det är inte samma sak som noll.'],
  ['–', 'Uppgiften är inte tillämplig för parten.'],
  ['..', 'Uppgiften visas inte, för att den bygger på färre personer än metodens gräns.'],
  ['Räknas', '1 när kontot ingår i det valda kostnadsbegreppet, annars 0.'],
  ['Grad', 'A bokförd och avstämd, B bokförd, C mätt nyckel, D schablon, E uppskattad.'],
  ...facts.gates.map((gate) => ['Kvarstår', gate] as const),
]

/** The package's workbook. */
export const workbookWords: WorkbookWords = {
  common: exportWords,
  title: (workspace, lens) => `${workspace} · ${exportWords.lens(lens)}`,
  description: 'Kostnader och indikatorer för hälso- och sjukvård i hemmet, med formler, källor och kontrollsummor.',
  sheets: {
    readMe: 'Läs mig',
    lines: 'Underlag',
    items: 'Poster',
    volumes: 'Volymer',
    indicators: 'Indikatorer',
    definitions: 'Indikatorblad',
    sources: 'Källor',
  },
  names: {
    party: 'Underlag_part',
    year: 'Underlag_ar',
    kind: 'Underlag_slag',
    item: 'Underlag_post',
    counts: 'Underlag_raknas',
    amount: 'Underlag_belopp',
    items: 'Poster_summor',
    indicators: 'Indikatorer_varden',
    volumes: 'Volymer_varden',
  },
  readMe: { columns: ['Uppgift', 'Innehåll'], rows: readMeRows },
  lines: {
    columns: [
      'Part',
      'År',
      'Slag',
      'Verksamhet',
      'Verksamhetens namn',
      'Konto',
      'Kontots namn',
      'Övriga koddelar',
      'Belopp (kr)',
      'Rader',
      'Post',
      'Varför',
      'Grad',
      'Räknas',
      'Fil',
      'Axlar',
    ],
  },
  items: {
    total: (name) =>
      ({ tagged: 'Taggat belopp', imported: 'Inläst belopp', isolated: 'Taggat belopp på isolerade poster' })[name],
    totalType: 'Summa utan tecken',
    id: 'Post',
    name: 'Namn',
    type: 'Typ',
    typeOf: (item) => {
      const kind = ITEM_KINDS[item.kind]
      if (item.group) return `${kind}, grupp`
      if (item.memo) return `${kind}, memo`
      if (item.informational) return 'Upplysning'
      return item.overhead ? `${kind}, OH` : kind
    },
  },
  volumes: { columns: ['Volym', 'Namn', 'Enhet', 'Part', 'År', 'Slag', 'Värde', 'Källa', 'Datum', 'Grad'] },
  indicators: {
    id: 'Nr',
    name: 'Indikator',
    unit: 'Enhet',
    median: 'Median',
    chartHead: ['Diagrammets underlag: part', 'Värde'],
    chartTitle: (name, unit, lens) => `${name}, ${unit} · ${exportWords.lens(lens)}`,
    chartAlt: (name, unit, points) =>
      `Stapeldiagram över ${name} i ${unit}. ${points.map(({ party, text }) => `${party}: ${text}`).join('. ')}.`,
  },
  isolation: isolationWords,
  definitions: {
    columns: [
      'Nr',
      'Namn',
      'Syfte',
      'Enhet',
      'Riktning',
      'Formel',
      'Täljare',
      'Nämnare',
      'Källa',
      'Frekvens',
      'Ansvarig',
      'Felkällor',
      'Tolkning',
      'Belägg',
    ],
  },
  sources: {
    columns: [
      'Part',
      'År',
      'Slag',
      'Fil',
      'Blad',
      'Ursprung',
      'Rader',
      'Summa (kr)',
      'Hoppade rader',
      'Underkända rader',
      'Kontrollsumma (kr)',
      'Avstämning',
      'SHA-256',
    ],
  },
}
