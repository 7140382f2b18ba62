import type { ChartData } from '../../model/account-code.ts'
import type { Item, Method } from '../../model/catalogue.ts'
import type { Chart } from '../../model/code-string.ts'
import type { StartingWord, StartingWords } from '../../model/starting-words.ts'
import type { RuleCondition } from '../../model/rule-condition.ts'
import type { TaggingRule } from '../../model/tagging-rule.ts'

/** When this many of an item's usual accounts begin with the same digit, the class is meant. */
const WHOLE_CLASS = 4

/**
 * The rules a new workspace may start from: catalogue accounts, RS codes and well-known words, per chart. The id is made of
 * what the rule says, so that the same method and words always give the same rules, in the same order. Words for an item the
 * method does not have, and accounts the chart does not know, give no rule.
 */
export function startingRules(method: Method, charts: readonly ChartData[], words: StartingWords): TaggingRule[] {
  const items = new Map(method.items.map((item) => [item.id, item]))
  const rules = new Map<string, TaggingRule>()
  for (const word of words.words) {
    const item = items.get(word.itemId)
    const chart = charts.find((data) => data.chart === word.chart)
    if (!item || !chart) continue
    for (const conditions of conditionsOf(word, item, chart)) {
      const rule = asRule(item, word.chart, conditions)
      rules.set(rule.id, rule)
    }
  }
  return [...rules.values()]
}

function conditionsOf(word: StartingWord, item: Item, chart: ChartData): RuleCondition[][] {
  const accounts = accountsOf(word, item, chart).map((value): RuleCondition[] => [onAccount(word, value)])
  const areas = (word.area ?? []).map((value): RuleCondition[] => [
    { dimension: 'activityArea', match: 'prefix', value },
  ])
  const names = (word.areaName ?? []).map((value): RuleCondition[] => [
    { dimension: 'activityArea', match: 'contains', value },
  ])
  const said = word.any.map((all) =>
    all.map((value): RuleCondition => ({ dimension: word.in, match: 'contains', value })),
  )
  const wanted = word.accounts === null ? [said] : [accounts, said]
  return [...wanted, ...(word.area ? [areas] : []), ...(word.areaName ? [names] : [])].reduce<RuleCondition[][]>(
    (made, more) => made.flatMap((conditions) => more.map((added) => [...conditions, ...added])),
    [[]],
  )
}

/** An area says less of a cost than an activity does: as a range, the same accounts weigh a little less. */
const onAccount = (word: StartingWord, value: string): RuleCondition =>
  word.in === 'activityArea'
    ? { dimension: 'account', match: 'range', value, to: value }
    : { dimension: 'account', match: 'prefix', value }

function accountsOf(word: StartingWord, item: Item, chart: ChartData): string[] {
  if (word.accounts === null) return []
  const known = (prefix: string): boolean => chart.groups.some((group) => prefix.startsWith(group.prefix))
  return (word.accounts === 'catalogue' ? usualAccounts(item, word.chart) : word.accounts).filter(known)
}

/** The item's usual accounts in one chart, with a class instead of many of its groups: 50, 51, 52, 55, 56 and 57 are 5. */
export function usualAccounts(item: Item, chart: Chart): string[] {
  const prefixes = item.accounts.filter((account) => account.chart === chart).map(({ prefix }) => prefix)
  const inClass = (digit: string): number => prefixes.filter((prefix) => prefix.startsWith(digit)).length
  const wide = prefixes.map((prefix) => (inClass(prefix.slice(0, 1)) >= WHOLE_CLASS ? prefix.slice(0, 1) : prefix))
  return [...new Set(wide)]
}

function asRule(item: Item, chart: Chart, conditions: RuleCondition[]): TaggingRule {
  const said = conditions.map(({ dimension, match, value }) => `${dimension}.${match}.${value}`).join('+')
  const shown = conditions.map(({ value }) => value).join(', ')
  return {
    id: `start:${chart}:${item.id}:${said}`,
    name: `${item.name}: ${shown}`,
    chart,
    party: null,
    conditions,
    target: { by: 'item', itemId: item.id },
    origin: 'starting',
  }
}
