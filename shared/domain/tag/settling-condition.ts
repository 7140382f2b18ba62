import { CODE_DIMENSIONS, type CodeDimension, type CodeString } from '../../model/code-string.ts'
import type { RuleCondition } from '../../model/rule-condition.ts'
import type { RuleExpression } from '../../model/rule-expression.ts'
import type { TaggingRule } from '../../model/tagging-rule.ts'
import { conditionWeight } from './match-condition.ts'

/**
 * A condition that all the tied code strings fulfil and that the rule does not have: with it the rule is the narrower one there.
 * The narrowest there is; null where the codes have nothing in common that the rule does not already ask for.
 */
export function settlingCondition(
  { conditions }: Pick<TaggingRule, 'conditions'>,
  tied: readonly CodeString[],
): RuleCondition | null {
  if (tied.length === 0) return null
  const asked = new Set(conditions.flatMap(dimensionsOf))
  const found = CODE_DIMENSIONS.filter((dimension) => !asked.has(dimension)).flatMap((dimension) =>
    sharedCode(dimension, tied),
  )
  return found.toSorted((a, b) => conditionWeight(b) - conditionWeight(a))[0] ?? null
}

function sharedCode(dimension: CodeDimension, codes: readonly CodeString[]): RuleCondition[] {
  const [first = '', ...others] = [...new Set(codes.map((code) => code[dimension].code))]
  if (first === '') return []
  if (others.length === 0) return [{ dimension, match: 'equals', value: first }]
  let length = first.length
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length -= 1
  return length === 0 ? [] : [{ dimension, match: 'prefix', value: first.slice(0, length) }]
}

function dimensionsOf(expression: RuleExpression): string[] {
  if ('all' in expression) return expression.all.flatMap(dimensionsOf)
  if ('any' in expression) return expression.any.flatMap(dimensionsOf)
  return 'dimension' in expression ? [expression.dimension] : []
}
