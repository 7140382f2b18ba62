import type { MoneyUnit } from '../../model/money.ts'

/** Thousand comes before plain kronor, for "1000-tal kronor" holds both words. */
const WORDS: readonly (readonly [MoneyUnit, RegExp])[] = [
  [
    'mnkr',
    /(^|[^a-zåäöø])(mnkr|mkr|mnk|msek|mill?\.? ?kr|milj\.? ?(kr|kronor)|miljoner( kronor| kr)?|mill?ioner( kroner| kr)?)(?![a-zåäöø])/i,
  ],
  [
    'tkr',
    /(^|[^a-zåäöø])(tkr|kkr|tsek|ksek|tusen ?(kronor|kroner|kr)|tusentals? ?(kronor|kr)?|1 ?000[- ]?(tal)? ?(kronor|kroner|kr|sek))(?![a-zåäöø])/i,
  ],
  ['kr', /(^|[^a-zåäöø])(kr|kronor|kroner|sek|nok)(?![a-zåäöø])/i],
]

/** Every unit a heading or title names, widest first: "Belopp i tkr" gives tkr. "kr/inv" and "kr per invånare" give none: that is a ratio. */
export const unitsNamed = (text: string): MoneyUnit[] => {
  const found: MoneyUnit[] = []
  let rest = text.replace(/(kr|kronor|tkr|mnkr)\s*(\/|per)\s*\p{L}+/giu, ' ')
  for (const [unit, pattern] of WORDS) {
    if (!pattern.test(rest)) continue
    found.push(unit)
    rest = rest.replace(new RegExp(pattern.source, 'gi'), ' ')
  }
  return found
}

const SUFFIX =
  /^(.*?[\d)-])[\s\u00a0\u202f]*(kr|kronor|sek|:-|tkr|kkr|mnkr|mkr|miljoner kronor|miljoner|tusen kronor)\.?$/i

const PREFIX =
  /^([-\u2212\u2013]?)[\s\u00a0\u202f]*(?:kr|sek|kronor)\.?[\s\u00a0\u202f]*([-\u2212\u2013(]?[\s\u00a0\u202f]*\d.*)$/i

/** "1 234 tkr" and "SEK 1 234" taken apart; null where the text neither ends nor begins with a unit. */
export const unitOfAffix = (text: string): { number: string; unit: MoneyUnit } | null => {
  const before = PREFIX.exec(text)
  if (before) return { number: `${before[1] ?? ''}${before[2] ?? ''}`, unit: 'kr' }
  const found = SUFFIX.exec(text)
  if (!found) return null
  const word = (found[2] ?? '').toLowerCase()
  const unit: MoneyUnit = /^(mn|mk|milj)/.test(word) ? 'mnkr' : /^(tk|kk|tusen)/.test(word) ? 'tkr' : 'kr'
  return { number: found[1] ?? '', unit }
}
