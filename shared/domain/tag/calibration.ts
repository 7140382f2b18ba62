/** How often a score of at least `from` was right. Rising in both. */
export interface CalibrationStep {
  from: number
  rate: number
}

const BINS = 60
const SMALLEST_BIN = 20

/**
 * What scores have been worth: held-out scores in order, in equal bins, pooled until the rate never falls (isotonic
 * regression). Each rate is (right + 1) / (tried + 2), so that few trials never give certainty.
 */
export function calibrate(trials: readonly { score: number; right: boolean }[]): CalibrationStep[] {
  const ordered = trials.toSorted((a, b) => a.score - b.score || Number(a.right) - Number(b.right))
  const size = Math.max(SMALLEST_BIN, Math.ceil(ordered.length / BINS))
  const pooled: { from: number; right: number; tried: number }[] = []
  for (let at = 0; at < ordered.length; at += size) {
    const bin = ordered.slice(at, at + size)
    pooled.push({ from: bin[0]?.score ?? 0, right: bin.filter(({ right }) => right).length, tried: bin.length })
    while (falls(pooled)) join(pooled)
  }
  return pooled.map(({ from, right, tried }) => ({ from, rate: (right + 1) / (tried + 2) }))
}

type Pool = { from: number; right: number; tried: number }

const falls = (pooled: readonly Pool[]): boolean => {
  const [before, last] = pooled.slice(-2)
  return before !== undefined && last !== undefined && rateOf(before) >= rateOf(last)
}
const rateOf = ({ right, tried }: Pool): number => (right + 1) / (tried + 2)

function join(pooled: Pool[]): void {
  const last = pooled.pop()
  const before = pooled.at(-1)
  if (!last || !before) return
  before.right += last.right
  before.tried += last.tried
}

/** The confidence of a score: the rate of the highest step it reaches; below the first, half of the first; 0 without trials. */
export function confidenceOf(steps: readonly CalibrationStep[], score: number): number {
  let low = 0
  let high = steps.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((steps[middle]?.from ?? 0) <= score) low = middle + 1
    else high = middle
  }
  return low === 0 ? (steps[0]?.rate ?? 0) / 2 : (steps[low - 1]?.rate ?? 0)
}
