import type { MappingEvidence } from '../../model/column-mapping.ts'
import type { MoneyUnit } from '../../model/money.ts'
import { unitsNamed } from '../import/unit-words.ts'

export type UnitGuess = { unit: MoneyUnit | null; evidence: MappingEvidence[] }

/**
 * The unit only where the source says it: in the amount's own heading, another heading, a title, or by two decimals on every
 * amount (öre are written in kronor). Size alone never decides; then unit is null and must be asked.
 */
export const guessUnit = (
  heading: string,
  headings: readonly string[],
  titles: readonly string[],
  amounts: readonly string[],
): UnitGuess => {
  const own = unitsNamed(heading)
  if (own.length === 1 && own[0]) return said(own[0], 'unit-in-header', 0.95, heading)
  const inHeadings = wordsIn(headings)
  const inTitles = wordsIn(titles.filter((title) => title.length < 120))
  for (const [found, reason, confidence] of [
    [inHeadings, 'unit-in-header', 0.9],
    [inTitles, 'unit-in-title', 0.85],
  ] as const) {
    const units = [...new Set(found.map(({ unit }) => unit))]
    const first = found[0]
    if (units.length === 1 && first) return said(first.unit, reason, confidence, first.text)
    if (units.length > 1) {
      return {
        unit: null,
        evidence: [{ what: 'unit', confidence: 0, reason: 'units-differ', params: { units: units.join(', ') } }],
      }
    }
  }
  const filled = amounts.filter((amount) => /\d/.test(amount))
  const withOre = filled.filter((amount) => /\d[.,]\d{2}\)?-?$/.test(amount.trim())).length
  if (filled.length >= 3 && withOre >= filled.length * 0.95) return said('kr', 'unit-from-decimals', 0.7, '')
  return { unit: null, evidence: [] }
}

const wordsIn = (texts: readonly string[]): { unit: MoneyUnit; text: string }[] =>
  texts.flatMap((text) => unitsNamed(text).map((unit) => ({ unit, text })))

const said = (unit: MoneyUnit, reason: MappingEvidence['reason'], confidence: number, text: string): UnitGuess => ({
  unit,
  evidence: [{ what: 'unit', confidence, reason, params: { unit, text: text.slice(0, 80) } }],
})
