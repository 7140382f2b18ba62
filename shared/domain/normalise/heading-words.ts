import type { CodeDimension } from '../../model/code-string.ts'
import type { Kind } from '../../model/scope.ts'
import { plainText } from '../import/blanks.ts'

/** Headings by dimension. Letters (A, B, C) are never used: they differ between municipalities. Norwegian forms for real exports. */
const DIMENSION_WORDS: Record<CodeDimension, RegExp> = {
  account: /^(konto|kontonr|kontonummer|konto nr|kto|slag|kontoslag|kontokod|konto\/slag|art|artskonto)$/,
  costCentre:
    /^(ansvar|ansv|ansvarskod|ansvarsenhet|org|organisation|org ?enhet|enhet|kostnadsställe|kostn?ställe|kst|kstnr|avdeling|avdelning|kostnadssted)$/,
  activityArea: /^(verksamhet|verksamhetskod|vht|vsh|verks|vht[- ]?kod|tjeneste|funksjon|verksamhetsområde)$/,
  activity: /^(aktivitet|aktivitetskod|akt|åtgärd)$/,
  project: /^(projekt|projektnr|projektkod|proj|prj|prosjekt)$/,
  object: /^(objekt|objektkod|obj|fri|fri kod|id)$/,
  counterparty: /^(motpart|motpartskod|mpart|mp|motp)$/,
}

/** No heading is longer; a cell of pages is never looked through for words. */
const LONGEST = 200
const plainHeading = (heading: string): string => (heading.length > LONGEST ? '' : plainText(heading))

const NAME_ENDING = /(\s*\(t\)|[\s_-]*(tekst|text|namn|navn|benämning|beskrivning|klartext)|\s*\(namn\))$/
const CODE_ENDING = /(\s*\(kod\)|[\s_-]*(kod|nr|nummer|id))$/

/** Which half of which code part a heading names; null where it names none. "Konto (T)", "ansvar_tekst" and "Kontotext" are names. */
export const dimensionOfHeading = (heading: string): { dimension: CodeDimension; half: 'code' | 'name' } | null => {
  const plain = plainHeading(heading)
  const direct = dimensionOf(plain)
  if (direct) return { dimension: direct, half: 'code' }
  const stem = NAME_ENDING.test(plain) ? plain.replace(NAME_ENDING, '').trim() : ''
  // A compound has a joining s: verksamhetstext, ansvarstext.
  const named = dimensionOf(stem) ?? dimensionOf(stem.replace(/s$/, ''))
  if (named) return { dimension: named, half: 'name' }
  const coded = CODE_ENDING.test(plain) ? dimensionOf(plain.replace(CODE_ENDING, '').trim()) : null
  return coded ? { dimension: coded, half: 'code' } : null
}

const dimensionOf = (plain: string): CodeDimension | null => {
  for (const [dimension, words] of Object.entries(DIMENSION_WORDS))
    if (words.test(plain)) return dimension as CodeDimension
  return null
}

/** A heading that only says "name" or "text": it belongs to the code column before it. */
export const isNameHeading = (heading: string): boolean =>
  /^(benämning|text|namn|klartext|beskrivning|tekst)$/.test(plainHeading(heading))

/** A code of something that is no code part: municipality code, serial number. */
export const isCodeHeading = (heading: string): boolean =>
  /(kod|[^a-z]nr|nummer|\bid)$|^(kommun|region|län)\b/.test(plainHeading(heading)) ||
  /\p{Ll}I[dD]$/u.test(heading.trim())

export const isPeriodHeading = (heading: string): boolean =>
  /^(period|periode|månad|mån|bokf(örings)?datum|datum|redov\.?period)$/.test(plainHeading(heading))

const MONTH =
  /\b(jan(uari)?|feb(ruari)?|mar(s)?|apr(il)?|maj|juni?|juli?|aug(usti)?|sept?(ember)?|okt(ober)?|nov(ember)?|dec(ember)?)\b/

/** One month's column: "Jan", "Budget februari", "202603", "2026-04", "Per 05". Two months are a span, "jan–aug". */
export const isMonthHeading = (heading: string): boolean => {
  const plain = plainHeading(heading)
  if (/^(19|20)\d\d[- ]?(0[1-9]|1[0-2])$/.test(plain) || /^(per|p|månad|mån)\.? ?(0?[1-9]|1[0-2])$/.test(plain))
    return true
  const [first, ...more] = plain.matchAll(new RegExp(MONTH, 'g'))
  return first !== undefined && more.length === 0 && !/ack/.test(plain)
}

/** "Totalt", "Helår", "Summa 2026": all months together. */
export const isWholeYearHeading = (heading: string): boolean =>
  /(\btot(alt?)?\b|\bsumma\b|\bsum\b|\bs:a\b|hel[aå]r|hela året|\båret\b|\bår\b)/.test(plainHeading(heading))

/** Numbers that are never the amount: differences, shares, counts, notes. */
export const isNotAmountHeading = (heading: string): boolean =>
  /(avvikelse|\bavv\b|avv\.|återstår|differens|\bdiff\b|förändring|andel|\bantal\b|%|procent|index|(^|\s)not\.?$|årsarbetare|folkmängd|befolkning|\binvånare\b|kr\/|kr per|färdiggrad)/.test(
    plainHeading(heading),
  )

/** A difference between two amounts: never an amount itself, whatever else the heading says ("Avvikelse budget–utfall"). */
export const isVarianceHeading = (heading: string): boolean =>
  /(avvikelse|\bavv\b|återst(år|ående)|kvarst(år|ående)|differens|\bdiff\b|kvar av|över-? ?\/ ?underskott)/.test(
    plainHeading(heading),
  )

export const isAmountHeading = (heading: string): boolean =>
  kindOfHeading(heading) !== null || /(belopp|saldo|summa|kostnad|kr\b|netto)/.test(plainHeading(heading))

/** Budget, outcome or forecast as a heading says it. "Prognos" is asked first: "Avv prognos/budget" never gets here. */
export const kindOfHeading = (heading: string): Kind | null => {
  const plain = plainHeading(heading)
  if (/(prognos|prognose)/.test(plain)) return 'forecast'
  if (/(utfall|bokslut|rekneskap|regnskap|redovisat|ack\b|ackumulerat|årsbokslut|faktisk)/.test(plain)) return 'outcome'
  return /(budget|budsjett|\bram\b|anslag|\bplan\b)/.test(plain) ? 'budget' : null
}

export const yearOfHeading = (heading: string): number | null => {
  const found = /(?<!\d)(19[89]\d|20\d\d)(?!\d)/.exec(heading)
  return found ? Number(found[1]) : null
}
