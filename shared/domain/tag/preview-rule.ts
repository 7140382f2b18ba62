import type { HandTag, TaggingRule } from '../../model/tagging-rule.ts'
import type { Group } from './allocate.ts'
import { ruleChooser } from './choose-rule.ts'
import { matchesRule } from './match-rule.ts'

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

/**
 * What a rule would do if it were saved: what it matches, what it would win and from whom, and which rules are just as
 * specific and say otherwise about the same rows. Nothing is changed.
 */
export function previewRule(
  draft: Omit<TaggingRule, 'id' | 'origin'> & { id?: string | undefined },
  party: string,
  groups: readonly Group[],
  handTags: readonly HandTag[],
  rules: readonly TaggingRule[],
): RulePreview {
  const rule: TaggingRule = { ...draft, id: draft.id ?? '', origin: 'own' }
  const others = rules.filter((other) => other.id !== rule.id)
  const today = ruleChooser(rules)
  const withIt = ruleChooser([...others, rule])
  const tagged = new Set(handTags.map((tag) => tag.codeKey))
  const matches = { rows: 0, ore: 0 }
  const takes = { rows: 0, ore: 0 }
  const from = new Map<string, Taken>()
  const ties = new Set<string>()
  for (const group of groups) {
    const subject = { chart: group.chart, party, code: group.code }
    if (!matchesRule(rule, subject)) continue
    add(matches, group)
    const now = today(subject)
    const holder = tagged.has(group.key) ? BY_HAND : now.by === 'rule' ? now.rule.name : UNTAGGED
    const sum = from.get(holder) ?? { rows: 0, ore: 0 }
    add(sum, group)
    from.set(holder, sum)
    const then = withIt(subject)
    if (holder !== BY_HAND && then.by === 'rule' && then.rule.id === rule.id) add(takes, group)
    if (then.by === 'tie' && then.rules.some((tied) => tied.id === rule.id))
      for (const tied of then.rules) if (tied.id !== rule.id) ties.add(tied.name)
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

function add(sum: Taken, group: Group): void {
  sum.rows += group.rows
  sum.ore += group.ore
}
