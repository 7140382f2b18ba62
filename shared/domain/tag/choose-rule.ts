import { axesText } from '../../model/tag-axes.ts'
import { targetText } from '../../model/tag-split.ts'
import type { TaggingRule } from '../../model/tagging-rule.ts'
import { looksAtRows, matchesRule, rankOf, type RuleSubject } from './match-rule.ts'
import { type Anchor, chosenAnchors } from './rule-anchors.ts'

/**
 * The rule that decides, or the equally specific rules that disagree: then nobody decides and a person must. `rows`: asked of
 * a whole code string, it depends on the row. `rank`: how narrow what decides is (rankOf).
 */
export type RuleChoice =
  | { by: 'none' }
  | { by: 'rule'; rule: TaggingRule; rank: number }
  | { by: 'tie'; rules: TaggingRule[]; rank: number }
  | { by: 'rows' }

type Ranked = { rule: TaggingRule; rank: number; ofRows: boolean }
/** Rules that need a code to begin with one of these texts, all of one length; length null: to be one of them. */
type Shelf = { dimension: Anchor['dimension']; length: number | null; byCode: Map<string, Ranked[]> }

/** Whether two rules say the same of what they take. */
export const sayTheSame = (a: Pick<TaggingRule, 'target' | 'axes'>, b: Pick<TaggingRule, 'target' | 'axes'>): boolean =>
  targetText(a.target) === targetText(b.target) && axesText(a.axes) === axesText(b.axes)

/**
 * Rules made ready for many questions. Each rule lies on a shelf by its most telling code condition, so that a code string
 * is only compared with the few rules that could take it; the evaluator is still matchesRule, for every one of them.
 */
export function ruleChooser(rules: readonly TaggingRule[]): (subject: RuleSubject) => RuleChoice {
  const shelves = new Map<string, Shelf>()
  const anywhere: Ranked[] = []
  const anchorsOf = chosenAnchors(rules)
  for (const [at, rule] of rules.entries()) {
    const ranked = { rule, rank: rankOf(rule), ofRows: looksAtRows(rule) }
    const anchors = anchorsOf[at]
    if (!anchors) anywhere.push(ranked)
    else for (const anchor of anchors) shelve(shelves, anchor, ranked)
  }
  const all = [...shelves.values()]
  return (subject) => {
    let best: TaggingRule[] = []
    let reached = -1
    let rowsReached = -1
    const consider = (candidates: readonly Ranked[]): void => {
      for (const { rule, rank, ofRows } of candidates) {
        const undecided = ofRows && subject.row === null
        if (rank < reached || (undecided && rank <= rowsReached) || !matchesRule(rule, subject)) continue
        if (undecided) {
          rowsReached = rank
          continue
        }
        if (rank > reached) best = []
        reached = rank
        // A rule of alternatives may lie on two shelves that both have the code.
        if (!best.includes(rule)) best.push(rule)
      }
    }
    for (const { dimension, length, byCode } of all) {
      const { code } = subject.code[dimension]
      const found = byCode.get(length === null ? code : code.slice(0, length))
      if (found) consider(found)
    }
    consider(anywhere)
    return rowsReached >= 0 && rowsReached >= reached ? { by: 'rows' } : settle(best, reached)
  }
}

/** One rule, or several that agree: then the one with the smallest id is named, so that the answer is always the same. */
function settle(best: readonly TaggingRule[], rank: number): RuleChoice {
  const [first, ...others] = best.length > 1 ? best.toSorted((a, b) => (a.id < b.id ? -1 : 1)) : best
  if (!first) return { by: 'none' }
  const against = others.filter((rule) => !sayTheSame(rule, first))
  return against.length === 0 ? { by: 'rule', rule: first, rank } : { by: 'tie', rules: [first, ...against], rank }
}

/** What is decided once one more rule that matches is asked too; `choice` is of the others. */
export function withRule(choice: RuleChoice, rule: TaggingRule, rank: number): RuleChoice {
  if (choice.by === 'rows') return choice
  if (choice.by === 'none' || rank > choice.rank) return { by: 'rule', rule, rank }
  if (rank < choice.rank) return choice
  return settle([...(choice.by === 'rule' ? [choice.rule] : choice.rules), rule], rank)
}

function shelve(shelves: Map<string, Shelf>, { dimension, value, whole }: Anchor, ranked: Ranked): void {
  const length = whole ? null : value.length
  const key = `${dimension} ${length}`
  const shelf = shelves.get(key) ?? { dimension, length, byCode: new Map<string, Ranked[]>() }
  shelves.set(key, shelf)
  const there = shelf.byCode.get(value)
  if (!there) shelf.byCode.set(value, [ranked])
  else if (!there.includes(ranked)) there.push(ranked)
}
