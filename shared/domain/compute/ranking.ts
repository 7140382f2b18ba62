/** A party's figure. */
export interface Figure {
  party: string
  value: number
}
export interface Place extends Figure {
  place: number
}

/** The figures from the highest down; the same figure, the same place, and the next place counts all before it. */
export function ranked(figures: readonly Figure[]): Place[] {
  const sorted = figures.toSorted((a, b) => b.value - a.value || (a.party < b.party ? -1 : 1))
  return sorted.map((one) => ({ ...one, place: 1 + sorted.findIndex(({ value }) => value === one.value) }))
}

/** Who stands on another place, among those who have a figure both before and after; places are counted among them alone. */
export function moved(
  before: readonly Figure[],
  after: readonly Figure[],
): { party: string; from: number; to: number }[] {
  const both = (of: readonly Figure[], other: readonly Figure[]): Place[] =>
    ranked(of.filter(({ party }) => other.some((one) => one.party === party)))
  const now = new Map(both(after, before).map(({ party, place }) => [party, place]))
  return both(before, after).flatMap(({ party, place }) => {
    const to = now.get(party)
    return to === undefined || to === place ? [] : [{ party, from: place, to }]
  })
}

/**
 * The pairs whose order is not certain, when each figure may be anywhere in its range: the lower may be as high as the higher
 * is low. `above` has the higher figure as things are.
 */
export function openOrder(
  figures: readonly Figure[],
  rangeOf: (party: string) => { low: number; high: number },
): { above: string; below: string }[] {
  const sorted = ranked(figures)
  return sorted.flatMap((above, at) =>
    sorted
      .slice(at + 1)
      .filter((below) => below.value < above.value && rangeOf(below.party).high >= rangeOf(above.party).low)
      .map((below) => ({ above: above.party, below: below.party })),
  )
}
