import type { Method } from '../../model/catalogue.ts'
import type { Kind } from '../../model/scope.ts'
import { unitNamesOf } from './check-formula.ts'
import { type At, type Formula, inside } from './formula-ast.ts'
import { conditionHolds, evaluate, type FormulaInputs } from './formula-evaluate.ts'
import { placedFormula } from './formula-parse.ts'
import { formulaText } from './formula-print.ts'
import { unitOf, writtenUnit } from './formula-unit.ts'

/**
 * One part of a formula with what it came to, outermost first, `depth` parts down. `unit` as it would be written; `value`
 * null where something was missing. `indicatorId`: the part is another indicator, with an explanation of its own.
 */
export type TraceStep = {
  depth: number
  text: string
  year: number
  kind: Kind
  prices: number | null
  value: number | null
  unit: string
  indicatorId: string | null
}

/** How a formula came to its value, part by part: sums and volumes as they stand, and everything reckoned from them. Numbers are not steps. */
export function formulaTrace(
  formula: string,
  inputs: FormulaInputs,
  start: At,
  method: Pick<Method, 'volumes' | 'indicators' | 'conventions'>,
): TraceStep[] {
  const placed = placedFormula(formula)
  if (!placed.ok) return []
  const names = unitNamesOf(method)
  const steps: TraceStep[] = []
  const visit = (node: Formula, at: At, depth: number): void => {
    if (node.type === 'number') return
    const unit = unitOf(node, names, formula, placed.places)
    steps.push({
      depth,
      text: formulaText(node),
      year: at.year,
      kind: node.type === 'sum' ? (node.kind ?? at.kind) : at.kind,
      prices: at.prices,
      value: evaluate(node, inputs, at).value,
      unit: unit.ok ? writtenUnit(unit.unit) : '',
      indicatorId: node.type === 'indicator' ? node.id : null,
    })
    const holds = node.type === 'choice' ? conditionHolds(node, inputs, at) : null
    for (const [inner, where] of inside(node, at))
      if (node.type !== 'choice' || inner !== (holds === true ? node.otherwise : holds === false ? node.then : null))
        visit(inner, where, depth + 1)
  }
  visit(placed.value, start, 0)
  return steps
}
