import type { RuleCondition } from '../../model/rule-condition.ts'
import type { RuleExpression } from '../../model/rule-expression.ts'
import type { TaggingRule } from '../../model/tagging-rule.ts'
import type { Group, GroupRows } from './allocate.ts'
import { type RuleChoice, ruleChooser, withRule } from './choose-rule.ts'
import { looksAtRows, matchesRule, rankOf } from './match-rule.ts'
import { settlingCondition } from './settling-condition.ts'

interface Taken {
  rows: number
  ore: number
}

/** Who holds a row today: a rule's name, or one of these. */
export const BY_HAND = 'hand'
export const UNTAGGED = 'untagged'

/**
 * What a rule would do. `from`: what holds the rows it matches today. `ties`: names of equally specific rules that say otherwise
 * about some of the same rows, and `settle` a condition that would make this rule the narrower there, if there is one.
 */
export interface RulePreview {
  matches: Taken
  takes: Taken
  from: (Taken & { by: string })[]
  ties: string[]
  tied: Taken
  settle: RuleCondition | null
}

/** One scope as it is, and the rules that may decide there. `groups`: those the rule may match are enough. */
export interface PreviewScope {
  party: string
  groups: Iterable<Group>
  taggedByHand: (codeId: number) => boolean
  rules: readonly TaggingRule[]
  /** A group's rows by amount and month: asked only where a rule looks at rows. */
  rowsOf: (group: Group) => readonly GroupRows[]
}

/** What a rule would do if it were saved, and from whom it would take. Nothing is changed. */
export function previewRule(
  draft: Omit<TaggingRule, 'id' | 'origin'> & { id?: string | undefined },
  { party, groups, taggedByHand, rules, rowsOf }: PreviewScope,
): RulePreview {
  const former = rules.find(({ id }) => id === draft.id)
  const rule: TaggingRule = { ...draft, id: draft.id ?? '', origin: former?.origin ?? 'own' }
  const rank = rankOf(rule)
  const formerRank = former ? rankOf(former) : 0
  const others = ruleChooser(rules.filter((other) => other !== former))
  const byRows = looksAtRows(rule) || (former !== undefined && looksAtRows(former))
  const matches = { rows: 0, ore: 0 }
  const takes = { rows: 0, ore: 0 }
  const tied = { rows: 0, ore: 0 }
  const from = new Map<string, Taken>()
  const ties = new Set<string>()
  const tiedCodes: Group['code'][] = []

  const count = (some: Taken, group: Group, choice: RuleChoice, now: RuleChoice): void => {
    add(matches, some)
    const held = taggedByHand(group.codeId)
    const holder = held ? BY_HAND : now.by === 'rule' ? now.rule.name : UNTAGGED
    const sum = from.get(holder) ?? { rows: 0, ore: 0 }
    add(sum, some)
    from.set(holder, sum)
    if (held) return
    const then = withRule(choice, rule, rank)
    if (then.by === 'rule' && then.rule === rule) add(takes, some)
    if (then.by !== 'tie' || !then.rules.includes(rule)) return
    add(tied, some)
    tiedCodes.push(group.code)
    for (const other of then.rules) if (other !== rule) ties.add(other.name)
  }
  for (const group of groups) {
    const subject = { chart: group.chart, party, code: group.code, row: null }
    if (!matchesRule(rule, subject)) continue
    const choice = others(subject)
    if (!byRows && choice.by !== 'rows') {
      const now = former && matchesRule(former, subject) ? withRule(choice, former, formerRank) : choice
      count(group, group, choice, now)
      continue
    }
    for (const row of rowsOf(group)) {
      const asked = { ...subject, row }
      if (!matchesRule(rule, asked)) continue
      const of = others(asked)
      const now = former && matchesRule(former, asked) ? withRule(of, former, formerRank) : of
      count({ rows: row.rows, ore: row.ore * row.rows }, group, of, now)
    }
  }
  return {
    matches,
    takes,
    from: [...from]
      .map(([by, sum]) => ({ by, ...sum }))
      .toSorted((a, b) => Math.abs(b.ore) - Math.abs(a.ore) || (a.by < b.by ? -1 : 1)),
    ties: [...ties].toSorted(),
    tied,
    settle: settlingCondition(rule, tiedCodes),
  }
}

/** The conditions, of those that must all hold, that no code string of the scope fulfils: what a rule from another year no longer finds. */
export const unfulfilled = (
  { chart, conditions }: Pick<TaggingRule, 'chart' | 'conditions'>,
  anyMatches: (alone: Pick<TaggingRule, 'chart' | 'conditions'>) => boolean,
): RuleExpression[] => conditions.filter((condition) => !anyMatches({ chart, conditions: [condition] }))

function add(sum: Taken, more: Taken): void {
  sum.rows += more.rows
  sum.ore += more.ore
}
