import type { ReportFacts, ReportWords } from '../domain/export/report-words.ts'
import { exportWords } from './export-words.ts'
import { backChapters } from './report-chapters-back.ts'
import { frontChapters } from './report-chapters-front.ts'
import { reportIsolationWords } from './report-isolation.ts'
import { reportHeadings } from './report-headings.ts'

const METHOD_STATUS = { draft: 'Utkast', proposed: 'Remiss', decided: 'Slutligt' } as const
const RELEVANCE = { relevant: 'Aktuell', 'not-relevant': 'Ej aktuell', investigating: 'Utreds' } as const
const DECIDED = { draft: 'åter till utkast', proposed: 'föreslagen', decided: 'beslutad' } as const
const CHARTS = { KOMMUN_BAS: 'Kommun-Bas', REGION_BAS: 'Region-Bas', CUSTOM: 'Egen kontoplan' } as const
const KEY_HEAD = ['Nyckel', 'Så fördelar den', 'Bästa grad'] as const

const titlePage = (facts: ReportFacts) => [
  { label: 'Diarienummer', value: 'Att fylla i av arbetsgruppen' },
  { label: 'Version', value: `Metod ${facts.methodVersion}, Samsyn ${facts.programVersion}` },
  { label: 'Datum', value: facts.at.slice(0, 10) },
  { label: 'Arbetsgrupp', value: facts.parties.join(', ') },
  { label: 'Status', value: METHOD_STATUS[facts.methodStatus] },
  { label: 'Mottagare', value: 'Länsövergripande tjänstepersonsarenan' },
  { label: 'Arbetsyta', value: facts.workspaceName },
  { label: 'Visar', value: exportWords.lens(facts.lens) },
]

