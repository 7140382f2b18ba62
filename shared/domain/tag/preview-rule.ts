import type { TaggingRule } from '../../model/tagging-rule.ts'
import type { Group, GroupRows } from './allocate.ts'
import { type RuleChoice, ruleChooser } from './choose-rule.ts'
import { looksAtRows, matchesRule } from './match-rule.ts'

interface Taken {
  rows: number
  ore: number
}

/** Who holds a row today: a rule's name, or one of these. */
export const BY_HAND = 'hand'
export const UNTAGGED = 'untagged'

export interface RulePreview {
  matches: Taken
  takes: Taken
  from: (Taken & { by: string })[]
  ties: string[]
}

/** One scope as it is, and the rules that may decide there. `groups`: those the rule may match are enough. */
export interface PreviewScope {
  party: string
  groups: readonly Group[]
  taggedByHand: (codeId: number) => boolean
  rules: readonly TaggingRule[]
  /** A group's rows by amount and month: asked only where a rule looks at rows. */
  rowsOf: (group: Group) => readonly GroupRows[]
}

/**
 * What a rule would do if it were saved: what it matches, what it would win and from whom, and which rules are just as
 * specific and say otherwise about the same rows. Nothing is changed.
 */
export function previewRule(
  draft: Omit<TaggingRule, 'id' | 'origin'> & { id?: string | undefined },
  { party, groups, taggedByHand, rules, rowsOf }: PreviewScope,
): RulePreview {
  const rule: TaggingRule = { ...draft, id: draft.id ?? '', origin: 'own' }
  const others = rules.filter((other) => other.id !== rule.id)
  const today = ruleChooser(rules)
  const withIt = ruleChooser([...others, rule])
  const byRows = looksAtRows(rule)
  const matches = { rows: 0, ore: 0 }
  const takes = { rows: 0, ore: 0 }
  const from = new Map<string, Taken>()
  const ties = new Set<string>()

  const count = (some: Taken, held: boolean, now: RuleChoice, then: RuleChoice): void => {
    add(matches, some)
    const holder = held ? BY_HAND : now.by === 'rule' ? now.rule.name : UNTAGGED
    const sum = from.get(holder) ?? { rows: 0, ore: 0 }
    add(sum, some)
    from.set(holder, sum)
    if (!held && then.by === 'rule' && then.rule.id === rule.id) add(takes, some)
    if (then.by === 'tie' && then.rules.some((tied) => tied.id === rule.id))
      for (const tied of then.rules) if (tied.id !== rule.id) ties.add(tied.name)
  }
  for (const group of groups) {
    const subject = { chart: group.chart, party, code: group.code, row: null }
    if (!matchesRule(rule, subject)) continue
    const held = taggedByHand(group.codeId)
    const [now, then] = [today(subject), withIt(subject)]
    if (!byRows && now.by !== 'rows' && then.by !== 'rows') {
      count(group, held, now, then)
      continue
    }
    for (const row of rowsOf(group)) {
      const asked = { ...subject, row }
      if (matchesRule(rule, asked))
        count({ rows: row.rows, ore: row.ore * row.rows }, held, today(asked), withIt(asked))
    }
  }
  return {
    matches,
    takes,
    from: [...from]
      .map(([by, sum]) => ({ by, ...sum }))
      .toSorted((a, b) => Math.abs(b.ore) - Math.abs(a.ore) || (a.by < b.by ? -1 : 1)),
    ties: [...ties].toSorted(),
  }
}

function add(sum: Taken, more: Taken): void {
  sum.rows += more.rows
  sum.ore += more.ore
}
