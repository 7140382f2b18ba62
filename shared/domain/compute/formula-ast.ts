import type { Kind } from '../../model/scope.ts'
import type { TagAxis } from '../../model/tag-axes.ts'

/** Sums over the whole scope that no item names: taggat(), inläst(), taggatIsolerat(). */
export type TotalName = 'tagged' | 'imported' | 'isolated'

export type Comparison = '=' | '<>' | '<' | '>' | '<=' | '>='
export type ArithmeticOperator = '+' | '-' | '*' | '/'

/** Only the part of a sum that is at this place on an axis: vårdform=ordinärt. Several places on one axis are either of them. */
export type AxisFilter = { axis: TagAxis; value: string }

/** What an index is 100 of: the same figure another year, the year before, or another kind of the same year. */
export type FormulaIndexBase = number | 'previous' | Kind

/**
 * A parsed formula. Sums and totals are in kr. `sum.kind` null means the kind that is asked about;
 * a number is kept as written (canonical: no leading or trailing zeros, decimal comma) so that it stays exact.
 */
export type Formula =
  | { type: 'number'; text: string }
  | { type: 'sum'; kind: Kind | null; items: readonly string[]; filters: readonly AxisFilter[] }
  | { type: 'volume'; id: string }
  | { type: 'indicator'; id: string }
  | { type: 'total'; name: TotalName }
  | { type: 'negate'; of: Formula }
  | { type: 'abs'; of: Formula }
  | { type: 'previous'; of: Formula }
  | { type: 'fixed'; of: Formula; year: number }
  | { type: 'index'; of: Formula; base: FormulaIndexBase }
  | { type: 'binary'; operator: ArithmeticOperator; left: Formula; right: Formula }
  | { type: 'share'; part: Formula; whole: Formula }
  | { type: 'choice'; left: Formula; comparison: Comparison; right: Formula; then: Formula; otherwise: Formula }

/** Where in time a formula is read. `prices`: the year whose prices its kronor are written in; null: each year's own. */
export type At = { readonly year: number; readonly kind: Kind; readonly prices: number | null }

/** Where the base of an index is read. */
export function baseAt<T extends Pick<At, 'year' | 'kind'>>(base: FormulaIndexBase, at: T): T {
  if (typeof base === 'number') return { ...at, year: base }
  return base === 'previous' ? { ...at, year: at.year - 1 } : { ...at, kind: base }
}

/** The formulas directly inside one, left to right, each with where it is read. An index reads its own twice. */
export function inside(ast: Formula, at: At): readonly (readonly [Formula, At])[] {
  switch (ast.type) {
    case 'number':
    case 'sum':
    case 'volume':
    case 'indicator':
    case 'total':
      return []
    case 'negate':
    case 'abs':
      return [[ast.of, at]]
    case 'previous':
      return [[ast.of, { ...at, year: at.year - 1 }]]
    case 'fixed':
      return [[ast.of, { ...at, prices: ast.year }]]
    case 'index':
      return [
        [ast.of, at],
        [ast.of, baseAt(ast.base, at)],
      ]
    case 'binary':
      return [
        [ast.left, at],
        [ast.right, at],
      ]
    case 'share':
      return [
        [ast.part, at],
        [ast.whole, at],
      ]
    case 'choice':
      return [
        [ast.left, at],
        [ast.right, at],
        [ast.then, at],
        [ast.otherwise, at],
      ]
  }
}

/** Calls `visit` with every part of a formula, itself first, and where each is read. */
export function walk(ast: Formula, at: At, visit: (node: Formula, at: At) => void): void {
  visit(ast, at)
  for (const [node, where] of inside(ast, at)) walk(node, where, visit)
}

export type Dependencies = { items: string[]; volumes: string[]; indicators: string[]; totals: TotalName[] }

const ANYWHERE: At = { year: 0, kind: 'budget', prices: null }

/** Everything a formula reads, each once, in the order it is first named. */
export function dependencies(ast: Formula): Dependencies {
  const items = new Set<string>()
  const volumes = new Set<string>()
  const indicators = new Set<string>()
  const totals = new Set<TotalName>()
  walk(ast, ANYWHERE, (node) => {
    if (node.type === 'sum') for (const item of node.items) items.add(item)
    if (node.type === 'volume') volumes.add(node.id)
    if (node.type === 'indicator') indicators.add(node.id)
    if (node.type === 'total') totals.add(node.name)
  })
  return { items: [...items], volumes: [...volumes], indicators: [...indicators], totals: [...totals] }
}

/** The year whose prices a formula writes its own kronor in, where it says so itself. */
export function statedPrices(ast: Formula): number | null {
  let found: number | null = null
  walk(ast, ANYWHERE, (node) => {
    if (node.type === 'fixed') found ??= node.year
  })
  return found
}
