import type { AccountRole } from '../../model/account-code.ts'
import type { Chart, CodeString } from '../../model/code-string.ts'
import type { KeyValues } from '../../model/key-values.ts'
import type { Ore } from '../../model/money.ts'
import { axesText, mergedAxes, type TagAxes } from '../../model/tag-axes.ts'
import type { SplitMeans, SplitShare, TagTarget, UntaggedReason } from '../../model/tag-split.ts'
import type { HandTag } from '../../model/tagging-rule.ts'
import { allocateAmounts, type AmountRows } from './allocate-split.ts'
import type { RuleChoice } from './choose-rule.ts'
import type { RowFacts } from './match-expression.ts'
import type { RuleSubject } from './match-rule.ts'
import { splitShares } from './split-shares.ts'

/** A code string of one batch, as far as tagging needs to know it. Amounts in öre, `absoluteOre` = Σ |öre| of its rows. */
export interface Group {
  batchNo: number
  codeId: number
  chart: Chart
  code: CodeString
  rows: number
  ore: Ore
  absoluteOre: Ore
}

/** Rows of a group that are alike in all that a rule can ask of a row. */
export interface GroupRows extends AmountRows, RowFacts {}

/** Who said it: a rule, or a hand and when. Exactly one of them is set. */
interface SaidBy {
  ruleId: string | null
  taggedAt: string | null
}

/**
 * One part of what a group counts as. `choice` 0: of the whole code string; from 1: of the rows that decided alike, numbered
 * within the group. `part`: its place among the choice's shares, which largest remainders are settled by.
 */
export interface GroupAllocation extends SaidBy {
  choice: number
  part: number
  itemId: string
  axes: string
  role: AccountRole
  means: SplitMeans
  keyId: string | null
  weight: number
  ore: Ore
  absoluteOre: Ore
  rows: number
  wholeRows: number
}

/** Rows that a tag or a rule reaches and that are untagged all the same, with why. */
export interface GroupFailure extends SaidBy {
  choice: number
  reason: UntaggedReason
  rows: number
  ore: Ore
  absoluteOre: Ore
}

export interface GroupOutcome {
  allocations: GroupAllocation[]
  failures: GroupFailure[]
  /** Which rows each choice from 1 holds; null where the code string is tagged as one. */
  choices: readonly (RowFacts & { choice: number })[] | null
}

/** What is known when a group is asked what it counts as. */
export interface Allocating {
  party: string
  handTag: (codeId: number) => HandTag | undefined
  choose: (subject: RuleSubject) => RuleChoice
  /** A group's rows by amount and month: asked only where a split or a row condition needs them. */
  rowsOf: (group: Group) => readonly GroupRows[]
  /** The values of a key that are valid for the party and year. */
  keyValues: (keyId: string) => readonly KeyValues[]
  roleOf: (chart: Chart, account: string) => AccountRole
}

type Said = SaidBy & { target: TagTarget; axes: TagAxes | undefined }
type Verdict = { tag: Said } | { fail: UntaggedReason }

const NOTHING: GroupOutcome = { allocations: [], failures: [], choices: null }

/**
 * What a group counts as: its hand tag, else the most specific rule, row by row where a rule asks of rows. Σ allocations +
 * Σ failures + what nothing reaches = the group's amount, to the öre. Does not depend on the order of rules or groups.
 */
export function allocateGroup(group: Group, known: Allocating): GroupOutcome {
  const hand = known.handTag(group.codeId)
  if (hand)
    return hand.target.by === 'none'
      ? NOTHING
      : whole(group, { tag: { target: hand.target, axes: hand.axes, ruleId: null, taggedAt: hand.at } }, known)
  const subject = { chart: group.chart, party: known.party, code: group.code }
  const choice = known.choose({ ...subject, row: null })
  return choice.by === 'rows' ? byRows(group, subject, known) : whole(group, verdictOf(choice), known)
}

