import { formatOre } from '../domain/present/format-number.ts'
import { difference } from './import-reasons.ts'
import { quoted, type ProblemArea } from './problem-words.ts'

/** What is said of a source that can be read, but may not mean what it seems to. */
export type SourceNoteCode =
  | 'paste-rounded'
  | 'paste-thousands'
  | 'paste-overflow'
  | 'variance-differs'
  | 'variance-unclear'
  | 'amount-is-variance'
  | 'area-of-region'
  | 'chart-differs'
  | 'accounts-unknown'
  | 'accounts-outside'
  | 'text-garbled'
  | 'several-parties'
  | 'comma-splits-amounts'
  | 'debit-and-credit'

const rowsWord = (rows: string | number | undefined): string =>
  rows === undefined ? 'Rader' : rows === 1 ? '1 rad' : `${rows} rader`
const kronor = (ore: string | number | undefined): string =>
  typeof ore === 'number' ? ` (${formatOre(ore, 'kr', 2)} kr)` : ''
const CHARTS: Readonly<Record<string, string>> = {
  KOMMUN_BAS: 'Kommun-Bas',
  REGION_BAS: 'Region-Bas',
  CUSTOM: 'en egen kontoplan',
}
const chartWord = (chart: string | number | undefined): string => CHARTS[String(chart ?? '')] ?? 'en annan kontoplan'

export const sourceNoteProblems: ProblemArea<SourceNoteCode> = {
  'paste-rounded': ({ heading }) => ({
    what: `Inga inklistrade belopp${quoted(heading)} har ören. En inklistring får med det som syns i cellen, så dolda ören går förlorade, och med talformatet # ##0, är varje belopp en tusendel.`,
    cure: 'Jämför summan med Excel. Visa två decimaler innan du kopierar, eller läs in filen i stället.',
  }),
  'paste-thousands': ({ heading }) => ({
    what: `Alla inklistrade belopp${quoted(heading)} är hela tusental kronor. Visar cellerna avrundade tal går resten förlorad när de klistras in.`,
    cure: 'Jämför summan med Excel. Är beloppen avrundade i visningen: läs in filen i stället.',
  }),
  'paste-overflow': ({ rows }) => ({
    what: `${rowsWord(rows)} har celler med #### i stället för innehåll: kolumnen var för smal när den kopierades.`,
    cure: 'Bredda kolumnen i Excel och kopiera igen. Belopp med #### läses aldrig in.',
  }),
  'variance-differs': ({ heading, convention, outcome, budget, agrees, rows, differs, list }) => ({
    what: `Kolumnen${quoted(heading)} är räknad som ${difference(convention, outcome, budget)} på ${agrees ?? 'de flesta'} av ${rows ?? 'alla'} rader men inte på ${differs ?? 'övriga'}${list ? ` (rad ${list})` : ''}.`,
    cure: 'Kontrollera raderna: ett belopp kan ha hamnat i fel kolumn. Skillnaden läses inte in utan räknas om.',
  }),
  'variance-unclear': ({ heading, outcome, budget, agrees, rows }) => ({
    what: `Kolumnen${quoted(heading)} är inte skillnaden mellan ${outcome || 'utfall'} och ${budget || 'budget'}${agrees === undefined ? '' : ` (stämmer på högst ${agrees} av ${rows ?? ''} rader)`}.`,
    cure: 'Kontrollera att kolumnerna är de du tror. Skillnaden läses inte in.',
  }),
  'amount-is-variance': ({ heading }) => ({
    what: `Den valda beloppskolumnen${quoted(heading)} är en skillnad mellan två andra belopp.`,
    cure: 'Välj kolumnen med budget, utfall eller prognos. Avvikelser räknar Samsyn ut själv.',
  }),
  'area-of-region': ({ rows, ore, codes }) => ({
    what: `${rowsWord(rows)}${kronor(ore)} har en verksamhet som börjar på 500 eller 505${codes ? `: ${codes}` : ''}. I räkenskapssammandraget är det primärvård och annan hälso- och sjukvård, som bland kommunerna bara Gotland har.`,
    cure: 'Kontrollera att filen är kommunens egen och vad koden står för. Är den lokal: tagga raderna efter vad de är. Raderna läses in.',
  }),
  'accounts-unknown': ({ rows, ore, accounts }) => ({
    what: `${rowsWord(rows)}${kronor(ore)} står på konton som kontoplanen inte känner${accounts ? `: ${accounts}` : ''}. De räknas som kostnad, också där de är något annat.`,
    cure: 'Kontrollera att rätt kontoplan är vald. Är kontona egna: tagga raderna efter vad de är. Raderna läses in.',
  }),
  'accounts-outside': ({ rows, ore, accounts }) => ({
    what: `${rowsWord(rows)}${kronor(ore)} står på konton som varken är kostnad eller intäkt i kontoplanen, till exempel tillgångar, skulder och investeringar${accounts ? `: ${accounts}` : ''}. De läses in men räknas inte i några kostnader.`,
    cure: 'Kontrollera att de inte hör till driften hos er. Kontoplanen är ett utgångsläge som kan rättas.',
  }),
  'text-garbled': ({ kind, cells, text }) => ({
    what: `${cells === 1 ? '1 cell har' : `${cells ?? 'Flera'} celler har`} bokstäver som blivit fel, till exempel ”${text ?? ''}”.`,
    cure:
      kind === 'lost'
        ? 'Bokstäverna finns inte kvar och går inte att få tillbaka. Be om underlaget på nytt, sparat som UTF-8. Beloppen påverkas inte.'
        : kind === 'misread-before'
          ? 'De blev fel redan när underlaget gjordes: be om det på nytt. Beloppen påverkas inte.'
          : 'Prova en annan teckenkodning ovanför tabellen. Hjälper det inte blev texten fel redan när filen gjordes: be om den på nytt. Beloppen påverkas inte.',
  }),
  'comma-splits-amounts': ({ rows, example }) => ({
    what: `Komma skiljer fälten åt och är samtidigt decimaltecken${example ? ` (${example})` : ''}: beloppen på ${rowsWord(rows).toLowerCase()} är delade i två fält.`,
    cure: 'Be om filen med semikolon mellan fälten, med citationstecken kring beloppen, eller som Excel. Läses den så här går ören förlorade.',
  }),
  'debit-and-credit': ({ debit, credit }) => ({
    what: `Debet och kredit står i varsin kolumn (”${debit ?? ''}” och ”${credit ?? ''}”). Bara en läses som belopp, och den andras kronor kommer inte med.`,
    cure: 'Be om en kolumn med saldo, eller räkna fram debet minus kredit i en ny kolumn.',
  }),
  'several-parties': ({ rows, parties }) => ({
    what: `${rowsWord(rows)} nämner olika kommuner eller regioner${parties ? `: ${parties}` : ''}. Allt läses in som den valda partens.`,
    cure: 'Ska bara den egna parten med: ta bort de andra raderna ur källan, eller välj en fil med bara dess belopp.',
  }),
  'chart-differs': ({ chart, expected, examples }) => ({
    what: `Kontona ser ut att följa ${chartWord(chart)}, men parten använder ${chartWord(expected)}${examples ? `. Det syns på ${examples}` : ''}.`,
    cure: 'Kontrollera att rätt part är vald och att filen är dess egen. Kontoplanen går att ändra ovanför tabellen.',
  }),
}
