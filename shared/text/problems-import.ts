import { formatOre } from '../domain/present/format-number.ts'
import { quoted, type ProblemArea } from './problem-words.ts'
import { sourceNoteProblems, type SourceNoteCode } from './problems-source-notes.ts'
import { sieProblems, type SieCode } from './problems-sie.ts'

type ImportCode =
  | 'file-empty'
  | 'file-too-large'
  | 'file-not-what-it-says'
  | 'file-encrypted'
  | 'file-html'
  | 'file-sie5'
  | 'file-kind-unsupported'
  | 'file-damaged'
  | 'file-bomb'
  | 'file-dtd'
  | 'file-timeout'
  | 'file-memory'
  | 'file-owner-lock'
  | 'sheet-missing'
  | 'sheet-empty'
  | 'table-too-wide'
  | 'header-missing'
  | 'header-without-rows'
  | 'amount-column-missing'
  | 'amount-column-not-numbers'
  | 'unit-unknown'
  | 'units-mixed'
  | 'sign-unknown'
  | 'chart-unknown'
  | 'total-in-middle'
  | 'no-rows-accepted'
  | 'plan-unknown'
  | 'plan-stale'
  | 'plan-not-conserved'
  | 'batch-already-imported'
  | 'original-not-kept'
  | 'batch-unknown'
  | 'identity-number-found'
  | 'source-unknown'
  | 'text-damaged'
  | 'total-not-agreeing'
  | 'quotes-mended'
  | 'period-outside-year'
  | 'original-not-redacted'

const KIND_WORDS: Readonly<Record<string, string>> = {
  xls: 'en äldre Excelfil (.xls)',
  sylk: 'en SYLK-fil (.slk)',
  dif: 'en DIF-fil',
  xlsb: 'en binär Excelfil (.xlsb)',
  ods: 'en OpenDocument-fil (.ods)',
  numbers: 'en Numbers-fil',
  docx: 'ett Worddokument',
  pptx: 'en Powerpoint-fil',
  zip: 'ett zip-arkiv utan arbetsbok',
  gzip: 'en komprimerad fil (gzip)',
  pdf: 'en PDF',
  xml: 'en XML-fil',
  rtf: 'ett RTF-dokument',
  sqlite: 'en databas',
  image: 'en bild',
  json: 'en JSON-fil',
  sie: 'en SIE-fil',
  biff: 'en mycket gammal Excelfil',
  xlsx: 'en Excelarbetsbok',
  text: 'en textfil',
}

const kindWords = (kind: string | number | undefined): string =>
  KIND_WORDS[String(kind ?? '')] ?? 'en fil av ett slag som Samsyn inte läser'
const SAVE_AS = 'Öppna den i Excel och spara som .xlsx, eller spara tabellen som CSV, och läs in den filen.'
const kronor = (ore: number): string => formatOre(ore, 'kr', 2)
const rowsWord = (rows: string | number | undefined): string =>
  rows === undefined ? 'Rader' : rows === 1 ? '1 rad' : `${rows} rader`

