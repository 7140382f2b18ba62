import type { CodeString } from '../../model/code-string.ts'
import type { AmountCondition, RuleExpression } from '../../model/rule-expression.ts'
import { askedPart, conditionWeight, partHolds } from './match-condition.ts'

/** What amount and period conditions ask of a row: its amount in öre and its month, null when the source has none. */
export interface RowFacts {
  ore: number
  period: string | null
}

/** An amount or a period narrows about as much as a word of a name. */
const NARROWS = 50

/** Whether an expression holds. Without a row, what is asked of rows is taken as possible: true means some row may match. */
export function matchesExpression(expression: RuleExpression, code: CodeString, row: RowFacts | null): boolean {
  if ('all' in expression) return expression.all.every((part) => matchesExpression(part, code, row))
  if ('any' in expression) return expression.any.some((part) => matchesExpression(part, code, row))
  if ('amount' in expression) return row === null || amountHolds(expression, row.ore)
  if ('periodFrom' in expression)
    return (
      row === null || (row.period !== null && row.period >= expression.periodFrom && row.period <= expression.periodTo)
    )
  return partHolds(expression, askedPart(code, expression.dimension))
}

function amountHolds({ amount, fromOre, toOre }: AmountCondition, ore: number): boolean {
  const asked = amount === 'magnitude' ? Math.abs(ore) : ore
  return (fromOre === null || asked >= fromOre) && (toOre === null || asked <= toOre)
}

/** How narrow an expression is: parts that must all hold add up, of alternatives the widest counts. */
export function expressionWeight(expression: RuleExpression): number {
  if ('all' in expression) return expression.all.reduce((sum, part) => sum + expressionWeight(part), 0)
  if ('any' in expression) return Math.min(...expression.any.map(expressionWeight))
  if ('amount' in expression || 'periodFrom' in expression) return NARROWS
  return conditionWeight(expression)
}

/** Whether rows of one code string can answer differently, so that tagging must look at rows and not at the code string. */
export function asksOfRows(expression: RuleExpression): boolean {
  if ('all' in expression) return expression.all.some(asksOfRows)
  if ('any' in expression) return expression.any.some(asksOfRows)
  return 'amount' in expression || 'periodFrom' in expression
}
