import { formatNumber } from '../../../shared/domain/present/format-number.ts'
import type { OutputOf } from '../../../shared/contract/index.ts'
import type { Party } from '../../../shared/model/party.ts'

/** Bytes as people say them. */
export const sizeText = (bytes: number): string =>
  bytes < 1_000_000
    ? `${formatNumber(Math.max(1, bytes / 1000), 0)}\u00a0kB`
    : `${formatNumber(bytes / 1_000_000, 1)}\u00a0MB`

/** A contribution that has been read in, with its method against the one here. */
export type Received = OutputOf<'exchange.received'>['received'][number]

/** One line of the board: a party and its newest contribution, if any. */
export interface BoardLine {
  readonly party: Party
  readonly received: Received | null
}

/** The parties in their own order, each with the contribution received last; a party with several years has a line for each. */
export function boardLines(parties: readonly Party[], received: readonly Received[]): BoardLine[] {
  return parties.flatMap((party): BoardLine[] => {
    const newest = new Map<number, Received>()
    for (const each of received) {
      if (each.party !== party.code) continue
      const former = newest.get(each.year)
      if (!former || former.receivedAt < each.receivedAt) newest.set(each.year, each)
    }
    const lines = [...newest.values()].sort((a, b) => b.year - a.year)
    return lines.length === 0 ? [{ party, received: null }] : lines.map((each) => ({ party, received: each }))
  })
}
