import type { IsolationAssessment, IsolationMeans } from '../../model/isolation.ts'

/** From this level the books themselves show the cost in follow-up. Source: domain §6.0, §6.2 I30. */
export const ISOLATED_FROM_LEVEL = 3

/**
 * Σ |öre| of a party's tagged items that are isolated in follow-up: what taggatIsolerat() comes to. Null when nothing at all
 * is assessed for the party: then it is not known, which is not 0. An item without an assessment is not isolated.
 */
export function isolatedOre(
  party: string,
  sums: readonly { itemId: string; absoluteOre: number }[],
  assessments: readonly IsolationAssessment[],
): number | null {
  const own = assessments.filter((found) => found.party === party && found.phase === 'followUp')
  if (own.length === 0) return null
  const isolated = new Set(own.filter(({ level }) => level >= ISOLATED_FROM_LEVEL).map(({ itemId }) => itemId))
  return sums.reduce((sum, { itemId, absoluteOre }) => (isolated.has(itemId) ? sum + absoluteOre : sum), 0)
}

/**
 * The level the books show by themselves, to start an assessment from: nothing tagged 0, only shares of rows 1, some whole
 * rows 2, whole rows only 3; and 4 when the same is so in the other phase too (`alsoInOther`).
 */
export function observedLevel(means: readonly IsolationMeans[], alsoInOther: boolean): 0 | 1 | 2 | 3 | 4 {
  if (means.length === 0) return 0
  const whole = means.filter(({ by }) => by === 'item').length
  if (whole === 0) return 1
  if (whole < means.length) return 2
  return alsoInOther ? 4 : 3
}