function verdictOf(choice: RuleChoice): Verdict | null {
  switch (choice.by) {
    case 'rule':
      return {
        tag: { target: choice.rule.target, axes: choice.rule.axes, ruleId: choice.rule.id, taggedAt: null },
      }
    case 'tie':
      return { fail: { code: 'rules-tie', ruleIds: choice.rules.map(({ id }) => id) } }
    case 'none':
    case 'rows':
      return null
  }
}

function whole(group: Group, verdict: Verdict | null, known: Allocating): GroupOutcome {
  if (!verdict) return NOTHING
  const only = group.rows === 1 ? [{ ore: group.ore, rows: 1 }] : null
  return { ...settled(group, 0, verdict, group, () => only ?? known.rowsOf(group), known), choices: null }
}

function byRows(group: Group, subject: Omit<RuleSubject, 'row'>, known: Allocating): GroupOutcome {
  const decided = new Map<string, { verdict: Verdict; rows: GroupRows[] }>()
  for (const row of known.rowsOf(group)) {
    const choice = known.choose({ ...subject, row })
    const verdict = verdictOf(choice)
    if (!verdict) continue
    const key = JSON.stringify(
      choice.by === 'tie' ? choice.rules.map(({ id }) => id) : choice.by === 'rule' && choice.rule.id,
    )
    const there = decided.get(key) ?? { verdict, rows: [] }
    there.rows.push(row)
    decided.set(key, there)
  }
  const outcomes = [...decided]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { verdict, rows }], at) => ({
      rows,
      ...settled(group, at + 1, verdict, totalOf(rows), () => rows, known),
    }))
  return {
    allocations: outcomes.flatMap(({ allocations }) => allocations),
    failures: outcomes.flatMap(({ failures }) => failures),
    choices: outcomes.flatMap(({ rows }, at) => rows.map(({ ore, period }) => ({ ore, period, choice: at + 1 }))),
  }
}

const totalOf = (rows: readonly GroupRows[]): { rows: number; ore: Ore; absoluteOre: Ore } => ({
  rows: rows.reduce((sum, one) => sum + one.rows, 0),
  ore: rows.reduce((sum, one) => sum + one.ore * one.rows, 0),
  absoluteOre: rows.reduce((sum, one) => sum + Math.abs(one.ore) * one.rows, 0),
})

function settled(
  group: Group,
  choice: number,
  verdict: Verdict,
  { rows, ore, absoluteOre }: { rows: number; ore: Ore; absoluteOre: Ore },
  amounts: () => readonly AmountRows[],
  known: Allocating,
): Pick<GroupOutcome, 'allocations' | 'failures'> {
  if ('fail' in verdict)
    return {
      allocations: [],
      failures: [{ choice, reason: verdict.fail, rows, ore, absoluteOre, ruleId: null, taggedAt: null }],
    }
  const { target, axes, ruleId, taggedAt } = verdict.tag
  const keyId = target.by === 'key' ? target.keyId : null
  const shares = splitShares(target, keyId === null ? [] : known.keyValues(keyId))
  if (!shares.ok)
    return {
      allocations: [],
      failures: [{ choice, reason: shares.problem, rows, ore, absoluteOre, ruleId, taggedAt }],
    }
  const role = known.roleOf(group.chart, group.code.account.code)
  const asAllocation = (share: SplitShare, part: number) => ({
    choice,
    part,
    itemId: share.itemId,
    axes: axesText(mergedAxes(axes, share.axes)),
    role,
    means: target.by,
    keyId,
    weight: share.weight,
    ruleId,
    taggedAt,
  })
  const [only, ...others] = shares.shares
  if (only && others.length === 0)
    return { allocations: [{ ...asAllocation(only, 0), ore, absoluteOre, rows, wholeRows: rows }], failures: [] }
  return {
    allocations: allocateAmounts(amounts(), shares.shares).map((part, at) => ({
      ...asAllocation(part, at),
      ore: part.ore,
      absoluteOre: part.absoluteOre,
      rows: part.rows,
      wholeRows: part.wholeRows,
    })),
    failures: [],
  }
}
