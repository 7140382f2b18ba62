import type { Kind } from '../../model/scope.ts'

/** Sums over the whole scope that no item names: taggat(), inläst(), taggatIsolerat(). */
export type TotalName = 'tagged' | 'imported' | 'isolated'

export type Comparison = '=' | '<>' | '<' | '>' | '<=' | '>='
export type ArithmeticOperator = '+' | '-' | '*' | '/'

/**
 * A parsed formula. Sums and totals are in kr. `sum.kind` null means the kind that is asked about;
 * a number is kept as written (canonical: no leading or trailing zeros, decimal comma) so that it stays exact.
 */
export type Formula =
  | { type: 'number'; text: string }
  | { type: 'sum'; kind: Kind | null; items: readonly string[] }
  | { type: 'volume'; id: string }
  | { type: 'indicator'; id: string }
  | { type: 'total'; name: TotalName }
  | { type: 'negate'; of: Formula }
  | { type: 'abs'; of: Formula }
  | { type: 'binary'; operator: ArithmeticOperator; left: Formula; right: Formula }
  | { type: 'share'; part: Formula; whole: Formula }
  | { type: 'choice'; left: Formula; comparison: Comparison; right: Formula; then: Formula; otherwise: Formula }

/** The formulas directly inside one, left to right. */
function children(ast: Formula): readonly Formula[] {
  switch (ast.type) {
    case 'number':
    case 'sum':
    case 'volume':
    case 'indicator':
    case 'total':
      return []
    case 'negate':
    case 'abs':
      return [ast.of]
    case 'binary':
      return [ast.left, ast.right]
    case 'share':
      return [ast.part, ast.whole]
    case 'choice':
      return [ast.left, ast.right, ast.then, ast.otherwise]
  }
}

export type Dependencies = { items: string[]; volumes: string[]; indicators: string[]; totals: TotalName[] }

/** Everything a formula reads, each once, in the order it is first named. */
export function dependencies(ast: Formula): Dependencies {
  const items = new Set<string>()
  const volumes = new Set<string>()
  const indicators = new Set<string>()
  const totals = new Set<TotalName>()
  const visit = (node: Formula): void => {
    if (node.type === 'sum') for (const item of node.items) items.add(item)
    if (node.type === 'volume') volumes.add(node.id)
    if (node.type === 'indicator') indicators.add(node.id)
    if (node.type === 'total') totals.add(node.name)
    children(node).forEach(visit)
  }
  visit(ast)
  return { items: [...items], volumes: [...volumes], indicators: [...indicators], totals: [...totals] }
}
