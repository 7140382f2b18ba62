import type { CodeDimension } from '../../model/code-string.ts'
import type { TaggingRule } from '../../model/tagging-rule.ts'
import { matchesRule, rankOf, type RuleSubject } from './match-rule.ts'

/** The rule that decides, or the equally specific rules that disagree: then nobody decides and a person must. */
export type RuleChoice = { by: 'none' } | { by: 'rule'; rule: TaggingRule } | { by: 'tie'; rules: TaggingRule[] }

type Ranked = { rule: TaggingRule; rank: number }
/** Rules that need a code to begin with one of these texts, all of one length; length null: to be one of them. */
type Shelf = { dimension: CodeDimension; length: number | null; byCode: Map<string, Ranked[]> }

/**
 * Rules made ready for many questions. Each rule lies on a shelf by its most telling code condition, so that a code string
 * is only compared with the few rules that could take it; the evaluator is still matchesRule, for every one of them.
 */
export function ruleChooser(rules: readonly TaggingRule[]): (subject: RuleSubject) => RuleChoice {
  const shelves = new Map<string, Shelf>()
  const anywhere: Ranked[] = []
  for (const rule of rules) {
    const ranked = { rule, rank: rankOf(rule) }
    const anchor = anchorOf(rule)
    if (!anchor) anywhere.push(ranked)
    else shelve(shelves, anchor, ranked)
  }
  const all = [...shelves.values()]
  return (subject) => {
    let best: TaggingRule[] = []
    let reached = -1
    const consider = (candidates: readonly Ranked[]): void => {
      for (const { rule, rank } of candidates) {
        if (rank < reached || !matchesRule(rule, subject)) continue
        if (rank > reached) best = []
        reached = rank
        best.push(rule)
      }
    }
    for (const { dimension, length, byCode } of all) {
      const { code } = subject.code[dimension]
      const found = byCode.get(length === null ? code : code.slice(0, length))
      if (found) consider(found)
    }
    consider(anywhere)
    return settle(best)
  }
}

/** One rule, or several that agree on the item: then the one with the smallest id is named, so that the answer is always the same. */
function settle(best: readonly TaggingRule[]): RuleChoice {
  const [first, ...others] = best.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  if (!first) return { by: 'none' }
  const against = others.filter((rule) => rule.itemId !== first.itemId)
  return against.length === 0 ? { by: 'rule', rule: first } : { by: 'tie', rules: [first, ...against] }
}

type Anchor = { dimension: CodeDimension; value: string; whole: boolean }

function anchorOf(rule: TaggingRule): Anchor | null {
  let best: Anchor | null = null
  for (const { dimension, match, value } of rule.conditions) {
    if (dimension === 'text' || (match !== 'prefix' && match !== 'equals')) continue
    const anchor = { dimension, value, whole: match === 'equals' }
    if (!best || (anchor.whole && !best.whole) || (anchor.whole === best.whole && value.length > best.value.length))
      best = anchor
  }
  return best
}

function shelve(shelves: Map<string, Shelf>, { dimension, value, whole }: Anchor, ranked: Ranked): void {
  const length = whole ? null : value.length
  const key = `${dimension} ${length}`
  const shelf = shelves.get(key) ?? { dimension, length, byCode: new Map<string, Ranked[]>() }
  shelves.set(key, shelf)
  const there = shelf.byCode.get(value)
  if (there) there.push(ranked)
  else shelf.byCode.set(value, [ranked])
}
