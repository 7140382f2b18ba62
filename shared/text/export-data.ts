import type { DataWords } from '../domain/export/data-words.ts'
import { isolationWords } from './export-isolation.ts'
import { exportWords } from './export-words.ts'
import { axisValue } from './tag-words.ts'

/** The words of the open data. Codes are part of the format: added to, never renamed. */
export const dataWords: DataWords = {
  common: exportWords,
  title: (workspace) => `${workspace}: öppna data`,
  description:
    "Kostnader, volymer och indikatorer för hälso- och sjukvård i hemmet. Filerna är CSV enligt RFC 4180: kommatecken mellan fälten, decimalpunkt, UTF-8 utan BOM. Belopp är i kronor med alla ören; kostnad är plus och intäkt är minus. Ett tomt värde betyder att uppgiften saknas; kolumnen tillstand säger varför. För att ett kalkylprogram inte ska ta en text för en formel står en apostrof (') före varje text som börjar med =, +, -, @, tabb eller radbrytning, eventuellt efter andra apostrofer. Ta bort den första apostrofen i sådana fält för att få tillbaka texten; tal är aldrig ändrade.",
  sampleDescription: 'EXEMPEL: siffrorna är påhittade.',
  tables: {
    underlag: 'Inlästa belopp per kodsträng',
    poster: 'Summa per post och part',
    volymer: 'Volymer med källa',
    indikatorer: 'Indikatorer per part',
    isolering: 'Isoleringsnivå per post, part, budget och uppföljning',
    deklaration: 'Parternas svar på hur siffrorna är framtagna',
    overhead: 'Overhead per part, bokförd och angiven',
    dubbelrakning: 'Belopp som står hos två parter, och vad som beslutats',
    lanet: 'Länets summa per post efter eliminering',
    indikatorblad: 'Indikatorernas definitioner',
    katalog: 'Metodens katalog',
    kallor: 'Filerna som siffrorna vilar på',
  },
  kind: (kind) => ({ budget: 'budget', outcome: 'utfall', forecast: 'prognos' })[kind],
  state: (state) =>
    ({
      value: 'varde',
      missing: 'saknas',
      'not-applicable': 'ej-tillampligt',
      suppressed: 'dolt',
      'not-comparable': 'ej-jamforbart',
    })[state],
  concept: (concept) => ({ cost: 'kostnad', netCost: 'nettokostnad' })[concept],
  overhead: (overhead) => ({ included: 'inklusive', excluded: 'exklusive' })[overhead],
  itemKind: (kind) => ({ cost: 'kostnad', financing: 'finansiering', value: 'varde', outside: 'utanfor' })[kind],
  relevance: (decision) => ({ relevant: 'aktuell', 'not-relevant': 'ej-aktuell', investigating: 'utreds' })[decision],
  axis: axisValue,
  isolation: isolationWords,
  licence: { name: 'notspecified', title: 'Inte beslutad. Arbetsgruppen anger licens före publicering.' },
}
