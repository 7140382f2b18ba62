import type { OutputOf } from '../../../shared/contract/index.ts'

/** A rule in the list, with what it takes in the scope and took the year before. */
export type ListedRule = OutputOf<'tagging.rules'>['rules'][number]

export const RULE_SHOWS = ['all', 'own', 'nothing', 'lost', 'ties'] as const
export type RuleShow = (typeof RULE_SHOWS)[number]

/** It matched something last year and nothing now: the codes have most likely changed. */
export const isLost = ({ takes, tookLastYear }: ListedRule): boolean => takes.rows === 0 && tookLastYear.rows > 0

function isShown(rule: ListedRule, show: RuleShow): boolean {
  switch (show) {
    case 'all':
      return true
    case 'own':
      return rule.origin === 'own'
    case 'nothing':
      return rule.takes.rows === 0
    case 'lost':
      return isLost(rule)
    case 'ties':
      return rule.ties > 0
  }
}

/** The rules to list, those that take the most kronor first. `wordsOf`: what a rule is searched by. */
export function listedRules(
  rules: readonly ListedRule[],
  show: RuleShow,
  search: string,
  wordsOf: (rule: ListedRule) => string,
): ListedRule[] {
  const wanted = search.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean)
  return rules
    .filter((rule) => isShown(rule, show))
    .filter((rule) => {
      const words = wordsOf(rule).toLocaleLowerCase('sv')
      return wanted.every((word) => words.includes(word))
    })
    .toSorted((a, b) => Math.abs(b.takes.ore) - Math.abs(a.takes.ore) || a.name.localeCompare(b.name, 'sv'))
}