/** The words of the proposal report. */
export const reportWords: ReportWords = {
  common: exportWords,
  title: 'Förslag på metod och struktur för ekonomisk analys och uppföljning',
  subject: 'Hälso- och sjukvård i hemmet, Region Jämtland Härjedalen och länets kommuner',
  contents: 'Innehåll',
  page: 'Sida',
  styleNames: { todo: 'Att fylla i', cell: 'Cell', narrowCell: 'Smal cell', note: 'Not' },
  header: (facts) => `Gemensam ekonomisk analys och uppföljning · ${exportWords.lens(facts.lens)}`,
  titlePage,
  headings: reportHeadings,
  prose: { ...frontChapters, ...backChapters },
  chart: (chart) => CHARTS[chart],
  accounts: (codes) => (codes.length === 0 ? 'utan konto' : codes.join(', ')),
  remains: 'Kvarstår',
  nothingRemains: 'Inget som programmet kan se kvarstår.',
  tables: {
    present: { caption: 'Inlästa underlag per part', head: ['Part', 'Kontoplan', 'Filer', 'Summa (tkr)', 'Avstämt'] },
    groups: { caption: 'Katalogens grupper', head: ['Grupp', 'Namn', 'Definition'] },
    relevance: {
      caption: 'Poster som är aktuella för uppföljning och analys',
      head: ['Post', 'Namn', 'Beslut', 'Skäl'],
    },
    relevanceOf: (decision) => RELEVANCE[decision],
    consultations: {
      caption: 'Samråd med verksamheten, per post (roll, inte person)',
      head: ['Post', 'Roll', 'Datum', 'Metod', 'Utfall'],
    },
    isolation: { caption: 'Varför posterna är svåra att se i dag', head: ['Post', 'Namn', 'Hinder'] },
    keys: { caption: 'Fördelningsnycklar', head: KEY_HEAD },
    indicatorSheet: (name) => `Indikatorblad: ${name}`,
    sheetHead: ['Fält', 'Innehåll'],
    sheetFields: {
      purpose: 'Syfte',
      formula: 'Formel',
      numerator: 'Täljare',
      denominator: 'Nämnare',
      unit: 'Enhet',
      direction: 'Riktning',
      source: 'Källa',
      frequency: 'Frekvens',
      responsible: 'Ansvarig',
      errorSources: 'Felkällor',
      interpretation: 'Tolkning',
      evidence: 'Belägg',
    },
    trial: { caption: 'Indikatorer per part', indicator: 'Indikator', unit: 'Enhet', median: 'Median' },
    quality: {
      caption: 'Kvalitet bakom siffrorna: grad, * där underlaget inte är avstämt, † där metoden inte är helt redovisad',
      head: ['Indikator'],
    },
    qualityOf: (grade, unreconciled, undisclosed) =>
      `${grade === '' ? '?' : grade}${unreconciled ? '*' : ''}${undisclosed ? '†' : ''}`,
    sums: { caption: 'Kostnad per grupp och part (tkr)', item: 'Grupp' },
    financing: { caption: 'Bokförd finansiering per part (tkr, intäkt är minus)', item: 'Post' },
    plan: { caption: 'Nästa steg per part', head: ['Part', 'Nästa steg'] },
    planOf: ({ missing, unreconciled }) =>
      missing
        ? 'Lämna underlag för urvalet.'
        : unreconciled
          ? 'Stämma av underlaget mot en kontrollsumma, därefter bedöma isolering.'
          : 'Bedöma isolering per post och föreslå koder.',
  },
  isolation: reportIsolationWords,
  appendices: {
    catalogue: { caption: 'Bilaga 1 Katalog', head: ['Post', 'Namn', 'Definition', 'Konton', 'Nyckel', 'Belägg'] },
    indicators: { caption: 'Bilaga 2 Indikatorblad', head: ['Nr', 'Namn', 'Formel', 'Enhet', 'Riktning'] },
    coding: { caption: 'Bilaga 3 Kodmappning per part', head: ['Part', 'Post', 'Konton', 'Kodsträngar'] },
    keys: {
      caption: 'Bilaga 4 Nycklar',
      head: ['Nyckel', 'Enhet', 'Så fördelar den', 'Vanlig källa', 'Ägare', 'Grad'],
    },
    quality: {
      caption: 'Bilaga 5 Datakvalitet',
      head: ['Underlag', 'Fil', 'Rader', 'Underkända', 'Summa (kr)', 'Avstämning', 'SHA-256, början'],
    },
    glossary: { caption: 'Bilaga 6 Ordlista', head: ['Ord', 'Betydelse'] },
    log: { caption: 'Bilaga 7 Logg över beslut och versioner', head: ['Händelse', 'Uppgift'] },
    sources: { caption: 'Källor', head: ['Nr', 'Källa'] },
  },
  glossary: [
    ['Part', 'En av de nio organisationerna i överenskommelsen.'],
    ['Kostnadspost', 'En del av katalogen som belopp kan kopplas till.'],
    ['Värdepost', 'Kvalitet, volym eller utfall som följs bredvid kostnaderna, utan kronor.'],
    ['Taggning', 'Att koppla rader i ett underlag till en post.'],
    ['Isolera', 'Att göra en kostnad synlig för sig i räkenskaperna.'],
    ['Kostnad', 'Bruttokostnad minus interna intäkter minus försäljning till andra kommuner och regioner.'],
    ['Nettokostnad', 'Bruttokostnad minus externa och interna intäkter.'],
    ['Fördelningsnyckel', 'Grunden för att dela en gemensam kostnad.'],
    ['Schablon', 'Ett standardantagande i stället för en mätning.'],
    ['OH', 'Gemensamma kostnader som inte hör till en enskild verksamhet.'],
    ['Grad', 'Hur säker en siffra är, från A (bokförd och avstämd) till E (uppskattad).'],
    ['Avstämd', 'Underlagets summa är lika med den kontrollsumma som ekonomen har angett, på öret.'],
    ['Handpåläggning', 'Manuellt arbete för att få fram siffrorna.'],
  ],
  logRows: (facts) => [
    [
      'Metodens version',
      `${facts.methodName} ${facts.methodVersion}, ${facts.methodDate}, status ${METHOD_STATUS[facts.methodStatus].toLowerCase()}`,
    ],
    ['Arbetsytan senast ändrad', `${facts.at.slice(0, 10)} ${facts.at.slice(11, 16)} UTC`],
    ['Programmets version', `Samsyn ${facts.programVersion}`],
    ...(facts.decisions.length === 0
      ? [['Beslut', 'Att fylla i av arbetsgruppen'] as const]
      : facts.decisions.map(
          ({ version, status, date, by, note }) =>
            [`Version ${version} ${DECIDED[status]}`, `${date}, ${by}${note === '' ? '' : `. ${note}`}`] as const,
        )),
  ],
  chartTitle: (name, unit, lens) => `${name}, ${unit}. ${exportWords.lens(lens)}`,
  chartAlt: (name, unit, points) =>
    `Stapeldiagram över ${name} i ${unit}. ${points.map(({ party, text }) => `${party}: ${text}`).join('. ')}. Siffrorna står i tabellen Indikatorer per part.`,
  chartFooter: (facts) =>
    `Källa: parternas underlag, ${facts.methodName} ${facts.methodVersion}.${facts.missingParties.length === 0 ? '' : ` Saknas: ${facts.missingParties.join(', ')}.`}`,
}
