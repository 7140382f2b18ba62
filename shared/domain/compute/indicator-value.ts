import type { Indicator, IndicatorState, IndicatorValue } from '../../model/indicator.ts'
import { compile, type Compiled } from './compiled.ts'
import { type At, type Formula, walk } from './formula-ast.ts'
import { evaluate, type FormulaInputs } from './formula-evaluate.ts'
import { isMoney } from './formula-sides.ts'
import { gradedInputs, type IndicatorInputs, startOf } from './indicator-inputs.ts'
import { absolute, compare, multiply, rounded, toNumber, wholeParts } from './ratio.ts'

const SIDES_UNKNOWN = { numeratorOre: null, numerator: null, denominatorOre: null, denominator: null } as const

/**
 * One indicator for one party, year and kind. Never 0 for want of figures: a sum is missing when none of its items has a
 * tagged row, a volume when nobody has stated it, and a division by zero is missing. 'suppressed' when a count of people it
 * reads anywhere, in another year too, may not be told, or a sum or difference of such counts is 1 to smallNumberLimit − 1:
 * then neither the value nor its two sides are given. `compiled`: the formula already read, where many are computed.
 */
export function computeIndicator(
  definition: Indicator,
  inputs: IndicatorInputs,
  compiled: Compiled | null = compile(definition, inputs.method),
): IndicatorValue {
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
  if (!compiled) return without('missing', [definition.formula])
  const at = startOf(inputs)
  const { formulaInputs, worst } = gradedInputs(inputs)
  const inherited = inheritedState(compiled, inputs, formulaInputs, at)
  if (inherited) return without(inherited)
  const result = evaluate(compiled.ast, formulaInputs, at)
  if (result.state === 'missing') return without('missing', result.missing)
  const grade = worst()
  return {
    ...without('missing'),
    state: 'value',
    value: result.value,
    ...sideFigures(compiled, formulaInputs, at),
    grade,
  }
}

/** A state that decides before anything is computed: a volume that does not apply, or too few people to show. */
function inheritedState(
  { ast, persons }: Compiled,
  inputs: IndicatorInputs,
  formulaInputs: FormulaInputs,
  start: At,
): 'not-comparable' | 'not-applicable' | 'suppressed' | null {
  const states = new Set<string | undefined>()
  const limit = wholeParts(inputs.method.conventions.smallNumberLimit, 1)
  walk(ast, start, (node, at) => {
    if (node.type === 'volume') states.add(inputs.volumeOf(node.id, at)?.state)
    if (node.type === 'indicator') states.add(inputs.indicatorOf?.(node.id, at)?.state)
    if (persons.has(node)) {
      const { exact } = evaluate(node, formulaInputs, at)
      if (exact && exact.n !== 0n && compare(absolute(exact), limit) < 0) states.add('suppressed')
    }
  })
  if (states.has('suppressed')) return 'suppressed'
  if (states.has('not-applicable')) return 'not-applicable'
  return states.has('not-comparable') ? 'not-comparable' : null
}

function sideFigures(
  { sides }: Compiled,
  inputs: FormulaInputs,
  at: At,
): Pick<IndicatorValue, keyof typeof SIDES_UNKNOWN> {
  const above = sideFigure(sides.numerator, inputs, at)
  const below = sides.denominator && sideFigure(sides.denominator, inputs, at)
  return {
    numeratorOre: above.ore,
    numerator: above.number,
    denominatorOre: below?.ore ?? null,
    denominator: below?.number ?? null,
  }
}

function sideFigure(side: Formula, inputs: FormulaInputs, at: At): { ore: number | null; number: number | null } {
  const { exact } = evaluate(side, inputs, at)
  if (exact === null) return { ore: null, number: null }
  return isMoney(side)
    ? { ore: Number(rounded(multiply(exact, wholeParts(100, 1)))), number: null }
    : { ore: null, number: toNumber(exact) }
}
