import type { Ore } from '../../model/money.ts'
import type { Kind } from '../../model/scope.ts'
import type { Comparison, Formula, TotalName } from './formula-ast.ts'
import { formulaText } from './formula-print.ts'
import * as ratio from './ratio.ts'
import type { Ratio } from './ratio.ts'

/** The figures behind the names of a formula; null where a figure is not there (which is never the same as 0). */
export type FormulaInputs = {
  /** Öre, descendants included, every item counted once. */
  sum(items: readonly string[], kind: Kind | null): Ore | null
  /** Whole hundredths of the volume's unit. */
  volume(id: string): number | null
  /** In the indicator's own unit. */
  indicator(id: string): number | null
  /** Öre. */
  total(name: TotalName): Ore | null
}

/** `missing` names what was lacking as the formula writes it: 'volym(inv65)', or 'volym(inv65) = 0' for a division by zero. */
export type Evaluated =
  | { state: 'value'; value: number; exact: Ratio; missing: [] }
  | { state: 'missing'; value: null; exact: null; missing: string[] }

/** Computes a formula exactly. A missing figure or a division by zero anywhere it is needed makes the result missing. */
export function evaluate(ast: Formula, inputs: FormulaInputs): Evaluated {
  const missing = new Set<string>()
  const exact = compute(ast, inputs, missing)
  if (exact === null) return { state: 'missing', value: null, exact: null, missing: [...missing] }
  const value = ratio.toNumber(exact)
  if (!Number.isFinite(value)) return { state: 'missing', value: null, exact: null, missing: [formulaText(ast)] }
  return { state: 'value', value, exact, missing: [] }
}

function compute(ast: Formula, inputs: FormulaInputs, missing: Set<string>): Ratio | null {
  const inner = (node: Formula): Ratio | null => compute(node, inputs, missing)
  const known = (found: Ratio | null): Ratio | null => {
    if (found === null) missing.add(formulaText(ast))
    return found
  }
  const quotient = (a: Formula, b: Formula): Ratio | null => {
    const [part, whole] = [inner(a), inner(b)]
    if (part === null || whole === null) return null
    const found = ratio.divide(part, whole)
    if (found === null) missing.add(`${formulaText(b)} = 0`)
    return found
  }
  switch (ast.type) {
    case 'number':
      return ratio.fromDecimalText(ast.text)
    case 'sum':
      return known(hundredths(inputs.sum(ast.items, ast.kind)))
    case 'total':
      return known(hundredths(inputs.total(ast.name)))
    case 'volume':
      return known(hundredths(inputs.volume(ast.id)))
    case 'indicator': {
      const value = inputs.indicator(ast.id)
      return known(value === null ? null : ratio.fromNumber(value))
    }
    case 'negate':
    case 'abs': {
      const of = inner(ast.of)
      return of && (ast.type === 'abs' ? ratio.absolute(of) : ratio.negate(of))
    }
    case 'share': {
      const found = quotient(ast.part, ast.whole)
      return found && ratio.multiply(found, ratio.wholeParts(100, 1))
    }
    case 'binary': {
      if (ast.operator === '/') return quotient(ast.left, ast.right)
      const [left, right] = [inner(ast.left), inner(ast.right)]
      if (left === null || right === null) return null
      if (ast.operator === '*') return ratio.multiply(left, right)
      return ast.operator === '+' ? ratio.add(left, right) : ratio.subtract(left, right)
    }
    case 'choice': {
      const [left, right] = [inner(ast.left), inner(ast.right)]
      if (left === null || right === null) return null
      return inner(holds(ratio.compare(left, right), ast.comparison) ? ast.then : ast.otherwise)
    }
  }
}

/** Öre to kr, or hundredths to units. A number that is not whole would be a figure nobody can trust: not known. */
const hundredths = (found: number | null): Ratio | null =>
  found !== null && Number.isSafeInteger(found) ? ratio.wholeParts(found, 100) : null

function holds(order: number, comparison: Comparison): boolean {
  switch (comparison) {
    case '=':
      return order === 0
    case '<>':
      return order !== 0
    case '<':
      return order < 0
    case '>':
      return order > 0
    case '<=':
      return order <= 0
    case '>=':
      return order >= 0
  }
}
