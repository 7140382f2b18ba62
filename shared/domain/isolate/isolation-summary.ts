import { ISOLATION_PHASES, type IsolationAssessment, type IsolationPhase } from '../../model/isolation.ts'
import type { Ore } from '../../model/money.ts'
import type { Kind } from '../../model/scope.ts'
import { ISOLATED_FROM_LEVEL } from './isolated-amount.ts'
import type { IsolationCell, IsolationMatrix } from './isolation-matrix.ts'

/** Up to this level an amount is not seen in the books as such: why, must be said. Source: domain §6.0. */
export const HIDDEN_TO_LEVEL = 1

/** Which half cell speaks of an amount: a budget is planning, outcome and forecast are follow-up. */
export const phaseOf = (kind: Kind): IsolationPhase => (kind === 'budget' ? 'planning' : 'followUp')

/** Not seen in the books, or a change is wanted, and nobody has said why. */
export const lacksReason = ({ level, change, reason }: IsolationAssessment): boolean =>
  reason.trim() === '' && (level <= HIDDEN_TO_LEVEL || (change !== null && change.kind !== 'none'))

export const isBelowTarget = ({ level, targetLevel }: IsolationAssessment): boolean =>
  targetLevel !== null && level < targetLevel

export const wantsChange = ({ change }: IsolationAssessment): boolean => change !== null && change.kind !== 'none'

/** What a number of half cells come to: how many, and Σ |öre| tagged by how far the amounts are isolated. */
export interface IsolationTally {
  total: number
  empty: number
  belowTarget: number
  wanted: number
  reasonMissing: number
  /** Levels 0–1, 2, 3–4, and not assessed; they sum to `allOre`. */
  hiddenOre: Ore
  partlyOre: Ore
  isolatedOre: Ore
  unassessedOre: Ore
  allOre: Ore
}

const nothing = (): IsolationTally => ({
  total: 0,
  empty: 0,
  belowTarget: 0,
  wanted: 0,
  reasonMissing: 0,
  hiddenOre: 0,
  partlyOre: 0,
  isolatedOre: 0,
  unassessedOre: 0,
  allOre: 0,
})

/** `amountOf`: Σ |öre| tagged on the item by the party in the scope shown; the half cell of its phase says how isolated it is. */
export function isolationSummary(
  { rows }: IsolationMatrix,
  phase: IsolationPhase,
  amountOf: (itemId: string, party: string) => Ore,
): { byItem: Map<string, IsolationTally>; byParty: Map<string, IsolationTally>; all: IsolationTally } {
  const byItem = new Map<string, IsolationTally>()
  const byParty = new Map<string, IsolationTally>()
  const all = nothing()
  for (const { itemId, cells } of rows)
    for (const cell of cells)
      for (const tally of [tallyOf(byItem, itemId), tallyOf(byParty, cell.party), all])
        addCell(tally, cell, phase, amountOf(itemId, cell.party))
  return { byItem, byParty, all }
}

function tallyOf(tallies: Map<string, IsolationTally>, key: string): IsolationTally {
  const known = tallies.get(key)
  if (known) return known
  const made = nothing()
  tallies.set(key, made)
  return made
}

function addCell(tally: IsolationTally, cell: IsolationCell, phase: IsolationPhase, ore: Ore): void {
  tally.allOre += ore
  if (!cell.applicable) {
    // Tagged all the same: shown as not assessed, never left out.
    tally.unassessedOre += ore
    return
  }
  for (const half of ISOLATION_PHASES) {
    const found = cell[half]
    tally.total += 1
    if (!found) tally.empty += 1
    else {
      if (isBelowTarget(found)) tally.belowTarget += 1
      if (wantsChange(found)) tally.wanted += 1
      if (lacksReason(found)) tally.reasonMissing += 1
    }
    if (half === phase) tally[heapOf(found)] += ore
  }
}

const heapOf = (found: IsolationAssessment | null): 'hiddenOre' | 'partlyOre' | 'isolatedOre' | 'unassessedOre' =>
  found === null
    ? 'unassessedOre'
    : found.level <= HIDDEN_TO_LEVEL
      ? 'hiddenOre'
      : found.level < ISOLATED_FROM_LEVEL
        ? 'partlyOre'
        : 'isolatedOre'
