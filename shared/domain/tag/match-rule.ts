import type { Chart, CodeString } from '../../model/code-string.ts'
import type { RuleCondition, TaggingRule } from '../../model/tagging-rule.ts'

/** What a rule is asked about: a code string with its chart and whose it is. */
export interface RuleSubject {
  chart: Chart
  party: string
  code: CodeString
}

type RuleLike = Pick<TaggingRule, 'chart' | 'party' | 'conditions'>

/** The one evaluator of rules: whether all of a rule's conditions hold. */
export function matchesRule(rule: RuleLike, subject: RuleSubject): boolean {
  if (rule.chart !== null && rule.chart !== subject.chart) return false
  if (rule.party !== null && rule.party !== subject.party) return false
  return rule.conditions.every((condition) => holds(condition, subject.code))
}

function holds(condition: RuleCondition, code: CodeString): boolean {
  const part = condition.dimension === 'text' ? { code: '', name: code.text } : code[condition.dimension]
  switch (condition.match) {
    case 'prefix':
      return part.code.startsWith(condition.value)
    case 'equals':
      return part.code === condition.value
    case 'range': {
      const to = condition.to ?? condition.value
      return (
        part.code !== '' &&
        part.code.slice(0, condition.value.length) >= condition.value &&
        part.code.slice(0, to.length) <= to
      )
    }
    case 'contains':
      // A name is searched; a source without names has its words in the code or the row's own text.
      return `${part.code} ${part.name}`.toLocaleLowerCase('sv').includes(condition.value.toLocaleLowerCase('sv'))
  }
}

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
  const conditions = rule.conditions.reduce((sum, condition) => sum + weight(condition), 0)
  return conditions * 4 + (rule.party === null ? 0 : 2) + (rule.chart === null ? 0 : 1)
}

function weight(condition: RuleCondition): number {
  switch (condition.match) {
    case 'equals':
      return 1000
    case 'prefix':
      return 100 + 10 * Math.min(condition.value.length, 20)
    case 'range':
      return 100 + 10 * Math.min(condition.value.length, condition.to?.length ?? 20) - 5
    case 'contains':
      return 50 + Math.min(condition.value.length, 40)
  }
}
