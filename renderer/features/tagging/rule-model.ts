import type { InputOf } from '../../../shared/contract/index.ts'
import { CODE_DIMENSIONS } from '../../../shared/model/code-string.ts'
import type { CodeGroup } from '../../../shared/model/allocation.ts'
import type { RuleCondition } from '../../../shared/model/tagging-rule.ts'
import { pageTagging as text } from '../../../shared/text/page-tagging.ts'

export type RuleDraft = InputOf<'tagging.saveRule'>['rule']

/** A rule being written: values may still be empty and the item unknown. Conditions have keys only to be drawn. */
export interface OpenRule {
  readonly id?: string
  readonly name: string
  readonly chart: RuleDraft['chart']
  readonly party: RuleDraft['party']
  readonly conditions: readonly (RuleCondition & { readonly key: number })[]
  readonly itemId: string | null
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
  itemId: null,
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
    itemId: group.itemId,
  }
}

/** A saved rule, open for change. */
export const openRule = (rule: RuleDraft & { id?: string | undefined }): OpenRule => ({
  ...(rule.id === undefined ? {} : { id: rule.id }),
  name: rule.name,
  chart: rule.chart,
  party: rule.party,
  itemId: rule.itemId,
  conditions: rule.conditions.map((condition, key) => ({ ...condition, key })),
})

/** A condition in words: "konto börjar med 50". */
export function conditionText(condition: RuleCondition): string {
  const dimension = text.dimensions[condition.dimension].toLowerCase()
  if (condition.match === 'range') return `${dimension} ${condition.value}–${condition.to ?? ''}`
  return `${dimension} ${text.matches[condition.match]} ${condition.value}`
}

export const conditionsText = (conditions: readonly RuleCondition[]): string => conditions.map(conditionText).join(', ')

/** The whole rule once every condition has a value and the item is chosen, else null. An unnamed rule is named by its conditions. */
export function wholeRule(rule: OpenRule): RuleDraft | null {
  if (rule.itemId === null || rule.conditions.length === 0) return null
  const conditions: RuleCondition[] = []
  for (const { dimension, match, value, to } of rule.conditions) {
    const trimmed = value.trim()
    if (trimmed === '' || (match === 'range' && !to?.trim())) return null
    conditions.push({ dimension, match, value: trimmed, ...(match === 'range' && to ? { to: to.trim() } : {}) })
  }
  const named = rule.name.trim() || capital(conditionsText(conditions))
  return {
    ...(rule.id === undefined ? {} : { id: rule.id }),
    name: named,
    chart: rule.chart,
    party: rule.party,
    conditions,
    itemId: rule.itemId,
  }
}

const capital = (words: string): string => words.charAt(0).toLocaleUpperCase('sv') + words.slice(1)