/** Files and tables that cannot be read, or that need a second look. */
export const importProblems: ProblemArea<ImportCode | SieCode | SourceNoteCode> = {
  ...sieProblems,
  ...sourceNoteProblems,
  'file-empty': () => ({ what: 'Filen är tom.', cure: 'Kontrollera att exporten blev klar och välj filen igen.' }),
  'file-too-large': () => ({
    what: 'Filen är för stor för att läsas.',
    cure: 'Dela den, till exempel per år, eller spara tabellen som CSV.',
  }),
  'file-not-what-it-says': ({ ending, kind }) => ({
    what: `Filen heter${quoted(ending === undefined ? undefined : `.${ending}`)} men är ${kindWords(kind)}.`,
    cure: 'Kontrollera att det är rätt fil. Går den att läsa syns den i förhandsvisningen.',
  }),
  'file-encrypted': () => ({
    what: 'Filen är lösenordsskyddad.',
    cure: 'Öppna den i Excel, ta bort lösenordet, spara och läs in den igen.',
  }),
  'file-html': () => ({
    what: 'Filen är en webbsida, inte en tabell.',
    cure: 'Ladda ner filen på nytt. Ibland sparas en felsida eller inloggningssida i stället för filen.',
  }),
  'file-sie5': () => ({
    what: 'Filen är SIE 5, som Samsyn inte läser.',
    cure: 'Exportera som SIE typ 2 eller 3, Excel eller CSV.',
  }),
  'file-kind-unsupported': ({ kind }) => ({
    what: `Filen är ${kindWords(kind)}. Samsyn läser Excel (.xlsx), OpenDocument (.ods), CSV, TSV, SIE och inklistrad text.`,
    cure: SAVE_AS,
  }),
  'file-damaged': () => ({
    what: 'Filen är skadad och kan inte läsas i sin helhet.',
    cure: 'Öppna den i Excel, spara den på nytt och läs in den igen.',
  }),
  'file-bomb': () => ({
    what: 'Filen packar upp till orimligt mycket data och öppnas inte.',
    cure: 'Kontrollera varifrån den kommer. Är den riktig: spara bara tabellen i en ny arbetsbok.',
  }),
  'file-dtd': () => ({
    what: 'Filen innehåller en dold instruktion (DTD) som arbetsböcker inte ska ha. Den öppnas inte.',
    cure: SAVE_AS,
  }),
  'file-timeout': () => ({
    what: 'Filen tog för lång tid att läsa och läsningen stoppades.',
    cure: 'Spara bara den tabell som behövs i en ny fil och läs in den.',
  }),
  'file-memory': () => ({
    what: 'Filen kräver för mycket minne och läsningen stoppades.',
    cure: 'Spara bara den tabell som behövs i en ny fil, helst som CSV.',
  }),
  'file-owner-lock': () => ({
    what: 'Det här är Excels låsfil (~$), inte arbetsboken.',
    cure: 'Välj filen med samma namn utan ~$. Stäng den först i Excel.',
  }),
  'sheet-missing': ({ sheet }) =>
    sheet
      ? { what: `Bladet${quoted(sheet)} finns inte i arbetsboken.`, cure: 'Välj ett annat blad.' }
      : {
          what: 'Arbetsboken har inga kalkylblad med celler, bara diagram eller annat.',
          cure: 'Be om siffrorna på ett blad, eller kopiera dem och klistra in.',
        },
  'sheet-empty': () => ({ what: 'Bladet är tomt.', cure: 'Välj ett annat blad.' }),
  'table-too-wide': ({ most }) => ({
    what: `Tabellen är bredare än ${most ?? 1024} kolumner.`,
    cure: 'Ta bort det som står långt till höger på bladet, eller kopiera tabellen till en ny fil.',
  }),
  'header-missing': () => ({ what: 'Rubrikraden hittades inte.', cure: 'Peka ut vilken rad som är rubrik.' }),
  'header-without-rows': ({ kind }) =>
    kind === 'sie'
      ? {
          what: 'SIE-filen har inga belopp att läsa in: varken budget, utfall, årssaldo eller transaktioner.',
          cure: 'Exportera som SIE typ 2 eller 3 för det år som ska läsas in.',
        }
      : {
          what: 'Tabellen har en rubrik men inga rader under den.',
          cure: 'Kontrollera urvalet i exporten och gör om den.',
        },
  'amount-column-missing': () => ({
    what: 'Ingen kolumn med belopp hittades.',
    cure: 'Peka ut beloppskolumnen, eller välj ett annat blad.',
  }),
  'amount-column-not-numbers': ({ heading, text }) => ({
    what: `Beloppskolumnen${quoted(heading)} innehåller text i stället för tal${text ? `, till exempel${quoted(text)}` : ''}.`,
    cure: 'Välj en annan kolumn som belopp, eller rätta källan.',
  }),
  'unit-unknown': () => ({
    what: 'Det framgår inte om beloppen är i kr, tkr eller mnkr.',
    cure: 'Välj enhet innan planen görs.',
  }),
  'units-mixed': ({ rows }) => ({
    what: `${rowsWord(rows)} har en annan enhet än resten av kolumnen och läses inte in.`,
    cure: 'Läs in delarna var för sig med rätt enhet, eller rätta källan.',
  }),
  'sign-unknown': () => ({
    what: 'Det framgår inte om intäkter skrivs med plus eller minus.',
    cure: 'Välj hur källan skriver intäkter och kostnader.',
  }),
  'chart-unknown': () => ({
    what: 'Det framgår inte om kontona följer Kommun-Bas eller Region-Bas.',
    cure: 'Välj kontoplan.',
  }),
  'total-in-middle': ({ rows }) => ({
    what:
      rows === 1
        ? 'En rad inne i tabellen är summan av andra rader och hoppas över.'
        : `${rowsWord(rows)} inne i tabellen är summor av andra rader och hoppas över.`,
    cure: 'Kontrollera i planen. Är det inga summor: tryck på ”Summor hoppas över”.',
  }),
  'no-rows-accepted': () => ({
    what: 'Ingen rad i tabellen går att läsa in.',
    cure: 'Se vad som står vid raderna och ändra kolumnvalet.',
  }),
  'plan-unknown': () => ({ what: 'Planen finns inte längre.', cure: 'Gör en ny plan.' }),
  'plan-stale': () => ({
    what: 'Planen gäller inte längre, för något har ändrats sedan den gjordes.',
    cure: 'Gör en ny plan och godkänn den.',
  }),
  'plan-not-conserved': () => ({
    what: 'Planens rader och kronor går inte ihop. Inget har lästs in.',
    cure: 'Gör en ny plan. Händer det igen är det ett fel i programmet.',
  }),
  'original-not-kept': ({ file }) => ({
    what: `Originalet${quoted(file)} finns inte i den här arbetsytan; bara dess kontrollsumma (SHA-256) följde med.`,
    cure: 'Öppna det hos den part som läste in det, eller be om filen.',
  }),
  'batch-already-imported': () => ({
    what: 'Samma innehåll är redan inläst för den här parten, året och slaget.',
    cure: 'Dra tillbaka den tidigare inläsningen om den ska ersättas.',
  }),
  'batch-unknown': () => ({ what: 'Inläsningen finns inte i arbetsytan.', cure: 'Välj en inläsning i listan.' }),
  'identity-number-found': ({ rows }) => ({
    what: `${rowsWord(rows)} ser ut att innehålla personnummer.`,
    cure: 'Rader med giltiga personnummer läses inte in. Rätta källan, eller läs in med originalet maskerat: varje personnummer får **** i slutet i den kopia som sparas. Originalet kan också utelämnas.',
  }),
  'original-not-redacted': ({ file }) => ({
    what: `Personnumren i originalet${quoted(file)} gick inte att maskera med säkerhet.`,
    cure: 'Läs in utan att spara originalet; då sparas bara dess kontrollsumma. Eller ta bort personnumren i källan.',
  }),
  'period-outside-year': ({ rows, ore, year, first }) => ({
    what: `${rowsWord(rows)}${typeof ore === 'number' ? ` (${kronor(ore)} kr)` : ''} har en period utanför ${year ?? 'året'}${first ? `, till exempel ${first}` : ''}.`,
    cure: 'Kontrollera att det är rätt fil och rätt år. Raderna läses in och behåller sina månader.',
  }),
  'source-unknown': () => ({
    what: 'Filen går inte att öppna.',
    cure: 'Kontrollera att den finns kvar och inte är öppen i ett annat program, och välj den igen.',
  }),
  'text-damaged': ({ characters }) =>
    characters === undefined
      ? {
          what: 'Texten går inte att läsa med vald teckenkodning.',
          cure: 'Välj en annan teckenkodning, eller spara filen som UTF-8.',
        }
      : {
          what: `${characters} tecken i filen var förstörda redan när den kom, oftast å, ä och ö.`,
          cure: 'Beloppen påverkas inte. Gör om exporten om namnen ska bli rätt.',
        },
  'total-not-agreeing': ({ rows, label }) => ({
    what: `${rows === 1 || rows === undefined ? 'En summarad' : `${rows} summarader`} stämmer inte med raderna den summerar${quoted(label)}.`,
    cure: 'Kontrollera om en rad saknas, är dubbel eller själv är en summa.',
  }),
  'quotes-mended': ({ rows }) => ({
    what: `${rowsWord(rows)} har ett ensamt citattecken, som lästes som ett vanligt tecken.`,
    cure: 'Kontrollera att raderna ser rätt ut i förhandsvisningen.',
  }),
}
