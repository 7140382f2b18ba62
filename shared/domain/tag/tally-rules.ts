import type { TaggingRule } from '../../model/tagging-rule.ts'
import type { Group, GroupRows } from './allocate.ts'
import { ruleChooser } from './choose-rule.ts'

export interface RuleTally {
  rows: number
  ore: number
  /** Ids of equally specific rules that say otherwise of some of the same rows. */
  ties: Set<string>
}

/** What each of many rules takes of a scope when all of them decide together, and which of them tie; hand tags win. */
export function tallyRules(
  rules: readonly TaggingRule[],
  party: string,
  groups: Iterable<Group>,
  taggedByHand: (codeId: number) => boolean,
  rowsOf: (group: Group) => readonly GroupRows[],
): Map<string, RuleTally> {
  const choose = ruleChooser(rules)
  const tallies = new Map<string, RuleTally>()
  const of = (id: string): RuleTally => {
    const known = tallies.get(id) ?? { rows: 0, ore: 0, ties: new Set() }
    tallies.set(id, known)
    return known
  }
  const count = (choice: ReturnType<typeof choose>, rows: number, ore: number): void => {
    if (choice.by === 'rule') {
      const tally = of(choice.rule.id)
      tally.rows += rows
      tally.ore += ore
    } else if (choice.by === 'tie')
      for (const one of choice.rules) for (const other of choice.rules) if (one !== other) of(one.id).ties.add(other.id)
  }
  for (const group of groups) {
    if (taggedByHand(group.codeId)) continue
    const subject = { chart: group.chart, party, code: group.code }
    const choice = choose({ ...subject, row: null })
    if (choice.by !== 'rows') count(choice, group.rows, group.ore)
    else for (const row of rowsOf(group)) count(choose({ ...subject, row }), row.rows, row.ore * row.rows)
  }
  return tallies
}
