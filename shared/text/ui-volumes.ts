import { formatNumber } from '../domain/present/format-number.ts'

const NBSP = '\u00a0'

export const volumesText = {
  title: 'Volymer',
  lead: 'Det som kostnaderna delas med: invånare, patienter, besök. Skriv i cellerna eller klistra in ett block från Excel.',
  useShipped: 'Hämta folkmängd som följer med',
  shippedDone: (count: number): string => `${formatNumber(count, 0)} uppgifter om folkmängd hämtade.`,
  shippedCount: (count: number): string => `${formatNumber(count, 0)} uppgifter finns att hämta`,
  party: 'Part',
  sheetLabel: (year: number): string => `Volymer ${year}`,
  saved: (count: number): string => `Sparade ${formatNumber(count, 0)} ${count === 1 ? 'uppgift' : 'uppgifter'}.`,
  refused: 'Inte sparat',
  refusedCell: (party: string, volume: string, text: string): string => `${party}, ${volume}: ”${text}”`,
  refusedWhat: (count: number): string =>
    count === 1
      ? 'En cell är inget tal och har inte sparats.'
      : `${formatNumber(count, 0)}${NBSP}celler är inga tal. Inget av det inklistrade har sparats.`,
  refusedCure: (decimals: number): string =>
    `Skriv ett tal som inte är negativt, ${decimals === 0 ? 'utan decimaler och utan punkt' : `med decimalkomma och högst ${decimals} decimaler`}. Lämna cellen tom om uppgiften saknas, skriv – om den inte är tillämplig.`,
  refusedOutside: 'Blocket är större än bladet. Ställ dig längre upp till vänster, eller kopiera färre celler.',
  refusedShape: 'Inget av det inklistrade har sparats.',
  choose: 'Välj en cell, så står här vad volymen är, var den brukar komma ifrån och hur säker den är.',
  hidden: {
    small:
      'Så få personer att talet bara visas för dem som fyller i det. I indikatorer, diagram och filer står det ”..”.',
    'rest-small':
      'Det som blir kvar av helheten är så få personer att talet bara visas för dem som fyller i det. I indikatorer, diagram och filer står det ”..”.',
    'whole-less-parts':
      'Talet skulle röja ett annat som är dolt, om man drar ifrån de andra delarna. I indikatorer, diagram och filer står det ”..”.',
    'total-less-parties':
      'Talet skulle röja en annan parts, om man drar ifrån de andra parterna. I indikatorer, diagram och filer står det ”..”.',
  },
  shared: 'En serie för alla parter. Den sparas en gång.',
  serves: 'Talet gäller',
  everyKind: 'Alla slag',
  onlyKind: (kind: string): string => `Bara ${kind.toLowerCase()}`,
  onlyKindHint: (kind: string): string =>
    `Budget, utfall och prognos kan ha var sitt tal. Väljer du alla slag igen tas talet för ${kind.toLowerCase()} bort, och det som gäller alla slag visas.`,
  usedTitle: (kind: string, year: number): string => `${kind} ${year} räknas med`,
  usedStated: 'Talet som det står för året',
  usedWhere: 'Väljs i Metod, under Gemensamma val',
  explanation: 'Vad det är',
  usualSource: 'Vanlig källa',
  thisYear: (year: number): string => `Värdet ${year}`,
  formerYear: (year: number): string => `Värdet ${year}`,
  change: 'Förändring',
  source: 'Källa',
  sourceHint: 'Till exempel ”SCB folkmängd” eller ”verksamhetssystemet”.',
  sourceDate: 'Uppgiftens datum',
  grade: 'Evidensgrad',
  gradeNone: 'Inte angiven',
  value: 'Värde',
  saveDetails: 'Spara',
  clear: 'Ta bort uppgiften',
  notApplicable: 'Ej tillämpligt',
  pasteSource: 'Inklistrad',
  typedSource: 'Angiven för hand',
  missingCount: (count: number): string => `${formatNumber(count, 0)} saknas`,
  ofCount: (filled: number, all: number): string => `${formatNumber(filled, 0)} av ${formatNumber(all, 0)} ifyllda`,
  volume: 'Volym',
  dateHeader: 'Datum',
  gradeHeader: 'Grad',
  view: 'Visa',
  ownView: (party: string): string => `Bara ${party}`,
  allView: 'Alla parter',
  dateRefused: (text: string): string => `”${text}” är inget datum.`,
  dateForm: 'ÅÅÅÅ-MM-DD',
  dateCure: 'Skriv datumet som ÅÅÅÅ-MM-DD, till exempel 2025-12-31.',
  gradeRefused: (text: string): string => `”${text}” är ingen evidensgrad.`,
  gradeCure: 'Skriv A (bokfört och avstämt), B (bokfört), C (uppmätt nyckel), D (schablon) eller E (uppskattat).',
  unit: 'Enhet',
  emptyTitle: 'Metoden har inga volymer',
  empty: 'Volymerna kommer ur metoden. Öppna en arbetsyta med en metod som har dem.',
  shippedNone: 'Folkmängden är hämtad',
  decimals: (decimals: number): string => (decimals === 0 ? 'Heltal' : `Högst ${decimals} decimaler`),
} as const
