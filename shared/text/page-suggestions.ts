import type { CodeDimension } from '../model/code-string.ts'
import type { SuggestionReason } from '../model/suggestion.ts'
import { pageTagging } from './page-tagging.ts'

const NUMBERS = ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv']
/** Whole numbers to twelve in letters, as in running text. */
const inLetters = (count: number): string => NUMBERS[count] ?? String(count)
const capital = (words: string): string => words.charAt(0).toLocaleUpperCase('sv') + words.slice(1)

function partiesAgree(count: number, of: number): string {
  if (of === 1) return 'Den enda part som har taggat liknande väljer den.'
  if (count === of)
    return of === 2
      ? 'Båda parterna med liknande koder taggar så.'
      : `Alla ${inLetters(of)} parter med liknande koder taggar så.`
  return `${capital(inLetters(count))} av ${inLetters(of)} parter med liknande koder taggar så.`
}

const accountGroup = (value: string): string => (value.length < 4 ? `kontogrupp ${value}` : `konto ${value}`)
const dimensionWord = (dimension: CodeDimension): string => pageTagging.dimensions[dimension].toLocaleLowerCase('sv')

/** One reason: a sentence of its own, or a thing that points to the item and is listed with the others. */
export function suggestionReasonWords(reason: SuggestionReason): { sentence: string } | { thing: string } {
  switch (reason.kind) {
    case 'parties':
      return { sentence: partiesAgree(reason.count, reason.of) }
    case 'tagged-share':
      return {
        sentence: `Bara ${inLetters(reason.count)} av ${inLetters(reason.of)} liknande kodsträngar är taggade, så säkerheten är sänkt.`,
      }
    case 'own-coding':
      return { sentence: 'Parten har taggat samma koder så förut.' }
    case 'account-prefix':
      return { thing: accountGroup(reason.value) }
    case 'area-prefix':
      return { thing: `verksamhet ${reason.value}` }
    case 'counterparty':
      return { thing: `motpart ${reason.value}` }
    case 'word':
      return { thing: `ordet ”${reason.value}” (${dimensionWord(reason.dimension)})` }
    case 'amount':
      return { thing: reason.value === 'revenue' ? 'att det är en intäkt' : 'att det är en kostnad' }
  }
}

/** "kontogrupp 50, verksamhet 510 och ordet x" as a sentence; '' for none. */
export const pointsThere = (things: readonly string[]): string => {
  const last = things.at(-1)
  if (last === undefined) return ''
  const before = things.slice(0, -1).join(', ')
  return `${capital(before === '' ? last : `${before} och ${last}`)}.`
}

/** Suggestions and starting rules, on the page Taggning. */
export const pageSuggestions = {
  title: 'Förslag',
  why: (confidence: string) => `Förslag ${confidence}`,
  confidence: (confidence: string) => `Säkerhet ${confidence} av 1`,
  accept: 'Godta',
  acceptOne: 'Godta förslaget',
  acceptKey: 'godta',
  acceptAbove: (count: string, above: string) => `Godta ${count} förslag över ${above}`,
  noneAbove: (above: string) => `Inga förslag över ${above}`,
  level: 'Lägsta säkerhet',
  over: (above: string) => `över ${above}`,
  band: (from: string, to: string, share: string, right: string, of: string) =>
    `${from}–${to}: ${share} rätt på undanhållna kodsträngar (${right} av ${of})`,
  bandEmpty: (from: string, to: string) => `${from}–${to}: ingen undanhållen kodsträng föll här`,
  measuring: 'mäter på undanhållna rader …',
  measured: (share: string) => `${share} rätt på undanhållna rader`,
  notMeasured: 'inte uppmätt på undanhållna rader',
  measuredHow:
    'Varje parts taggar har i tur och ordning hållits undan och gissats av de andras. Andelen är vägd efter de förslag som godtas.',
  waiting: 'Letar förslag …',
  again: 'räknar om förslagen …',
  toReview: (count: string) => `Förslag att granska: ${count}`,
  silent: (count: string) => `inget förslag: ${count}`,
  noneYet: 'Inga förslag. De lärs av det som redan är taggat, här och hos andra parter.',
  silentTitle: 'Inget förslag',
  silentText: 'Inget som är taggat liknar den här kodsträngen tillräckligt mycket. Skriv för att välja post.',
  alternatives: 'Andra möjligheter',
  accepted: (count: string, rows: string) => `Godtog ${count} förslag, ${rows}. Ctrl Z ångrar.`,
  starting: 'Startregler',
  startingTitle: 'Ta in startregler?',
  startingText:
    'Startreglerna taggar rader där konto, RS-kod eller namn säger vilken post det är, för alla parter, år och slag i arbetsytan. Egna regler och handtaggar går alltid före.',
  startingStep: 'Det blir ett steg, som du kan ångra med Ctrl Z. Varje regel kan sedan ändras eller tas bort för sig.',
  startingLimitsTitle: 'Det ser de inte',
  startingLimits: [
    'Källor utan namn på konto, verksamhet eller aktivitet: då räcker kontonumret sällan.',
    'Verksamhet 510, 513 och 520 räcker aldrig för sig: det finns ingen RS-kod för hemsjukvård.',
    'Löner på en gemensam aktivitet, som inte säger yrke eller insats.',
    'Egna ord och förkortningar, och egna kontoplaner.',
  ],
  startingTake: 'Ta in startreglerna',
  startingTaking: 'Taggar …',
  startingDone: (rules: string, rows: string) => `Tog in ${rules} startregler. De taggar ${rows}. Ctrl Z ångrar.`,
  startingDoneTitle: 'Startreglerna är inne',
  startingDoneText: (rules: string, rows: string) => `${rules} regler är nya och taggar ${rows} som inte var taggade.`,
  startingNone: 'Alla startregler fanns redan, så ingenting ändrades.',
  startingCheck: 'Detta ser de inte, så gå igenom de rader som är kvar:',
} as const
