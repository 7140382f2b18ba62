import {
  type KeyValues,
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
 * A target as weights per item, ready for splitOre, or why it is not one. `keyValues`: the sets valid for the row's own
 * party and year (validKeyValues). An item whose value is 0 gets no part.
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
  const twice = firstTwice(given.map(({ itemId }) => itemId))
  if (twice !== undefined) return refused({ code: 'item-twice', itemId: twice })
  const sum = given.reduce((total, { weight }) => total + weight, 0)
  return expected !== null && sum !== expected
    ? refused({ code: 'shares-sum', sum, expected })
    : { ok: true, shares: given }
}

function byKey({ keyId, itemIds }: Extract<TagTarget, { by: 'key' }>, keyValues: readonly KeyValues[]): SharesOutcome {
  const twice = firstTwice(itemIds)
  if (twice !== undefined) return refused({ code: 'item-twice', itemId: twice })
  const [values, ...others] = keyValues.filter((candidate) => candidate.keyId === keyId)
  if (!values) return refused({ code: 'key-values-missing', keyId })
  if (others.length > 0)
    return refused({ code: 'key-values-overlap', keyId, ids: [values, ...others].map(({ id }) => id).toSorted() })
  const found: SplitShare[] = []
  for (const itemId of itemIds) {
    const value = values.values.find((candidate) => candidate.itemId === itemId)
    if (!value) return refused({ code: 'key-item-missing', keyId, itemId })
    if (value.hundredths > 0) found.push({ itemId, weight: value.hundredths })
  }
  return found.length === 0 ? refused({ code: 'key-sum-zero', keyId }) : { ok: true, shares: found }
}

const firstTwice = (ids: readonly string[]): string | undefined => ids.find((id, at) => ids.indexOf(id) !== at)

/** How far a target's amounts are from what they are to share, in öre: 0 for every other kind of target. */
export const amountsDifference = (target: TagTarget, ore: number): number =>
  target.by === 'amount' ? Math.abs(ore) - target.shares.reduce((sum, { weight }) => sum + weight, 0) : 0
