import type { MethodFaultCode } from '../domain/compute/check-method.ts'
import { formulaFaultSchema } from '../model/formula-fault.ts'
import { formulaFaultText } from './formula-faults.ts'
import { fieldName } from './method-words.ts'
import { quoted, type ProblemArea, type ProblemParams } from './problem-words.ts'

type MethodCode =
  | 'method-invalid'
  | 'method-version-unknown'
  | 'method-version-taken'
  | 'method-version-kept'
  | 'method-locked'
  | 'method-status-order'
  | 'method-entry-unknown'
  | 'method-entry-used'
  | 'method-file-unreadable'
  | 'method-newer-format'
  | 'method-names-person'
  | 'item-has-items'
  | 'item-in-formulas'
  | 'item-in-use'
  | 'item-not-in-use'
  | 'item-cannot-move'
  | 'items-full'
  | 'volume-in-use'
  | 'axis-value-unknown'
  | 'axis-value-twice'
  | 'axis-value-in-use'

/** What is wrong, with `who` the entry and `about` the field or name it is about. */
const FAULTS: Readonly<Record<MethodFaultCode, (who: string, about: string) => string>> = {
  shape: (who, about) =>
    `${who || 'Filen'}: ${about === '' ? 'innehållet' : fieldName(about)} saknas eller har fel form.`,
  twice: (who) => `${who} finns två gånger.`,
  blank: (who, about) => `${who}: ${fieldName(about)} saknas.`,
  'key-unknown': (who, about) => `${who}: fördelningsnyckeln ${about} finns inte.`,
  'indicator-unknown': (who, about) => `${who}: indikatorn ${about} finns inte.`,
  'source-unknown': (who, about) => `${who}: källan ${about} finns inte i källförteckningen.`,
  'value-incomplete': (who) => `${who}: en värdepost måste ha både enhet och källa.`,
  'parent-unknown': (who, about) => `${who} ligger under ${about}, som inte finns.`,
  'own-ancestor': (who) => `${who} ligger under sig själv.`,
  'kind-differs': (who, about) => `${who} är av annan sort än ${about}, som den ligger under.`,
  'volume-unknown': (who, about) => `${who}: volymen ${about} finns inte.`,
  'denominator-missing': (who) => `${who}: det står inte vad indikatorn delas med.`,
  formula: (who, about) => `${who}: formeln går inte att läsa (${about}).`,
  circle: (who) => `${who} räknas fram ur sig själv genom andra indikatorer.`,
  'start-indicator-unknown': (_, about) => `Startindikatorn ${about} finns inte.`,
}

function faultWords({ fault, id, about, detail, ...more }: ProblemParams): string {
  const formula = formulaFaultSchema.safeParse({ ...more, code: about, params: more })
  if (fault === 'formula' && formula.success) return `Formeln för ${id}: ${formulaFaultText(formula.data)}`
  const words = typeof fault === 'string' && Object.hasOwn(FAULTS, fault) ? FAULTS[fault as MethodFaultCode] : null
  return words ? words(String(id ?? ''), String(about ?? '')) : `Något är fel${quoted(detail)}.`
}

const LOCKED: Readonly<Record<string, string>> = {
  shipped: 'följer med programmet',
  proposed: 'är föreslagen',
  decided: 'är beslutad',
  contribution: 'kom med en annan parts bidrag',
}

