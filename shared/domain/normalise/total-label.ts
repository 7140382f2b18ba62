import { cutBlanks } from '../import/blanks.ts'

const TOTAL =
  /^(summa|summering\b|sum\b|total\b|totalt\b|totala\b|totalsumma|slutsumma|delsumma|delsum\b|samtliga\b|netto\b|nettokostnad|nettoresultat|nettointäkt|s:a|σ|∑|årets resultat|resultat\b|verksamhetens netto)/i

const FIRST_LETTERS = new Set('sStTdDnNσΣ∑åÅrRvV*')

/** A row label that says its amount is the sum of others: Summa, Totalt, Netto, Delsumma, S:a, Σ, Resultat, or a lone asterisk. */
export const isTotalLabel = (label: string): boolean => {
  const text = cutBlanks(label)
  if (text === '' || !FIRST_LETTERS.has(text.charAt(0))) return false
  return TOTAL.test(text) || /^\*+$/.test(text) || /^\*+\s*(summa|totalt?)/i.test(text)
}
