import type { Outlier } from '../../model/comparability.ts'
import { median } from './median.ts'

/** Makes the median absolute deviation of normally spread figures the same as their standard deviation. */
const SCALE = 1.4826
/** With fewer nothing can be said of what is usual. */
const FEWEST_PARTIES = 5
export const USUAL_OUTLIER_LIMIT = 3

/**
 * The figures far from the others: more than `limit` scaled median absolute deviations from the median, which a few extreme
 * figures do not move. Each with why; nothing is ever removed. None where there are fewer than five figures, or where more than
 * half of them are the same, so that there is no usual spread to measure by.
 */
export function outliers(
  figures: readonly { party: string; value: number }[],
  limit = USUAL_OUTLIER_LIMIT,
): ReadonlyMap<string, Outlier> {
  const found = new Map<string, Outlier>()
  const middle = median(figures.map(({ value }) => value))
  if (figures.length < FEWEST_PARTIES || middle === null) return found
  const spread = median(figures.map(({ value }) => Math.abs(value - middle))) ?? 0
  if (spread === 0) return found
  for (const { party, value } of figures) {
    const distance = Math.abs(value - middle) / (SCALE * spread)
    if (distance <= limit) continue
    const side = value < middle ? 'low' : 'high'
    found.set(party, { side, distance: Math.round(distance * 10) / 10, limit, median: middle, parties: figures.length })
  }
  return found
}
