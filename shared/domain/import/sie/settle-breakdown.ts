import { oreAsKronor, sieOre } from './sie-amount.ts'
import type { SieObject, SieSkip } from './sie-file.ts'

export type AmountLine = {
  line: number
  period: string
  account: string
  objects: readonly SieObject[]
  amount: string
}

/** What becomes of a line. `rest` is set on a total reduced by its breakdown: the kronor that are on no object. */
export type SettledLine = { of: AmountLine; skip: SieSkip; rest: string | null }

/**
 * Decides for each line whether it is money of its own. A line with {} is the account's total and lines with objects divide it,
 * each dimension anew: so totals are taken less the breakdown by the one chosen dimension, and every other breakdown is left out.
 * The first total line carries what the breakdown leaves; where money is unreadable the totals stand and nothing is computed.
 * Where there is no total the breakdown by the chosen dimension stands for it, or another that covers more (`untotalled` counts).
 */
export const settleBreakdown = (
  lines: readonly AmountLine[],
  dimension: string | null,
): { settled: SettledLine[]; untotalled: number } => {
  const groups = new Map<string, AmountLine[]>()
  for (const line of lines) {
    const key = `${line.account}\u0001${line.period}`
    const group = groups.get(key)
    if (group) group.push(line)
    else groups.set(key, [line])
  }
  const settled: SettledLine[] = []
  let untotalled = 0
  for (const group of groups.values()) {
    const totals = group.filter(({ objects }) => objects.length === 0)
    if (totals.length === group.length) {
      for (const of of group) settled.push({ of, skip: null, rest: null })
      continue
    }
    if (totals.length === 0) untotalled++
    const chosen =
      totals.length === 0 ? withoutTotal(group, dimension) : dimension === null ? [] : group.filter(isBy(dimension))
    const divided = chosen.length > 0 && (totals.length === 0 || (allReadable(totals) && allReadable(chosen)))
    const counted = new Set(divided ? chosen : [])
    const rest = divided && totals.length > 0 ? sumOf(totals) - sumOf(chosen) : null
    const [first] = totals
    for (const of of group) {
      if (of.objects.length > 0) settled.push({ of, skip: counted.has(of) ? null : 'object-breakdown', rest: null })
      else if (rest === null) settled.push({ of, skip: null, rest: null })
      else if (of !== first || rest === 0) settled.push({ of, skip: 'total-row', rest: null })
      else settled.push({ of, skip: null, rest: Number.isSafeInteger(rest) ? oreAsKronor(rest) : '?' })
    }
  }
  return { settled: settled.sort((a, b) => a.of.line - b.of.line), untotalled }
}

const isBy = (dimension: string) => (line: AmountLine) =>
  line.objects.length === 1 && line.objects[0]?.dimension === dimension

const allReadable = (lines: readonly AmountLine[]): boolean =>
  lines.every(({ amount }) => !Number.isNaN(sieOre(amount)))

const sumOf = (lines: readonly AmountLine[]): number => lines.reduce((sum, { amount }) => sum + sieOre(amount), 0)

/**
 * The lines of one dimension or of one combination of dimensions: each is a division of the same whole, so the one that covers
 * most kronor is nearest to it. The chosen dimension wins where it covers as much.
 */
const withoutTotal = (group: readonly AmountLine[], dimension: string | null): AmountLine[] => {
  const kinds = new Map<string, { lines: AmountLine[]; covered: number }>()
  for (const line of group) {
    const name = line.objects.map((object) => object.dimension).join(' ')
    const kind = kinds.get(name) ?? { lines: [], covered: 0 }
    const ore = sieOre(line.amount)
    kind.lines.push(line)
    kind.covered += Number.isNaN(ore) ? 0 : Math.abs(ore)
    kinds.set(name, kind)
  }
  const chosen = dimension === null ? undefined : kinds.get(dimension)
  let best = chosen
  for (const kind of kinds.values()) if (!best || kind.covered > best.covered) best = kind
  return best?.lines ?? []
}
