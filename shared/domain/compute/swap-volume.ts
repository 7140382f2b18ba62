import type { Formula } from './formula-ast.ts'

/** The same formula with one volume in the place of another. */
export function swapVolume(ast: Formula, from: string, to: string): Formula {
  const inner = (node: Formula): Formula => swapVolume(node, from, to)
  switch (ast.type) {
    case 'volume':
      return ast.id === from ? { type: 'volume', id: to } : ast
    case 'number':
    case 'sum':
    case 'indicator':
    case 'total':
      return ast
    case 'negate':
    case 'abs':
    case 'previous':
    case 'fixed':
    case 'index':
      return { ...ast, of: inner(ast.of) }
    case 'binary':
      return { ...ast, left: inner(ast.left), right: inner(ast.right) }
    case 'share':
      return { ...ast, part: inner(ast.part), whole: inner(ast.whole) }
    case 'choice':
      return {
        ...ast,
        left: inner(ast.left),
        right: inner(ast.right),
        then: inner(ast.then),
        otherwise: inner(ast.otherwise),
      }
  }
}
