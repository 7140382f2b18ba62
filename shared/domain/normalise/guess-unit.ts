import type { MappingEvidence } from '../../model/column-mapping.ts'
import { MONEY_UNITS, type MoneyUnit } from '../../model/money.ts'
import { unitsNamed } from '../import/unit-words.ts'
import type { SizeJudgement } from './unit-by-size.ts'

/** Fewer amounts than this say nothing of how they were shown. */
const FEWEST = 5

/** The unit is null where it must be asked; the evidence then says what it is asked for. */
export type UnitGuess = { unit: MoneyUnit | null; evidence: MappingEvidence[] }

export type UnitSource = {
  /** The amount's own heading. */
  heading: string
  headings: readonly string[]
  titles: readonly string[]
  amounts: readonly string[]
  /** By how many times a thousand the cells are shown smaller than they are stored: 1 for the format # ##0, */
  shownInThousands: number
  size: SizeJudgement | null
  /** Amounts as they were shown, not as they were stored. */
  pasted: boolean
}

/**
 * The unit only where the source says it: in the amount's own heading, another heading, a title, or by two decimals on every amount
 * (öre are written in kronor). Size alone never decides, but makes a question of what cannot be, and a proposal where nothing is said.
 */
export const guessUnit = (source: UnitSource): UnitGuess => {
  const said = statedUnit(source)
  if (source.shownInThousands > 0) return shownSmaller(said, source)
  const { size } = source
  if (said.unit === null) return { unit: null, evidence: [...said.evidence, ...proposal(said, size)] }
  if (size === null) return said
  const doubted = size.tooMuch(said.unit) || (size.tooLittle(said.unit) && mayBeShownSmaller(source))
  return doubted
    ? { unit: null, evidence: [...said.evidence, sizeEvidence('unit-size-doubted', size, said.unit)] }
    : said
}

/** Pasted amounts without decimals are what was shown: kronor in the format # ##0, come as thousands. A small file of few amounts is only small. */
const mayBeShownSmaller = ({ pasted, amounts }: UnitSource): boolean =>
  pasted && amounts.length >= FEWEST && !amounts.some((amount) => /\d[.,]\d{1,2}\D*$/.test(amount))

const proposal = (said: UnitGuess, size: SizeJudgement | null): MappingEvidence[] => {
  const [first] = size?.plausible ?? []
  return said.unit === null && size && first !== undefined ? [sizeEvidence('unit-by-size', size, first)] : []
}

const sizeEvidence = (
  reason: 'unit-by-size' | 'unit-size-doubted',
  size: SizeJudgement,
  unit: MoneyUnit,
): MappingEvidence => ({
  what: 'unit',
  confidence: 0.3,
  reason,
  params: {
    unit,
    units: size.plausible.join(', '),
    never: MONEY_UNITS.filter(size.tooMuch).join(', '),
    kronor: Math.round(size.perInhabitant[unit] * 100) / 100,
  },
})

/** A sheet that shows its kronor in thousands, and says tkr, holds kronor: what is read is what is stored. */
const shownSmaller = (said: UnitGuess, { shownInThousands }: UnitSource): UnitGuess => {
  const stored = said.unit === null ? undefined : MONEY_UNITS[MONEY_UNITS.indexOf(said.unit) - shownInThousands]
  return {
    unit: null,
    evidence: [
      ...said.evidence,
      {
        what: 'unit',
        confidence: 0.3,
        reason: 'unit-format-thousands',
        params: { times: 1000 ** shownInThousands, said: said.unit ?? '', stored: stored ?? '' },
      },
    ],
  }
}

const statedUnit = ({ heading, headings, titles, amounts }: UnitSource): UnitGuess => {
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
