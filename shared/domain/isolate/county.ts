import type { CountyItem, DoubleCount, Elimination } from '../../model/double-count.ts'
import type { Ore } from '../../model/money.ts'
import { splitOre } from '../tag/split-ore.ts'

/** What a coding counts as, öre per item under the lens that is asked about; none where nothing of it is in any sum. */
export type FlowItems = (flowId: string) => readonly { itemId: string; ore: Ore }[]

/** A warning and who was said to count. A warning that nobody has decided on eliminates nothing. */
export interface Decided {
  found: DoubleCount
  counts: string
}

/**
 * What the county's total leaves out, item by item. Of a flow between parties both ends go: the purchase, and the revenue that
 * answers it, so that what is left is what the work cost; the party that counts is the one that keeps it. Of a joint board every
 * side but the one that counts. Each coding is left out once, whatever the number and order of decisions.
 */
export function eliminationsOf(decisions: readonly Decided[], itemsOf: FlowItems): Elimination[] {
  const used = new Set<string>()
  const sums = new Map<string, Elimination>()
  for (const { found, counts } of decisions.toSorted((a, b) => (a.found.id < b.found.id ? -1 : 1))) {
    const take = (flowIds: readonly string[], among: readonly Share[]): void => {
      for (const flowId of flowIds) {
        if (used.has(flowId)) continue
        used.add(flowId)
        for (const { itemId, ore } of itemsOf(flowId))
          for (const { party, part } of divided(ore, among)) add(sums, found.id, party, itemId, part)
      }
    }
    for (const side of found.sides) {
      if (found.cause === 'joint-board') {
        if (side.party !== counts) take(side.flowIds, [{ party: side.party, weight: 1 }])
        continue
      }
      const paysAndCounts = side.ore > 0 && side.party === counts
      const receivers = found.sides.filter(({ ore }) => ore < 0)
      // The payer's cost stands for the work, so as much is taken out where the work is done.
      take(
        side.flowIds,
        paysAndCounts
          ? receivers.map(({ party, ore }) => ({ party, weight: -ore }))
          : [{ party: side.party, weight: 1 }],
      )
    }
  }
  return [...sums.values()].filter(({ ore }) => ore !== 0)
}

interface Share {
  party: string
  weight: number
}

const divided = (ore: Ore, among: readonly Share[]): { party: string; part: Ore }[] => {
  const parts = splitOre(
    ore,
    among.map(({ weight }) => weight),
  )
  return among.map(({ party }, at) => ({ party, part: parts[at] ?? 0 }))
}

function add(sums: Map<string, Elimination>, doubleCountId: string, party: string, itemId: string, ore: Ore): void {
  const key = `${doubleCountId} ${party} ${itemId}`
  const known = sums.get(key)
  if (known) known.ore += ore
  else sums.set(key, { doubleCountId, party, itemId, ore })
}

/** One party's own sum of one item under a lens. */
export interface PartyItem {
  party: string
  itemId: string
  ore: Ore
}

/**
 * The county's total per item: the parties' own sums added, less what is counted twice. Sum = county + eliminated, to the öre,
 * for every item. Items nobody has anything on are absent; items and parties keep the order they come in.
 */
export function countyItems(sums: readonly PartyItem[], eliminations: readonly Elimination[]): CountyItem[] {
  const items = new Map<string, CountyItem>()
  const of = (itemId: string, party: string): CountyItem['parties'][number] => {
    const item = items.get(itemId) ?? { itemId, parties: [], sumOre: 0, eliminatedOre: 0, countyOre: 0 }
    items.set(itemId, item)
    const known = item.parties.find((one) => one.party === party)
    if (known) return known
    const made = { party, ore: 0, eliminatedOre: 0 }
    item.parties.push(made)
    return made
  }
  for (const { party, itemId, ore } of sums) of(itemId, party).ore += ore
  for (const { party, itemId, ore } of eliminations) of(itemId, party).eliminatedOre += ore
  return [...items.values()].map((item) => {
    const sumOre = item.parties.reduce((sum, { ore }) => sum + ore, 0)
    const eliminatedOre = item.parties.reduce((sum, one) => sum + one.eliminatedOre, 0)
    return { ...item, sumOre, eliminatedOre, countyOre: sumOre - eliminatedOre }
  })
}

/** The codings that the county's total leaves out by a decision: both ends of a flow, or the purchase kept and the answer left out. */
export const eliminatedFlows = ({ cause, sides }: DoubleCount, counts: string): string[] =>
  sides
    .filter(({ party, ore }) => party !== counts || (cause !== 'joint-board' && ore < 0))
    .flatMap(({ flowIds }) => flowIds)
    .toSorted()
