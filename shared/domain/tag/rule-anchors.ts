import type { CodeDimension } from '../../model/code-string.ts'
import type { RuleExpression } from '../../model/rule-expression.ts'

/** A code that must begin with, or (whole) be, a text for a rule to match at all. */
export interface Anchor {
  dimension: CodeDimension
  value: string
  whole: boolean
}

export const anchorKey = ({ dimension, value, whole }: Anchor): string => `${dimension} ${whole ? '=' : '^'} ${value}`

/**
 * Every set of texts of which a code string must have one for the conditions to hold: one set per condition that must hold and
 * asks for a code, alternatives together. Empty where there is none.
 */
export function anchorSets(conditions: readonly RuleExpression[]): Anchor[][] {
  return conditions.flatMap((condition): Anchor[][] => {
    if ('all' in condition) return anchorSets(condition.all)
    if ('any' in condition) {
      const each = condition.any.map((part) => anchorSets([part])[0])
      return each.every((anchors) => anchors !== undefined) ? [each.flat()] : []
    }
    if (!('match' in condition) || condition.dimension === 'text') return []
    return condition.match === 'prefix' || condition.match === 'equals'
      ? [[{ dimension: condition.dimension, value: condition.value, whole: condition.match === 'equals' }]]
      : []
  })
}

/**
 * The set to find each rule by: the one whose texts the fewest rules have, so that few rules are asked about one code string;
 * of equals the narrowest. Null: a rule that can only be found by asking it.
 */
export function chosenAnchors(rules: readonly { conditions: readonly RuleExpression[] }[]): (Anchor[] | null)[] {
  const sets = rules.map(({ conditions }) => anchorSets(conditions))
  const shared = new Map<string, number>()
  for (const anchor of sets.flat(2)) shared.set(anchorKey(anchor), (shared.get(anchorKey(anchor)) ?? 0) + 1)
  const crowd = (anchors: readonly Anchor[]): number =>
    Math.max(...anchors.map((anchor) => shared.get(anchorKey(anchor)) ?? 0))
  return sets.map((options) => {
    const [best] = options.toSorted((a, b) => crowd(a) - crowd(b) || narrowness(b) - narrowness(a))
    return best ?? null
  })
}

/** A whole code tells more than a beginning, a long beginning more than a short; of several the least telling counts. */
const narrowness = (anchors: readonly Anchor[]): number =>
  Math.min(...anchors.map(({ value, whole }) => (whole ? 100 : 0) + value.length))
