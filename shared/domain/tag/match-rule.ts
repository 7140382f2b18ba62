import type { Chart, CodeString } from '../../model/code-string.ts'
import type { TaggingRule } from '../../model/tagging-rule.ts'
import { asksOfRows, expressionWeight, matchesExpression, type RowFacts } from './match-expression.ts'

/** What a rule is asked about: a code string with its chart and whose it is, and one of its rows or (null) any of them. */
export interface RuleSubject {
  chart: Chart
  party: string
  code: CodeString
  row: RowFacts | null
}

type RuleLike = Pick<TaggingRule, 'chart' | 'party' | 'conditions'>

/** The one evaluator of rules: whether all of a rule's conditions hold. Without a row: whether some row may be the rule's. */
export function matchesRule(rule: RuleLike, subject: RuleSubject): boolean {
  if (rule.chart !== null && rule.chart !== subject.chart) return false
  if (rule.party !== null && rule.party !== subject.party) return false
  return rule.conditions.every((condition) => matchesExpression(condition, subject.code, subject.row))
}

/** Whether the rule can take some rows of a code string and leave others. */
export const looksAtRows = ({ conditions }: Pick<TaggingRule, 'conditions'>): boolean => conditions.some(asksOfRows)

/** Above anything a starting rule can reach: what somebody here has said goes before what the program came with. */
const SAID_HERE = 1_000_000

/** Which of two matching rules decides: one that was written here before any that came with the program, then the narrower. */
export const rankOf = (rule: RuleLike & Pick<TaggingRule, 'origin'>): number =>
  specificity(rule) + (rule.origin === 'starting' ? 0 : SAID_HERE)

/**
 * How narrow a rule is, as a number to compare: a whole code says more than a prefix, a long prefix more than a short,
 * more conditions more than fewer, one party's rule more than everyone's. The order rules were written in never counts.
 */
export function specificity(rule: RuleLike): number {
  const conditions = rule.conditions.reduce((sum, condition) => sum + expressionWeight(condition), 0)
  return conditions * 4 + (rule.party === null ? 0 : 2) + (rule.chart === null ? 0 : 1)
}
