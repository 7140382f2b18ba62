import type { InputOf } from '../../../shared/contract/index.ts'
import { CODE_DIMENSIONS } from '../../../shared/model/code-string.ts'
import type { CodeGroup } from '../../../shared/model/allocation.ts'
import type { RuleCondition } from '../../../shared/model/rule-condition.ts'
import type { TagAxes } from '../../../shared/model/tag-axes.ts'
import type { TagPart, TagTarget } from '../../../shared/model/tag-split.ts'
import type { TaggingRule } from '../../../shared/model/tagging-rule.ts'
import { pageRules as text } from '../../../shared/text/page-rules.ts'
import { conditionsWords } from '../../../shared/text/rule-words.ts'
import { type DraftNode, draftNodes, emptyNode, nextKey, readNodes } from './expression-model.ts'
import { type OpenSplit, openSplit, targetOf, wholeSplit } from './split-model.ts'

export type RuleDraft = InputOf<'tagging.saveRule'>['rule']

/** A rule being written: values may still be empty and the item unknown. `split` null: the whole to `itemId`. */
export interface OpenRule {
  readonly id?: string
  readonly name: string
  readonly chart: TaggingRule['chart']
  readonly party: TaggingRule['party']
  readonly conditions: readonly DraftNode[]
  readonly itemId: string | null
  readonly split: OpenSplit | null
  readonly axes: TagAxes
}

export const newRule = (party: string): OpenRule => ({
  name: '',
  chart: null,
  party,
  conditions: [emptyNode('condition', 0)],
  itemId: null,
  split: null,
  axes: {},
})

/** A rule that takes exactly the row's own codes; for a row without codes, its words. It says what the row counts as today. */
export function ruleFromGroup(group: CodeGroup, party: string): OpenRule {
  const coded = CODE_DIMENSIONS.filter((dimension) => group[dimension].code !== '').map(
    (dimension): RuleCondition => ({ dimension, match: 'equals', value: group[dimension].code }),
  )
  const named = CODE_DIMENSIONS.filter((dimension) => group[dimension].code === '' && group[dimension].name !== '').map(
    (dimension): RuleCondition => ({ dimension, match: 'contains', value: group[dimension].name }),
  )
  const words: RuleCondition[] =
    group.text && coded.length + named.length === 0 ? [{ dimension: 'text', match: 'contains', value: group.text }] : []
  const conditions = draftNodes([...coded, ...named, ...words])
  const target = targetOf(group)
  return {
    ...newRule(party),
    ...(conditions.length > 0 ? { conditions } : {}),
    ...openTarget(target),
  }
}

const openTarget = (target: TagTarget | null): Pick<OpenRule, 'itemId' | 'split'> =>
  target === null || target.by === 'item'
    ? { itemId: target?.itemId ?? null, split: null }
    : { itemId: null, split: openSplit(target, null) }

/** A saved rule, open for change. */
export const openRule = (rule: TaggingRule): OpenRule => ({
  id: rule.id,
  name: rule.name,
  chart: rule.chart,
  party: rule.party,
  conditions: draftNodes(rule.conditions),
  ...openTarget(rule.target),
  axes: rule.axes ?? {},
})

/** A new rule that says what a saved one does. */
export function copyOfRule(rule: TaggingRule): OpenRule {
  const { id: _, ...copy } = openRule(rule)
  return { ...copy, name: text.copyOf(rule.name) }
}

/** The rule with one more condition that must hold. */
export const withCondition = (rule: OpenRule, condition: RuleCondition): OpenRule => ({
  ...rule,
  conditions: [...rule.conditions, { ...condition, key: nextKey(rule.conditions), kind: 'condition' }],
})

/**
 * The whole rule once every condition is filled in and the target is one, else null. An unnamed rule is named by its conditions.
 * `keyParts`: the parts that the split's key has values for.
 */
export function wholeRule(rule: OpenRule, keyParts: readonly TagPart[] = []): RuleDraft | null {
  const conditions = readNodes(rule.conditions)
  const target = targetOfRule(rule, keyParts)
  if (!conditions || !target) return null
  return {
    ...(rule.id === undefined ? {} : { id: rule.id }),
    name: rule.name.trim() || capital(conditionsWords(conditions)),
    chart: rule.chart,
    party: rule.party,
    conditions,
    target,
    ...(Object.keys(rule.axes).length === 0 ? {} : { axes: rule.axes }),
  }
}

function targetOfRule({ itemId, split }: OpenRule, keyParts: readonly TagPart[]): TagTarget | null {
  if (!split) return itemId === null ? null : { by: 'item', itemId }
  const whole = wholeSplit(split, null, keyParts)
  return whole.ok ? whole.target : null
}

const capital = (words: string): string => words.charAt(0).toLocaleUpperCase('sv') + words.slice(1)
