import type { KeyValues } from '../../model/key-values.ts'
import {
  partText,
  type SplitProblem,
  type SplitShare,
  type TagTarget,
  WHOLE_IN_HUNDREDTHS,
} from '../../model/tag-split.ts'

export type SharesOutcome = { ok: true; shares: readonly SplitShare[] } | { ok: false; problem: SplitProblem }

const refused = (problem: SplitProblem): SharesOutcome => ({ ok: false, problem })

/** The values of a key that are a party's for a year: the sets it may choose from, to be exactly one. */
export const validKeyValues = (all: readonly KeyValues[], keyId: string, party: string, year: number): KeyValues[] =>
  all.filter(
    (values) =>
      values.keyId === keyId && values.party === party && values.fromYear <= year && (values.toYear ?? year) >= year,
  )

/**
 * A target as weights per part, ready for splitOre, or why it is not one. `keyValues`: the sets valid for the row's own
 * party and year (validKeyValues). A part whose value is 0 gets nothing and is left out.
 */
export function splitShares(target: TagTarget, keyValues: readonly KeyValues[]): SharesOutcome {
  switch (target.by) {
    case 'item':
      return { ok: true, shares: [{ itemId: target.itemId, weight: 1 }] }
    case 'percent':
      return shares(target.shares, WHOLE_IN_HUNDREDTHS)
    case 'amount':
      return shares(target.shares, null)
    case 'key':
      return byKey(target, keyValues)
  }
}

function shares(given: readonly SplitShare[], expected: number | null): SharesOutcome {
  const twice = firstTwice(given)
  if (twice !== undefined) return refused({ code: 'item-twice', itemId: twice })
  const sum = given.reduce((total, { weight }) => total + weight, 0)
  return expected !== null && sum !== expected
    ? refused({ code: 'shares-sum', sum, expected })
    : { ok: true, shares: given }
}

function byKey({ keyId, parts }: Extract<TagTarget, { by: 'key' }>, keyValues: readonly KeyValues[]): SharesOutcome {
  const twice = firstTwice(parts)
  if (twice !== undefined) return refused({ code: 'item-twice', itemId: twice })
  const [values, ...others] = keyValues.filter((candidate) => candidate.keyId === keyId)
  if (!values) return refused({ code: 'key-values-missing', keyId })
  if (others.length > 0)
    return refused({ code: 'key-values-overlap', keyId, ids: [values, ...others].map(({ id }) => id).toSorted() })
  const valueOf = new Map(values.values.map((value) => [partText(value), value.hundredths]))
  const found: SplitShare[] = []
  for (const part of parts) {
    const weight = valueOf.get(partText(part))
    if (weight === undefined) return refused({ code: 'key-item-missing', keyId, itemId: part.itemId })
    if (weight > 0) found.push({ ...part, weight })
  }
  return found.length === 0 ? refused({ code: 'key-sum-zero', keyId }) : { ok: true, shares: found }
}

/** The item of the first part that stands twice on the same axes. */
function firstTwice(parts: readonly Pick<SplitShare, 'itemId' | 'axes'>[]): string | undefined {
  const texts = parts.map(partText)
  return parts.find((part, at) => texts.indexOf(partText(part)) !== at)?.itemId
}

/** How far a target's amounts are from what they are to share, in öre: 0 for every other kind of target. */
export const amountsDifference = (target: TagTarget, ore: number): number =>
  target.by === 'amount' ? Math.abs(ore) - target.shares.reduce((sum, { weight }) => sum + weight, 0) : 0
