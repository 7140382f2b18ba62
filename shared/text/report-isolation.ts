import type { ReportIsolationWords } from '../domain/export/report-isolation-words.ts'
import type { Prose } from '../domain/export/report-model.ts'
import type { ReportFacts } from '../domain/export/report-words.ts'
import { formatNumber, formatOre, formatShare } from '../domain/present/format-number.ts'
import { isolationWords } from './export-isolation.ts'
import { stateMarks } from './lens.ts'

const tkr = (ore: number): string => `${formatOre(ore, 'tkr', 0)}\u00a0tkr`

/** Isolation, overhead, method answers and double counting in the report. */
export const reportIsolationWords: ReportIsolationWords = {
  common: isolationWords,
  notApplicable: stateMarks['not-applicable'],
  emptyMark: '·',
  matrix: {
    caption:
      'Isoleringsnivå per post och part, budget/uppföljning. En punkt är en ruta som inte är bedömd, – att posten inte är tillämplig',
    item: 'Post',
    empty: 'Tomma rutor',
  },
  levels: {
    caption: 'Taggade kronor efter hur synliga de är i räkenskaperna (tkr)',
    head: ['Part', 'Nivå 0–1', 'Nivå 2', 'Nivå 3–4', 'Ej bedömt', 'Andel 3–4'],
  },
  levelsAll: 'Alla parter',
  wanted: {
    caption: 'Önskade koder per part',
    head: ['Part', 'Post', 'Slag', 'Förslag', 'Gäller', 'Nivå', 'Skäl'],
  },
  wantedNone: 'Ingen part har önskat någon ny kod.',
  overhead: {
    caption: 'Overhead per part: vad som ingår, nyckel, angiven andel och bokförd (tkr)',
    head: ['Part', 'Ingår', 'Nyckel', 'Angiven %', 'Bokförd', 'Bokförd %', 'Visas som'],
  },
  overheadDiffers: 'avviker från de flesta',
  declaration: { caption: '', head: ['Nr', 'Fråga', 'Svar'] },
  declarationHeading: 'Så är siffrorna framtagna',
  doubleHeading: 'Dubbelräkning och länets summa',
  doubleCounts: {
    caption:
      'Belopp som står hos två parter (tkr). Den sida som inte räknas elimineras i länets summa, men tas inte bort',
    head: ['Gäller', 'Sidor', 'Beslut', 'Skäl'],
  },
  county: {
    caption: 'Länets summa per grupp (tkr). Parternas egna siffror ändras inte',
    head: ['Grupp', 'Parterna', 'Elimineras', 'Länet'],
  },
  countyNone: 'Ingen part har taggade kostnader för urvalet.',
  doubleNone: 'Inga belopp hittades hos två parter.',
  both: 'Båda',
  said: (parties, answer) => `${parties.join(', ')}: ${answer}`,
}

/** What the matrix comes to, in sentences. */
export function isolationProse({ said }: ReportFacts): Prose[] {
  const { empty, total, reasonMissing, wanted, all } = said
  if (empty === total) return ['Parterna har ännu inte bedömt någon post. Tabellen är därför tom.']
  const share = all.allOre === 0 ? null : formatShare(all.isolatedOre / all.allOre)
  return [
    empty === 0
      ? `Alla ${formatNumber(total, 0)} rutor är bedömda.`
      : `${formatNumber(total - empty, 0)} av ${formatNumber(total, 0)} rutor är bedömda, ${formatNumber(empty, 0)} är tomma.`,
    ...(share === null
      ? []
      : [
          `Av de taggade kronorna står ${tkr(all.hiddenOre)} på nivå 0–1, där kostnaden inte syns eller fördelas med schablon, och ${tkr(all.isolatedOre)} (${share}) på nivå 3–4.`,
        ]),
    wanted === 0
      ? 'Ingen ny kod är önskad.'
      : `Parterna önskar ${wanted === 1 ? 'en ny kod' : `${wanted} nya koder`}. De står i tabellen och i arbetsbokens blad Kodplan.`,
    ...(reasonMissing === 0
      ? []
      : [reasonMissing === 1 ? 'En bedömning saknar skäl.' : `${reasonMissing} bedömningar saknar skäl.`]),
  ]
}

/** Who has declared overhead, and who does otherwise than most. */
export function overheadProse({ said }: ReportFacts): Prose[] {
  return [
    'Bokförd overhead används som den är. Där ingen är bokförd står den andel som parten har angett, och det sägs.',
    ...(said.overheadMissing.length === 0 ? [] : [`Overhead är inte redovisad av ${said.overheadMissing.join(', ')}.`]),
    ...(said.overheadDiffers.length === 0
      ? []
      : [
          `${said.overheadDiffers.join(', ')} har en annan nivå eller nyckel än de flesta. Siffror med overhead kan då inte ställas bredvid varandra utan förbehåll.`,
        ]),
  ]
}

/** Which answers are missing and which differ, and what stands twice. */
export function declarationProse({ said }: ReportFacts): Prose[] {
  return [
    said.silent.length === 0
      ? 'Alla parter har besvarat frågorna om hur siffrorna är framtagna.'
      : `Frågor om hur siffrorna är framtagna är obesvarade av ${said.silent.map(({ party, count }) => `${party} (${count})`).join(', ')}. De siffror som berörs är märkta med †.`,
    ...(said.differing.length === 0
      ? []
      : [`Parterna svarar olika på ${said.differing.length} av frågorna: ${said.differing.join(', ')}.`]),
    ...(said.undecided === 0
      ? []
      : [
          said.undecided === 1
            ? 'Ett belopp kan vara dubbelräknat mellan parterna och är inte avgjort.'
            : `${said.undecided} belopp kan vara dubbelräknade mellan parterna och är inte avgjorda.`,
        ]),
  ]
}
