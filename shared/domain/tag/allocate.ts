import type { AccountRole } from '../../model/account-code.ts'
import type { Chart, CodeString } from '../../model/code-string.ts'
import type { Ore } from '../../model/money.ts'
import type { HandTag, TaggingRule } from '../../model/tagging-rule.ts'
import { ruleChooser } from './choose-rule.ts'

/** A code string of one batch, as far as tagging needs to know it. Amounts in öre, `absoluteOre` = Σ |öre| of its rows. */
export interface Group {
  batchNo: number
  codeId: number
  chart: Chart
  key: string
  code: CodeString
  rows: number
  ore: Ore
  absoluteOre: Ore
}

export interface GroupAllocation {
  batchNo: number
  codeId: number
  itemId: string
  role: AccountRole
  ore: Ore
  absoluteOre: Ore
  rows: number
  ruleId: string | null
  taggedAt: string | null
}

/**
 * What every group counts as: its hand tag, else the most specific rule, else nothing. The whole amount goes to one item,
 * so Σ allocations = Σ amounts of the groups that have one. The result does not depend on the order of rules or groups.
 */
export function allocate(
  party: string,
  groups: readonly Group[],
  handTags: readonly HandTag[],
  rules: readonly TaggingRule[],
  roleOf: (chart: Chart, account: string) => AccountRole,
): GroupAllocation[] {
  const byHand = new Map(handTags.map((tag) => [tag.codeKey, tag]))
  const choose = ruleChooser(rules)
  return groups.flatMap((group): GroupAllocation[] => {
    const base = {
      batchNo: group.batchNo,
      codeId: group.codeId,
      role: roleOf(group.chart, group.code.account.code),
      ore: group.ore,
      absoluteOre: group.absoluteOre,
      rows: group.rows,
    }
    const hand = byHand.get(group.key)
    if (hand) return [{ ...base, itemId: hand.itemId, ruleId: null, taggedAt: hand.at }]
    const choice = choose({ chart: group.chart, party, code: group.code })
    return choice.by === 'rule' ? [{ ...base, itemId: choice.rule.itemId, ruleId: choice.rule.id, taggedAt: null }] : []
  })
}
