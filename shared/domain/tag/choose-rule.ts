import type { TaggingRule } from '../../model/tagging-rule.ts'
import { matchesRule, type RuleSubject, specificity } from './match-rule.ts'

/** The rule that decides, or the equally specific rules that disagree: then nobody decides and a person must. */
export type RuleChoice = { by: 'none' } | { by: 'rule'; rule: TaggingRule } | { by: 'tie'; rules: TaggingRule[] }

/** Rules made ready for many questions: most specific first, so that the first match settles it. */
export function ruleChooser(rules: readonly TaggingRule[]): (subject: RuleSubject) => RuleChoice {
  const ranked = rules
    .map((rule) => ({ rule, specificity: specificity(rule) }))
    .toSorted((a, b) => b.specificity - a.specificity || (a.rule.id < b.rule.id ? -1 : 1))
  return (subject) => {
    let best: TaggingRule[] = []
    let reached = -1
    for (const { rule, specificity: own } of ranked) {
      if (own < reached) break
      if (!matchesRule(rule, subject)) continue
      best.push(rule)
      reached = own
    }
    const [first] = best
    if (!first) return { by: 'none' }
    best = best.filter((rule) => rule.itemId !== first.itemId)
    return best.length === 0 ? { by: 'rule', rule: first } : { by: 'tie', rules: [first, ...best] }
  }
}
