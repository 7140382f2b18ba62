import { formatOre } from '../domain/present/format-number.ts'
import type { RuleCondition } from '../model/rule-condition.ts'
import type { AmountCondition, RuleExpression } from '../model/rule-expression.ts'
import { type TagTarget, targetItems } from '../model/tag-split.ts'
import { pageTagging } from './page-tagging.ts'
import { shareWords } from './tag-words.ts'

const kr = (ore: number): string => `${formatOre(ore, 'kr', ore % 100 === 0 ? 0 : 2)}\u00a0kr`

function conditionWords(condition: RuleCondition): string {
  const dimension = pageTagging.dimensions[condition.dimension].toLocaleLowerCase('sv')
  if (condition.match === 'range') return `${dimension} ${condition.value}–${condition.to ?? ''}`
  return `${dimension} ${pageTagging.matches[condition.match]} ${condition.value}`
}

function amountWords({ amount, fromOre, toOre }: AmountCondition): string {
  const what = amount === 'magnitude' ? 'belopp utan tecken' : 'belopp'
  if (fromOre !== null && toOre !== null) return `${what} ${kr(fromOre)}–${kr(toOre)}`
  if (fromOre !== null) return `${what} minst ${kr(fromOre)}`
  return toOre === null ? `${what}, vilket som helst` : `${what} högst ${kr(toOre)}`
}

/** An expression in words: "konto börjar med 50 eller 51", "belopp minst 1 000 kr". `inside`: within another, so in parentheses. */
export function expressionWords(expression: RuleExpression, inside = false): string {
  if ('all' in expression || 'any' in expression) {
    const [parts, joint] = 'all' in expression ? [expression.all, ' och '] : [expression.any, ' eller ']
    const words = parts.map((part) => expressionWords(part, true)).join(joint)
    return inside && parts.length > 1 ? `(${words})` : words
  }
  if ('amount' in expression) return amountWords(expression)
  if ('periodFrom' in expression)
    return expression.periodFrom === expression.periodTo
      ? `period ${expression.periodFrom}`
      : `period ${expression.periodFrom}–${expression.periodTo}`
  return conditionWords(expression)
}

/** All of a rule's conditions, which must all hold. */
export const conditionsWords = (conditions: readonly RuleExpression[]): string =>
  conditions.map((condition) => expressionWords(condition, conditions.length > 1)).join(', ')

/** What a target says, with its items named by the caller: "A1 35 %, B3 65 %", "A1, B3 enligt nyckeln Tidmätning". */
export function targetWords(
  target: TagTarget,
  nameOf: (itemId: string) => string,
  keyName: (keyId: string) => string,
): string {
  switch (target.by) {
    case 'item':
      return nameOf(target.itemId)
    case 'key':
      return `${targetItems(target).join(', ')} enligt nyckeln ${keyName(target.keyId)}`
    case 'percent':
    case 'amount': {
      const whole = target.shares.reduce((sum, { weight }) => sum + weight, 0)
      return target.shares.map(({ itemId, weight }) => `${itemId} ${shareWords(weight / whole)}`).join(', ')
    }
  }
}
