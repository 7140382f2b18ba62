import { ORE_PER_UNIT } from '../../../shared/model/money.ts'
import type { RuleCondition } from '../../../shared/model/rule-condition.ts'
import type { AmountCondition, RuleExpression } from '../../../shared/model/rule-expression.ts'
import { formatOre } from '../../../shared/domain/present/format-number.ts'

/** An expression being written: values are kept as typed. `key` is only to be drawn, and its own in the whole rule. */
export type DraftNode =
  | ({ readonly key: number; readonly kind: 'condition' } & RuleCondition)
  | {
      readonly key: number
      readonly kind: 'amount'
      readonly amount: AmountCondition['amount']
      readonly from: string
      readonly to: string
    }
  | { readonly key: number; readonly kind: 'period'; readonly from: string; readonly to: string }
  | { readonly key: number; readonly kind: 'group'; readonly join: 'all' | 'any'; readonly nodes: readonly DraftNode[] }

export type DraftKind = Exclude<DraftNode['kind'], 'group'> | 'any' | 'all'

const keysOf = (node: DraftNode): number[] =>
  node.kind === 'group' ? [node.key, ...node.nodes.flatMap(keysOf)] : [node.key]
export const nextKey = (nodes: readonly DraftNode[]): number => 1 + Math.max(-1, ...nodes.flatMap(keysOf))

/** A new part of a rule, empty. */
export function emptyNode(kind: DraftKind, key: number): DraftNode {
  switch (kind) {
    case 'condition':
      return { key, kind, dimension: 'account', match: 'prefix', value: '' }
    case 'amount':
      return { key, kind, amount: 'magnitude', from: '', to: '' }
    case 'period':
      return { key, kind, from: '', to: '' }
    case 'any':
    case 'all':
      return {
        key,
        kind: 'group',
        join: kind,
        nodes: [emptyNode('condition', key + 1), emptyNode('condition', key + 2)],
      }
  }
}

/** Saved conditions, open for change. */
export function draftNodes(expressions: readonly RuleExpression[]): DraftNode[] {
  let key = 0
  const draft = (expression: RuleExpression): DraftNode => {
    const own = key
    key += 1
    if ('all' in expression) return { key: own, kind: 'group', join: 'all', nodes: expression.all.map(draft) }
    if ('any' in expression) return { key: own, kind: 'group', join: 'any', nodes: expression.any.map(draft) }
    if ('amount' in expression)
      return {
        key: own,
        kind: 'amount',
        amount: expression.amount,
        from: typedKr(expression.fromOre),
        to: typedKr(expression.toOre),
      }
    if ('periodFrom' in expression)
      return { key: own, kind: 'period', from: expression.periodFrom, to: expression.periodTo }
    return { key: own, kind: 'condition', ...expression }
  }
  return expressions.map(draft)
}

const typedKr = (ore: number | null): string =>
  ore === null ? '' : formatOre(ore, 'kr', ore % ORE_PER_UNIT.kr === 0 ? 0 : 2).replaceAll('\u00a0', '')

/** Öre of an amount typed in kr; null when it is left out, undefined when it cannot be read. */
function readKr(typed: string): number | null | undefined {
  const tight = typed.replace(/[\s\u00a0]/g, '').replace(/kr$/i, '')
  if (tight === '') return null
  const parts = /^([-\u2212\u2013]?)(\d{1,12})(?:,(\d{1,2}))?$/.exec(tight)
  if (!parts) return undefined
  const ore = Number(`${parts[2]}${(parts[3] ?? '').padEnd(2, '0')}`)
  return parts[1] && ore !== 0 ? -ore : ore
}

const isMonth = (typed: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(typed)
/** "2026-03", also when written 202603. */
const asMonth = (typed: string): string => typed.trim().replace(/^(\d{4})(\d{2})$/, '$1-$2')

/** The expression once every part of it is filled in, else null. */
export function readNode(node: DraftNode): RuleExpression | null {
  switch (node.kind) {
    case 'condition': {
      const { dimension, match } = node
      const value = node.value.trim()
      const to = node.to?.trim() ?? ''
      if (value === '' || (match === 'range' && to === '')) return null
      return { dimension, match, value, ...(match === 'range' ? { to } : {}) }
    }
    case 'amount': {
      const [fromOre, toOre] = [readKr(node.from), readKr(node.to)]
      if (fromOre === undefined || toOre === undefined || (fromOre === null && toOre === null)) return null
      return { amount: node.amount, fromOre, toOre }
    }
    case 'period': {
      const periodFrom = asMonth(node.from)
      const periodTo = node.to.trim() === '' ? periodFrom : asMonth(node.to)
      return isMonth(periodFrom) && isMonth(periodTo) && periodFrom <= periodTo ? { periodFrom, periodTo } : null
    }
    case 'group': {
      const read = node.nodes.map(readNode)
      const whole = read.filter((part) => part !== null)
      if (whole.length === 0 || whole.length < read.length) return null
      return node.join === 'all' ? { all: whole } : { any: whole }
    }
  }
}

/** All of them once every part is filled in, else null. */
export function readNodes(nodes: readonly DraftNode[]): RuleExpression[] | null {
  const read = nodes.map(readNode)
  const whole = read.filter((part) => part !== null)
  return whole.length === 0 || whole.length < read.length ? null : whole
}

/** Those that are filled in, to name a rule by while the rest is written. */
export const readSome = (nodes: readonly DraftNode[]): RuleExpression[] =>
  nodes.map(readNode).filter((part) => part !== null)
