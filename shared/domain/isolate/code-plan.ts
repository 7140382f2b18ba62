import type { IsolationChange, IsolationPhase } from '../../model/isolation.ts'
import { type IsolationMatrix, wantedChanges } from './isolation-matrix.ts'

/** A code that a party wants, once however many half cells ask for it. */
export interface WantedCode {
  party: string
  itemId: string
  kind: IsolationChange['kind']
  proposal: string
  phases: IsolationPhase[]
  level: number
  targetLevel: number | null
  reasons: string[]
}

/**
 * The code plan: which codes each party would add and for what, in the order of the matrix. The same code for the same item in
 * both phases is one line: its lowest level, its highest target and every reason once.
 */
export function codePlan(matrix: IsolationMatrix): WantedCode[] {
  const plan = new Map<string, WantedCode>()
  for (const { itemId, party, phase, level, targetLevel, reason, change } of wantedChanges(matrix)) {
    if (change === null) continue
    const key = `${party} ${itemId} ${change.kind} ${change.proposal.trim()}`
    const known = plan.get(key)
    const said = reason.trim()
    if (!known) {
      plan.set(key, {
        party,
        itemId,
        kind: change.kind,
        proposal: change.proposal.trim(),
        phases: [phase],
        level,
        targetLevel,
        reasons: said === '' ? [] : [said],
      })
      continue
    }
    known.phases.push(phase)
    known.level = Math.min(known.level, level)
    known.targetLevel = targetLevel === null ? known.targetLevel : Math.max(known.targetLevel ?? 0, targetLevel)
    if (said !== '' && !known.reasons.includes(said)) known.reasons.push(said)
  }
  return [...plan.values()]
}
