import { formatNumber } from '../domain/present/format-number.ts'
import type { StatisticsOrigin, VolumeIgnoredReason, VolumeImport } from '../model/volume-import.ts'

const KOLADA = 'Kolada (RKA), CC BY 4.0'

const figures = (count: number): string => `${formatNumber(count, 0)}\u00a0${count === 1 ? 'uppgift' : 'uppgifter'}`

/** The source written beside each figure: whose it is, which year it is for, and from which file. */
export const sourceOf =
  (fileName: string) =>
  (origin: StatisticsOrigin, kpi: string | null, year: number, retrieved: string | null): string =>
    origin === 'kolada'
      ? `Källa: ${KOLADA}. ${kpi ?? ''} ${year}${retrieved === null ? '' : `, hämtad ${retrieved}`}`
      : origin === 'kpb'
        ? `Kostnad per brukare (KPB, SKR:s metod) ${year}, ur ${fileName}`
        : `Folkmängd 31 december ${year}, ur ${fileName}`

/** What must stand with the figures, and how old the file is as far as anyone knows. */
export const attributionOf = ({ origin, retrieved }: VolumeImport, fileName: string): string => {
  const day = retrieved === null ? 'Filens datum är okänt.' : `Hämtad ${retrieved}.`
  if (origin === 'kolada') return `Källa: ${KOLADA}. ${day}`
  return origin === 'kpb'
    ? `Källa: kommunernas KPB-resultat (SKR:s metod), ur ${fileName}. ${day}`
    : `Källa: folkmängd 31 december (SCB:s tabellform), ur ${fileName}. ${day}`
}

export const ignoredWords: Readonly<Record<VolumeIgnoredReason, string>> = {
  'kpi-unknown': 'Nyckeltal som inte känns igen',
  'kpi-without-volume': 'Nyckeltal som metoden inte har någon volym för',
  'party-outside': 'Kommuner och regioner som inte är parter',
  'county-row': 'Rader för län, som aldrig läses som en kommun',
  'other-gender': 'Uppgifter för kvinnor eller män var för sig; båda tillsammans används',
  'sex-incomplete': 'Bara ett kön finns, så summan kan inte räknas',
  'age-incomplete': 'Åldrarna räcker inte för 65+ eller 80+',
  'not-a-number': 'Celler som inte är tal; de läses aldrig som 0',
  negative: 'Negativa tal, som ingen volym kan vara',
  conflicting: 'Samma uppgift flera gånger med olika tal; ingen av dem används',
  duplicate: 'Samma uppgift flera gånger; den räknas en gång',
  'period-not-year': 'Perioder som inte är helår',
  'not-for-party': 'Volymer som inte gäller den parten',
  'other-year': 'Andra år än det valda',
  'service-unknown': 'Insatser eller mått som metoden inte har någon volym för',
}

export const volumesImportText = {
  open: 'Läs in från fil',
  title: 'Läs in volymer från fil',
  lead: 'En sparad fil från Kolada (JSON eller CSV), en tabell över folkmängd från SCB eller kommunernas KPB-resultat (CSV, Excel eller OpenDocument). Inget sparas förrän du väljer det.',
  partial:
    'Filen är bara en del av svaret: källan har fler sidor. Spara alla sidor i filen, eller läs in dem en och en.',
  choose: 'Välj fil',
  chooseOther: 'Välj en annan fil',
  reading: 'Läser filen',
  close: 'Stäng',
  fileYear: 'År i filen',
  allYears: (years: readonly number[]): string => `Alla ${formatNumber(years.length, 0)} åren`,
  saveAs: 'Spara som år',
  ownYear: (year: number): string => `${year} (uppgifternas år)`,
  asSheetYear: (own: number, sheet: number): string => `${sheet} (${own} års uppgifter används för ${sheet})`,
  askYear: (years: readonly number[]): string =>
    years.length === 0
      ? 'Filen säger inte vilket år den gäller. Vilket år är det?'
      : `Filen har ${formatNumber(years.length, 0)} år. Vilket ska läsas in?`,
  yearFrom: {
    figures: '',
    title: 'Året står i tabellens rubrik.',
    'file-name': 'Året är taget ur filnamnet.',
    chosen: 'Året är valt av dig.',
  },
  yearPlaceholder: 'Välj år',
  comesIn: (taken: number, all: number, missing: number): string =>
    `${taken === all ? figures(all) : `${formatNumber(taken, 0)} av ${figures(all)}`} kommer in${
      missing === 0 ? '' : `, ${missing === 1 ? 'en' : formatNumber(missing, 0)} saknas i källan`
    }`,
  nothing: 'Inget i filen kan läsas in',
  nothingWhy: 'Se nedan vad som fanns i den och varför det inte kommer in.',
  ignoredTitle: (count: number): string => `${figures(count)} kommer inte in`,
  examples: (examples: readonly string[]): string => examples.join(', '),
  party: 'Part',
  volume: 'Volym',
  value: 'Värde',
  now: 'Nu i bladet',
  year: 'År',
  rounded: (count: number): string => `${figures(count)} hade fler än två decimaler och har avrundats.`,
  differs: (count: number): string => `${figures(count)} finns redan i bladet med ett annat tal.`,
  same: (count: number): string => `${figures(count)} finns redan i bladet med samma tal.`,
  replaceLabel: 'Tal som redan finns i bladet',
  keep: 'Behåll bladets tal',
  replace: 'Skriv över',
  apply: (count: number): string => (count === 0 ? 'Läs in' : `Läs in ${figures(count)}`),
  done: (saved: number, kept: number): string =>
    `Läste in ${figures(saved)}.${kept === 0 ? '' : ` ${figures(kept)} som redan fanns fick stå kvar.`}`,
  ignoredReason: 'Varför',
  ignoredCount: 'Antal',
  ignoredExamples: 'Till exempel',
} as const
