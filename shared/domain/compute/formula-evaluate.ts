import type { AxisFilter, Comparison, Formula, TotalName } from './formula-ast.ts'
import { type At, baseAt } from './formula-ast.ts'
import { formulaText } from './formula-print.ts'
import { sumWord } from './formula-words.ts'
import * as ratio from './ratio.ts'
import type { Ratio } from './ratio.ts'

/** What kronor are multiplied by, or the figures of the price series that are not there, as a formula writes them. */
export type PriceFactor = { factor: Ratio } | { missing: string[] }

/**
 * The figures behind the names of a formula, where in time `at` says (its kind is already the one asked for); null where a
 * figure is not there (which is never the same as 0).
 */
export type FormulaInputs = {
  /** Kr, descendants included, every item counted once, in the prices of its own year. */
  sum(items: readonly string[], filters: readonly AxisFilter[], at: At): Ratio | null
  /** In the volume's unit, in the prices of its own year where it is kronor. */
  volume(id: string, at: At): Ratio | null
  /** Whether a volume is kronor, so that fixed prices bear on it. */
  isMoney(volumeId: string): boolean
  /** In the indicator's own unit, its kronor in the prices of `at`. */
  indicator(id: string, at: At): Ratio | null
  /** Kr. */
  total(name: TotalName, at: At): Ratio | null
  /** What turns kronor of one year into the prices of another. */
  prices(from: number, to: number): PriceFactor
}

/**
 * `missing` names what was lacking as the formula writes it: 'volym(inv65)', 'volym(inv65) 2024' of another year than asked (and
 * its kind, where that is another), or 'volym(inv65) = 0' for a division by zero.
 */
export type Evaluated =
  | { state: 'value'; value: number; exact: Ratio; missing: [] }
  | { state: 'missing'; value: null; exact: null; missing: string[] }

const HUNDRED = ratio.wholeParts(100, 1)

/** Computes a formula exactly. A missing figure or a division by zero anywhere it is needed makes the result missing. */
export function evaluate(ast: Formula, inputs: FormulaInputs, at: At): Evaluated {
  const run = new Evaluation(inputs, at)
  const exact = run.compute(ast, at)
  if (exact === null) return { state: 'missing', value: null, exact: null, missing: [...run.missing] }
  const value = ratio.toNumber(exact)
  if (!Number.isFinite(value)) return { state: 'missing', value: null, exact: null, missing: [formulaText(ast)] }
  return { state: 'value', value, exact, missing: [] }
}

/** Whether the condition of an om(…) holds; null where a figure it needs is missing. */
export function conditionHolds(
  node: Extract<Formula, { type: 'choice' }>,
  inputs: FormulaInputs,
  at: At,
): boolean | null {
  const run = new Evaluation(inputs, at)
  const [left, right] = [run.compute(node.left, at), run.compute(node.right, at)]
  return left === null || right === null ? null : holds(ratio.compare(left, right), node.comparison)
}

class Evaluation {
  readonly missing = new Set<string>()
  readonly #inputs: FormulaInputs
  readonly #start: At

  constructor(inputs: FormulaInputs, start: At) {
    this.#inputs = inputs
    this.#start = start
  }

  #known(found: Ratio | null, ast: Formula, at: At): Ratio | null {
    if (found === null) this.missing.add(this.#named(formulaText(ast), at))
    return found
  }

  #named(text: string, { year, kind }: At): string {
    const start = this.#start
    return [text, ...(kind === start.kind ? [] : [sumWord(kind)]), ...(year === start.year ? [] : [year])].join(' ')
  }

  #quotient(a: Formula, b: Formula, at: At, below: At = at): Ratio | null {
    const [part, whole] = [this.compute(a, at), this.compute(b, below)]
    if (part === null || whole === null) return null
    const found = ratio.divide(part, whole)
    if (found === null) this.missing.add(`${this.#named(formulaText(b), below)} = 0`)
    return found
  }

  /** Kronor of their own year in the prices asked for. */
  #priced(kronor: Ratio | null, { year, prices }: At): Ratio | null {
    if (kronor === null || prices === null || prices === year) return kronor
    const found = this.#inputs.prices(year, prices)
    if ('factor' in found) return ratio.multiply(kronor, found.factor)
    for (const name of found.missing) this.missing.add(name)
    return null
  }

  compute(ast: Formula, at: At): Ratio | null {
    const inputs = this.#inputs
    switch (ast.type) {
      case 'number':
        return ratio.fromDecimalText(ast.text)
      case 'sum': {
        const where = { ...at, kind: ast.kind ?? at.kind }
        return this.#priced(this.#known(inputs.sum(ast.items, ast.filters, where), ast, at), at)
      }
      case 'total':
        return this.#priced(this.#known(inputs.total(ast.name, at), ast, at), at)
      case 'volume': {
        const found = this.#known(inputs.volume(ast.id, at), ast, at)
        return inputs.isMoney(ast.id) ? this.#priced(found, at) : found
      }
      case 'indicator':
        return this.#known(inputs.indicator(ast.id, at), ast, at)
      case 'negate':
      case 'abs': {
        const of = this.compute(ast.of, at)
        return of && (ast.type === 'abs' ? ratio.absolute(of) : ratio.negate(of))
      }
      case 'previous':
        return this.compute(ast.of, { ...at, year: at.year - 1 })
      case 'fixed':
        return this.compute(ast.of, { ...at, prices: ast.year })
      case 'index': {
        const found = this.#quotient(ast.of, ast.of, at, baseAt(ast.base, at))
        return found && ratio.multiply(found, HUNDRED)
      }
      case 'share': {
        const found = this.#quotient(ast.part, ast.whole, at)
        return found && ratio.multiply(found, HUNDRED)
      }
      case 'binary': {
        if (ast.operator === '/') return this.#quotient(ast.left, ast.right, at)
        const [left, right] = [this.compute(ast.left, at), this.compute(ast.right, at)]
        if (left === null || right === null) return null
        if (ast.operator === '*') return ratio.multiply(left, right)
        return ast.operator === '+' ? ratio.add(left, right) : ratio.subtract(left, right)
      }
      case 'choice': {
        const [left, right] = [this.compute(ast.left, at), this.compute(ast.right, at)]
        if (left === null || right === null) return null
        return this.compute(holds(ratio.compare(left, right), ast.comparison) ? ast.then : ast.otherwise, at)
      }
    }
  }
}

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
