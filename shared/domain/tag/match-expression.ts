import type { AmountCondition, RuleExpression } from '../../model/rule-expression.ts'
import { matchesRule, type RuleSubject, specificity } from './match-rule.ts'

/** A row, or a code string whose rows are all alike in what the expression asks: its amount in öre and its month, null when the source has none. */
export interface ExpressionSubject extends RuleSubject {
  ore: number
  period: string | null
}

const ANYONE = { chart: null, party: null } as const
/** An amount or a period narrows about as much as a word of a name. */
const NARROWS = 50

/** Whether an expression holds. A condition on a code means what it means in a rule: matchesRule is the one evaluator. */
export function matchesExpression(expression: RuleExpression, subject: ExpressionSubject): boolean {
  if ('all' in expression) return expression.all.every((part) => matchesExpression(part, subject))
  if ('any' in expression) return expression.any.some((part) => matchesExpression(part, subject))
  if ('amount' in expression) return amountHolds(expression, subject.ore)
  if ('periodFrom' in expression)
    return subject.period !== null && subject.period >= expression.periodFrom && subject.period <= expression.periodTo
  return matchesRule({ ...ANYONE, conditions: [expression] }, subject)
}

function amountHolds({ amount, fromOre, toOre }: AmountCondition, ore: number): boolean {
  const asked = amount === 'magnitude' ? Math.abs(ore) : ore
  return (fromOre === null || asked >= fromOre) && (toOre === null || asked <= toOre)
}

/** How narrow an expression is, on the scale of specificity: parts that must all hold add up, of alternatives the widest counts. */
export function expressionSpecificity(expression: RuleExpression): number {
  if ('all' in expression) return expression.all.reduce((sum, part) => sum + expressionSpecificity(part), 0)
  if ('any' in expression) return Math.min(...expression.any.map(expressionSpecificity))
  if ('amount' in expression || 'periodFrom' in expression) return NARROWS * 4
  return specificity({ ...ANYONE, conditions: [expression] })
}

/** Whether rows of one code string can answer differently, so that tagging must look at rows and not at the code string. */
export function asksOfRows(expression: RuleExpression): boolean {
  if ('all' in expression) return expression.all.some(asksOfRows)
  if ('any' in expression) return expression.any.some(asksOfRows)
  return 'amount' in expression || 'periodFrom' in expression
}
