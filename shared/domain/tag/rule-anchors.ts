import type { CodeDimension } from '../../model/code-string.ts'
import type { RuleExpression } from '../../model/rule-expression.ts'

/** A code that must begin with, or (whole) be, a text for a rule to match at all. */
export interface Anchor {
  dimension: CodeDimension
  value: string
  whole: boolean
}

/**
 * Texts of which a code string must have one for the conditions to hold, or null where there are no such: of conditions that
 * must all hold the most telling one is enough, of alternatives every one is needed.
 */
export function anchorsOf(conditions: readonly RuleExpression[]): Anchor[] | null {
  let best: Anchor[] | null = null
  for (const condition of conditions) {
    const anchors = anchorsOfOne(condition)
    if (anchors && (!best || narrowness(anchors) > narrowness(best))) best = anchors
  }
  return best
}

function anchorsOfOne(expression: RuleExpression): Anchor[] | null {
  if ('all' in expression) return anchorsOf(expression.all)
  if ('any' in expression) {
    const each = expression.any.map(anchorsOfOne)
    return each.every((anchors) => anchors !== null) ? each.flat() : null
  }
  if (!('match' in expression) || expression.dimension === 'text') return null
  return expression.match === 'prefix' || expression.match === 'equals'
    ? [{ dimension: expression.dimension, value: expression.value, whole: expression.match === 'equals' }]
    : null
}

/** A whole code tells more than a beginning, a long beginning more than a short; of several the least telling counts. */
const narrowness = (anchors: readonly Anchor[]): number =>
  Math.min(...anchors.map(({ value, whole }) => (whole ? 100 : 0) + value.length))
