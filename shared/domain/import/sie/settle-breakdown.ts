import { oreAsKronor, sieOre } from './sie-amount.ts'
import type { SieObject, SieSkip } from './sie-file.ts'

export type AmountLine = { line: number; period: string; account: string; objects: readonly SieObject[]; amount: string }

/** A line with what becomes of it. `remainder` marks a total reduced by its breakdown: what is not on any object. */
export type SettledLine = AmountLine & { skip: SieSkip; remainder: boolean }

/**
 * Decides for each line whether it is money of its own. A line with {} is the account's total and lines with objects divide it,
 * each dimension anew: so totals are taken less the breakdown by the one chosen dimension, and every other breakdown is left out.
 * Where there is no total the breakdown by the chosen dimension stands for it, or another that covers more (`untotalled` counts).
 */
export const settleBreakdown = (lines: readonly AmountLine[], dimension: string | null): { settled: SettledLine[]; untotalled: number } => {
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
      for (const line of group) settled.push({ ...line, skip: null, remainder: false })
      continue
    }
    if (totals.length === 0) untotalled++
    const chosen = totals.length === 0 ? withoutTotal(group, dimension) : dimension === null ? [] : group.filter(isBy(dimension))
    settled.push(...(totals.length === 0 ? [] : lessBreakdown(totals, chosen)))
    const counted = new Set(totals.length > 0 && !allReadable([...totals, ...chosen]) ? [] : chosen)
    for (const line of group) {
      if (line.objects.length > 0) settled.push({ ...line, skip: counted.has(line) ? null : 'object-breakdown', remainder: false })
    }
  }
  return { settled: settled.sort((a, b) => a.line - b.line), untotalled }
}

const isBy = (dimension: string) => (line: AmountLine) => line.objects.length === 1 && line.objects[0]?.dimension === dimension

const allReadable = (lines: readonly AmountLine[]): boolean => lines.every(({ amount }) => !Number.isNaN(sieOre(amount)))

const sumOf = (lines: readonly AmountLine[]): number => lines.reduce((sum, { amount }) => sum + sieOre(amount), 0)

/** The first total line carries what the breakdown leaves; nothing left is a total row. Unreadable money anywhere: the totals stand. */
const lessBreakdown = (totals: readonly AmountLine[], chosen: readonly AmountLine[]): SettledLine[] => {
  if (chosen.length === 0 || !allReadable([...totals, ...chosen])) return totals.map((line) => ({ ...line, skip: null, remainder: false }))
  const rest = sumOf(totals) - sumOf(chosen)
  return totals.map((line, at) =>
    at > 0 || rest === 0 || !Number.isSafeInteger(rest)
      ? { ...line, skip: 'total-row', remainder: false }
      : { ...line, amount: oreAsKronor(rest), skip: null, remainder: true },
  )
}

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
