import type { RuleCondition } from '../../model/rule-condition.ts'
import type { RuleExpression } from '../../model/rule-expression.ts'
import type { TaggingRule } from '../../model/tagging-rule.ts'
import { sayTheSame } from './choose-rule.ts'
import { specificity } from './match-rule.ts'

/** `oneNameSaysBoth`: they only meet where one and the same name holds the words of both, and is ambiguous to a reader too. */
export interface RuleDisagreement {
  first: TaggingRule
  second: TaggingRule
  oneNameSaysBoth: boolean
}

/**
 * Pairs of rules that are equally specific, say different things and could both match one code string: there nobody
 * would decide. Found from the rules alone, so it also finds what no row has met yet. Smaller id first, in order of ids.
 */
export function ruleDisagreements(rules: readonly TaggingRule[]): RuleDisagreement[] {
  const alike = new Map<number, TaggingRule[]>()
  for (const rule of rules.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const rank = specificity(rule)
    alike.set(rank, [...(alike.get(rank) ?? []), rule])
  }
  return [...alike.values()]
    .flatMap((group) =>
      group.flatMap((first, at) =>
        group
          .slice(at + 1)
          .filter((second) => !sayTheSame(second, first) && canMeet(first, second))
          .map((second) => ({ first, second, oneNameSaysBoth: oneNameSaysBoth(first, second) })),
      ),
    )
    .toSorted((a, b) => (a.first.id + a.second.id < b.first.id + b.second.id ? -1 : 1))
}

/** Whether some code string could match both. Words can always stand in one name; codes can not always be one code. */
function canMeet(a: TaggingRule, b: TaggingRule): boolean {
  if (a.chart !== null && b.chart !== null && a.chart !== b.chart) return false
  if (a.party !== null && b.party !== null && a.party !== b.party) return false
  const theirs = demandsOf(b.conditions)
  return demandsOf(a.conditions).every((one) =>
    theirs.every((other) => one.dimension !== other.dimension || compatible(one, other)),
  )
}

/** The conditions on codes and names that must all hold; alternatives, amounts and periods may always meet. */
const demandsOf = (conditions: readonly RuleExpression[]): RuleCondition[] =>
  conditions.flatMap((condition) =>
    'all' in condition ? demandsOf(condition.all) : 'match' in condition ? [condition] : [],
  )

const oneNameSaysBoth = (a: TaggingRule, b: TaggingRule): boolean =>
  wordsOf(a).some((one) =>
    wordsOf(b).some((other) => one.dimension === other.dimension && !nested(one.value, other.value)),
  )

const wordsOf = (rule: TaggingRule): RuleCondition[] =>
  demandsOf(rule.conditions).filter(({ match }) => match === 'contains')
const nested = (a: string, b: string): boolean => a.includes(b) || b.includes(a)

function compatible(a: RuleCondition, b: RuleCondition): boolean {
  if (a.match === 'contains' || b.match === 'contains') return true
  if (a.match === 'range' || b.match === 'range') return overlap(a, b)
  if (a.match === 'equals') return b.match === 'equals' ? a.value === b.value : a.value.startsWith(b.value)
  return b.match === 'equals' ? b.value.startsWith(a.value) : a.value.startsWith(b.value) || b.value.startsWith(a.value)
}

function overlap(a: RuleCondition, b: RuleCondition): boolean {
  const length = Math.min(a.value.length, b.value.length, a.to?.length ?? 20, b.to?.length ?? 20)
  const from = (condition: RuleCondition): string => condition.value.slice(0, length)
  const to = (condition: RuleCondition): string =>
    (condition.match === 'range' ? (condition.to ?? condition.value) : condition.value).slice(0, length)
  return from(a) <= to(b) && from(b) <= to(a)
}
