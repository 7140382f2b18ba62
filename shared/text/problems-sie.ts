import { quoted, type ProblemArea } from './problem-words.ts'

export type SieCode =
  | 'sie-checksum'
  | 'sie-line-unreadable'
  | 'sie-fiscal-year'
  | 'sie-year-differs'
  | 'sie-until'
  | 'sie-kind-missing'
  | 'sie-total-missing'
  | 'sie-dimension-left-out'
  | 'sie-months-differ'

const KINDS: Readonly<Record<string, string>> = { budget: 'budget (#PBUDGET)', outcome: 'utfall', forecast: 'prognos' }

const kronor = (ore: string | number | undefined): string =>
  typeof ore === 'number'
    ? `, sammanlagt ${String(Math.round(ore / 100)).replace(/\B(?=(\d{3})+$)/g, '\u00a0')} kr`
    : ''

/** What should be said about a SIE file although it can be read. */
export const sieProblems: ProblemArea<SieCode> = {
  'sie-checksum': () => ({
    what: 'Filens kontrollsumma (#KSUMMA) stämmer inte med innehållet.',
    cure: 'Filen kan ha ändrats efter exporten eller bytt teckenkodning. Hämta den på nytt om du är osäker.',
  }),
  'sie-line-unreadable': ({ rows }) => ({
    what: `${rows === 1 || rows === undefined ? 'En rad' : `${rows} rader`} i SIE-filen är avhuggen eller saknar år och läses inte.`,
    cure: 'Öppna filen vid raden och jämför med ekonomisystemet, eller gör om exporten.',
  }),
  'sie-fiscal-year': ({ from, to }) => ({
    what: `Räkenskapsåret är inte ett kalenderår${from && to ? `: ${from} till ${to}` : ''}.`,
    cure: 'Välj det räkenskapsår som ska gälla för året. Perioderna behåller sina månader.',
  }),
  'sie-year-differs': ({ from, to, year }) => ({
    what: `Det valda innehållet gäller ${from && to ? `${from} till ${to}` : 'ett annat år'}${year === undefined ? '' : `, inte ${year}`}.`,
    cure: 'Välj ett annat räkenskapsår i filen, eller läs in den på det år den gäller.',
  }),
  'sie-until': ({ until, rows }) => ({
    what: `Saldona gäller till och med ${until ?? 'ett datum under året'} (#OMFATTN).${typeof rows === 'number' && rows > 0 ? ` ${rows} rader har en senare period.` : ''}`,
    cure: 'Jämför inte med ett helt år. Exportera hela året om det är det som behövs.',
  }),
  'sie-kind-missing': ({ kind }) => ({
    what: `Det valda innehållet är inte ${KINDS[String(kind ?? '')] ?? 'det slag du läser in'}.`,
    cure: 'Välj ett annat innehåll i filen, eller läs in den som ett annat slag.',
  }),
  'sie-total-missing': ({ rows }) => ({
    what: `${rows === 1 || rows === undefined ? 'Ett konto' : `${rows} konton och perioder`} har fördelning på objekt men ingen kontototal.`,
    cure: 'Fördelningens summa används. Kontrollera den mot ekonomisystemet.',
  }),
  'sie-dimension-left-out': ({ names }) => ({
    what: `Koddelen${quoted(names)} läses inte in: den saknar motsvarighet eller rör personer och företag.`,
    cure: 'Beloppen är med. Behövs koddelen, namnge den i ekonomisystemet som en av de vanliga.',
  }),
  'sie-months-differ': ({ accounts, ore }) => ({
    what: `Månadernas summa (#PSALDO) skiljer sig från årssaldot (#RES) på ${accounts === 1 ? 'ett konto' : `${accounts ?? 'några'} konton`}${kronor(ore)}.`,
    cure: 'Kontrollera om månader saknas i exporten, eller läs in årssaldot i stället.',
  }),
}
