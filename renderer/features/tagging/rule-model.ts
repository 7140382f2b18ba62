import type { InputOf } from '../../../shared/contract/index.ts'
import { CODE_DIMENSIONS } from '../../../shared/model/code-string.ts'
import type { CodeGroup } from '../../../shared/model/allocation.ts'
import type { RuleCondition } from '../../../shared/model/rule-condition.ts'
import type { RuleExpression } from '../../../shared/model/rule-expression.ts'
import type { TagTarget } from '../../../shared/model/tag-split.ts'
import type { TaggingRule } from '../../../shared/model/tagging-rule.ts'
import { conditionsWords } from '../../../shared/text/rule-words.ts'

export type RuleDraft = InputOf<'tagging.saveRule'>['rule']

/** A rule being written: values may still be empty and the item unknown. Conditions have keys only to be drawn. */
export interface OpenRule {
  readonly id?: string
  readonly name: string
  readonly chart: RuleDraft['chart']
  readonly party: RuleDraft['party']
  readonly conditions: readonly (RuleCondition & { readonly key: number })[]
  /** Conditions that are more than a code or a word. */
  readonly kept: readonly RuleExpression[]
  readonly target: TagTarget | null
}

export const emptyCondition = (key: number): RuleCondition & { key: number } => ({
  dimension: 'account',
  match: 'prefix',
  value: '',
  key,
})

export const newRule = (party: string): OpenRule => ({
  name: '',
  chart: null,
  party,
  conditions: [emptyCondition(0)],
  kept: [],
  target: null,
})

/** A rule that takes exactly the row's own codes; for a row without codes, its words. */
export function ruleFromGroup(group: CodeGroup, party: string): OpenRule {
  const coded = CODE_DIMENSIONS.filter((dimension) => group[dimension].code !== '').map(
    (dimension): RuleCondition => ({
      dimension,
      match: 'equals',
      value: group[dimension].code,
    }),
  )
  const named = CODE_DIMENSIONS.filter((dimension) => group[dimension].code === '' && group[dimension].name !== '').map(
    (dimension): RuleCondition => ({
      dimension,
      match: 'contains',
      value: group[dimension].name,
    }),
  )
  const words: RuleCondition[] =
    group.text && coded.length + named.length === 0 ? [{ dimension: 'text', match: 'contains', value: group.text }] : []
  const conditions = [...coded, ...named, ...words].map((condition, key) => ({ ...condition, key }))
  return {
    name: '',
    chart: null,
    party,
    conditions: conditions.length > 0 ? conditions : [emptyCondition(0)],
    kept: [],
    target: group.itemId === null ? null : { by: 'item', itemId: group.itemId },
  }
}

/** A saved rule, open for change. */
export const openRule = (rule: TaggingRule): OpenRule => ({
  id: rule.id,
  name: rule.name,
  chart: rule.chart,
  party: rule.party,
  target: rule.target,
  kept: rule.conditions.filter((condition) => !('match' in condition)),
  conditions: rule.conditions
    .filter((condition) => 'match' in condition)
    .map((condition, key) => ({ ...condition, key })),
})

/** The whole rule once every condition has a value and the item is chosen, else null. An unnamed rule is named by its conditions. */
export function wholeRule(rule: OpenRule): RuleDraft | null {
  if (rule.target === null || rule.conditions.length + rule.kept.length === 0) return null
  const conditions: RuleExpression[] = [...rule.kept]
  for (const { dimension, match, value, to } of rule.conditions) {
    const trimmed = value.trim()
    if (trimmed === '' || (match === 'range' && !to?.trim())) return null
    conditions.push({ dimension, match, value: trimmed, ...(match === 'range' && to ? { to: to.trim() } : {}) })
  }
  const named = rule.name.trim() || capital(conditionsWords(conditions))
  return {
    ...(rule.id === undefined ? {} : { id: rule.id }),
    name: named,
    chart: rule.chart,
    party: rule.party,
    conditions,
    target: rule.target,
  }
}

const capital = (words: string): string => words.charAt(0).toLocaleUpperCase('sv') + words.slice(1)
