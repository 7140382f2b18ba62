/** How many of the codings that show the same thing are tagged at all, at the parties that have tagged any of them. */
export interface TaggedShare {
  tagged: number
  of: number
}

type Counts = { tagged: number; untagged: number }

/**
 * Per shown key: a party that tagged 3 of its 27 like codings says less than one that tagged all. Parties that have tagged none
 * of them are left out, since they may not have begun. Each coding is to be given once.
 */
export function taggedShares(
  codings: readonly { key: string; party: string; tagged: boolean }[],
): Map<string, TaggedShare> {
  const byKey = new Map<string, Map<string, Counts>>()
  for (const { key, party, tagged } of codings) {
    const parties = byKey.get(key) ?? new Map<string, Counts>()
    const counts = parties.get(party) ?? { tagged: 0, untagged: 0 }
    counts[tagged ? 'tagged' : 'untagged'] += 1
    byKey.set(key, parties.set(party, counts))
  }
  const shares = new Map<string, TaggedShare>()
  for (const [key, parties] of byKey) {
    const begun = [...parties.values()].filter(({ tagged }) => tagged > 0)
    const tagged = begun.reduce((sum, counts) => sum + counts.tagged, 0)
    const of = begun.reduce((sum, counts) => sum + counts.tagged + counts.untagged, 0)
    if (of > tagged) shares.set(key, { tagged, of })
  }
  return shares
}
