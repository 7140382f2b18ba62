import type { Indicator, IndicatorState, IndicatorValue } from '../../model/indicator.ts'
import { dependencies, type Formula } from './formula-ast.ts'
import { evaluate, type FormulaInputs } from './formula-evaluate.ts'
import { parseFormula } from './formula-parse.ts'
import { isMoney, sidesOf } from './formula-sides.ts'
import { gradedInputs, type IndicatorInputs } from './indicator-inputs.ts'
import { rounded, toNumber, wholeParts, multiply } from './ratio.ts'

const SIDES_UNKNOWN = { numeratorOre: null, numerator: null, denominatorOre: null, denominator: null } as const

/**
 * One indicator for one party, year and kind. Never 0 for want of figures: a sum is missing when none of its items has a
 * tagged row, a volume when nobody has stated it, and a division by zero is missing. 'suppressed' when a count of people
 * it reads is 1 to smallNumberLimit − 1: then neither the value nor its two sides are given.
 */
export function computeIndicator(definition: Indicator, inputs: IndicatorInputs): IndicatorValue {
  const without = (state: Exclude<IndicatorState, 'value'>, missing: string[] = []): IndicatorValue => ({
    indicatorId: definition.id,
    party: inputs.party,
    year: inputs.year,
    kind: inputs.kind,
    state,
    value: null,
    ...SIDES_UNKNOWN,
    grade: null,
    missing,
    comparability: null,
  })
  if (!definition.partyKinds.includes(inputs.partyKind)) return without('not-applicable')
  const parsed = parseFormula(definition.formula)
  if (!parsed.ok) return without('missing', [definition.formula])
  const inherited = inheritedState(parsed.value, inputs)
  if (inherited) return without(inherited)
  const { formulaInputs, worst } = gradedInputs(inputs)
  const result = evaluate(parsed.value, formulaInputs)
  if (result.state === 'missing') return without('missing', result.missing)
  const grade = worst()
  return {
    ...without('missing'),
    state: 'value',
    value: result.value,
    ...sideFigures(parsed.value, formulaInputs),
    grade,
  }
}

/** A state that decides before anything is computed: a volume that does not apply, or too few people to show. */
function inheritedState(ast: Formula, inputs: IndicatorInputs): 'not-applicable' | 'suppressed' | null {
  const reads = dependencies(ast)
  const states = [
    ...reads.volumes.map((id) => (isSmall(id, inputs) ? 'suppressed' : inputs.volumeOf(id)?.state)),
    ...reads.indicators.map((id) => inputs.indicatorOf?.(id)?.state),
  ]
  if (states.includes('not-applicable')) return 'not-applicable'
  return states.includes('suppressed') ? 'suppressed' : null
}

/** Whether a volume counts people and is so small that somebody might be recognised. Zero people are nobody. */
export function isSmall(volumeId: string, inputs: Pick<IndicatorInputs, 'method' | 'volumeOf'>): boolean {
  const { volumes, conventions } = inputs.method
  const value = inputs.volumeOf(volumeId)?.hundredths ?? 0
  const countsPeople = volumes.find((volume) => volume.id === volumeId)?.countsPeople ?? false
  return countsPeople && value > 0 && value < conventions.smallNumberLimit * 100
}

function sideFigures(ast: Formula, inputs: FormulaInputs): Pick<IndicatorValue, keyof typeof SIDES_UNKNOWN> {
  const { numerator, denominator } = sidesOf(ast)
  const [above, below] = [sideFigure(numerator, inputs), denominator && sideFigure(denominator, inputs)]
  return {
    numeratorOre: above.ore,
    numerator: above.number,
    denominatorOre: below?.ore ?? null,
    denominator: below?.number ?? null,
  }
}

function sideFigure(side: Formula, inputs: FormulaInputs): { ore: number | null; number: number | null } {
  const { exact } = evaluate(side, inputs)
  if (exact === null) return { ore: null, number: null }
  return isMoney(side)
    ? { ore: Number(rounded(multiply(exact, wholeParts(100, 1)))), number: null }
    : { ore: null, number: toNumber(exact) }
}
