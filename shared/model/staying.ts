/**
 * Which entries of a reordered list can be said to have stayed where they were: the longest run of them whose former
 * places (null: new) still rise. All others have moved; no smaller set of moves gives the new order.
 */
export function staying(formerPlaces: readonly (number | null)[]): boolean[] {
  const tails: number[] = []
  const before = new Map<number, number>()
  formerPlaces.forEach((place, index) => {
    if (place === null) return
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((formerPlaces[tails[middle] ?? -1] ?? 0) < place) low = middle + 1
      else high = middle
    }
    before.set(index, tails[low - 1] ?? -1)
    tails[low] = index
  })
  const stays = formerPlaces.map(() => false)
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before.get(at) ?? -1) stays[at] = true
  return stays
}