/** The method, its versions and what a change of it touches. */
export const methodProblems: ProblemArea<MethodCode> = {
  'method-invalid': (params) => ({
    what: `Metoden håller inte ihop. ${faultWords(params)}`,
    cure: 'Rätta det och försök igen. Inget är sparat.',
  }),
  'method-version-unknown': () => ({
    what: 'Metodversionen finns inte i arbetsytan.',
    cure: 'Välj en version i listan. Den kan ha tagits bort eller ångrats.',
  }),
  'method-version-taken': ({ version, next }) => ({
    what: `Det finns redan en${next === undefined ? '' : ' annan'} version${quoted(version)} av metoden här.`,
    cure:
      next === undefined
        ? 'Välj ett annat nummer.'
        : `Läs in filen med nästa lediga nummer, ${String(next)}, som ett utkast, eller ge versionen här ett annat nummer först. Inget är inläst.`,
  }),
  'method-version-kept': ({ version, why }) => ({
    what: `Version${quoted(version)} kan inte tas bort${why === 'active' ? ': det är den arbetsytan räknar med' : why === 'received' ? ': ett inläst bidrag är gjort med den' : ''}.`,
    cure:
      why === 'active'
        ? 'Välj en annan version först.'
        : 'Beslutade versioner, bidragens versioner och programmets egen sparas, så att det går att se vad siffrorna byggde på.',
  }),
  'method-locked': ({ lock, version }) => ({
    what: `Version${quoted(version)} ${LOCKED[String(lock)] ?? 'är låst'} och ändras inte.`,
    cure: 'Gör en ny version och ändra i den. Den börjar med samma innehåll.',
  }),
  'method-status-order': () => ({
    what: 'En version går från utkast till föreslagen och från föreslagen till beslutad. En beslutad version ändras inte.',
    cure: 'Föreslå versionen först, eller gör en ny version.',
  }),
  'method-entry-unknown': ({ id }) => ({
    what: `Det finns ingenting i metoden som heter${quoted(id)}.`,
    cure: 'Ladda om sidan. Det kan ha tagits bort eller ångrats.',
  }),
  'method-entry-used': ({ id, by }) => ({
    what: `${quoted(id).trim() || 'Det'} används av ${by ?? 'något annat i metoden'}.`,
    cure: 'Ta bort det därifrån först.',
  }),
  'method-file-unreadable': ({ file }) => ({
    what: `Filen${quoted(file)} går inte att läsa som en metodfil.`,
    cure: 'Välj en fil som sparats med Exportera metod (JSON).',
  }),
  'method-newer-format': ({ format }) => ({
    what: `Metodfilen är gjord med en nyare version av Samsyn${format === undefined ? '' : ` (format ${format})`}.`,
    cure: 'Uppdatera programmet och läs in filen igen.',
  }),
  'method-names-person': () => ({
    what: 'Texten innehåller ett personnummer.',
    cure: 'Skriv en roll eller ett organ, aldrig en person. Inget är sparat.',
  }),
  'item-has-items': ({ item }) => ({
    what: `Posten${quoted(item)} har poster under sig.`,
    cure: 'Flytta eller ta bort dem först.',
  }),
  'item-in-formulas': ({ item, by }) => ({
    what: `Posten${quoted(item)} används i formeln för ${by ?? 'en indikator'}.`,
    cure: 'Ändra formeln först.',
  }),
  'item-in-use': ({ item, uses }) => ({
    what: `Posten${quoted(item)} används: ${uses ?? 'något är taggat med den'}.`,
    cure: 'Välj vart taggarna ska flyttas, så tas posten bort i samma steg.',
  }),
  'item-not-in-use': ({ item }) => ({
    what: `Ingenting är taggat med posten${quoted(item)}.`,
    cure: 'Inget behöver göras.',
  }),
  'item-cannot-move': ({ item }) => ({
    what: `Posten${quoted(item)} kan inte ligga där.`,
    cure: 'En post kan inte ligga under sig själv, och bara grupper (en bokstav) kan ligga överst. Välj en annan plats.',
  }),
  'items-full': () => ({
    what: 'Det finns ingen ledig beteckning kvar.',
    cure: 'Lägg posten i en annan grupp.',
  }),
  'axis-value-unknown': ({ axis, value }) => ({
    what: `Värdet${quoted(value)} finns inte på axeln ${axis ?? ''} i metoden.`.replace('  ', ' '),
    cure: 'Välj ett av värdena i listan, eller lägg till värdet under Metod, Axlar vid sidan av posten.',
  }),
  'axis-value-twice': ({ name }) => ({
    what: `Två värden på axeln heter${quoted(name)}.`,
    cure: 'Ge det ena ett annat namn.',
  }),
  'axis-value-in-use': ({ axis, value, uses }) => ({
    what: `Värdet${quoted(value)} på axeln ${axis ?? ''} används: ${uses ?? 'något är taggat med det'}.`.replace(
      '  ',
      ' ',
    ),
    cure: 'Välj ett annat värde där i Taggning först. Ska det bara heta något annat räcker det att döpa om det i Metod. Inget är ändrat.',
  }),
  'volume-in-use': ({ name, count }) => ({
    what: `Volymen${quoted(name)} har ${count ?? 'redan'} ifyllda siffror.`,
    cure: 'Töm dem under Volymer först, så att inget försvinner ur sikte.',
  }),
}
