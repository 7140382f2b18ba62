import type { Formula } from './formula-ast.ts'

/** A formula's numerator and denominator; a formula that is no ratio is all numerator. */
export type Sides = { numerator: Formula; denominator: Formula | null }

/** `a / b`, `andel(a; b)` and either of them times a number (per 1 000 inhabitants) are ratios. */
export function sidesOf(ast: Formula): Sides {
  if (ast.type === 'share') return { numerator: ast.part, denominator: ast.whole }
  if (ast.type === 'binary' && ast.operator === '/') return { numerator: ast.left, denominator: ast.right }
  if (ast.type === 'binary' && ast.operator === '*') {
    if (ast.right.type === 'number') return sidesOf(ast.left)
    if (ast.left.type === 'number') return sidesOf(ast.right)
  }
  return { numerator: ast, denominator: null }
}

/** Whether a formula is kronor added and subtracted, so that it can be given in öre (rounded, where prices or months scale it). */
export function isMoney(ast: Formula): boolean {
  switch (ast.type) {
    case 'sum':
    case 'total':
      return true
    case 'negate':
    case 'abs':
    case 'previous':
    case 'fixed':
      return isMoney(ast.of)
    case 'binary':
      return (ast.operator === '+' || ast.operator === '-') && isMoney(ast.left) && isMoney(ast.right)
    case 'choice':
      return isMoney(ast.then) && isMoney(ast.otherwise)
    case 'number':
    case 'volume':
    case 'indicator':
    case 'share':
    case 'index':
      return false
  }
}
