import { codingFromKey } from '../../model/coding-key.ts'
import type { PlanChunk } from '../../model/import-plan.ts'
import type { Place, Problem } from '../../model/problem.ts'

/** What an account is known as in its chart: null where the chart does not know it, `outside` where it is no cost and no revenue. */
export type KnownAs = 'counted' | 'outside' | null

export type AccountNotes = { add: (chunk: PlanChunk) => void; warnings: (place: Place) => Problem[] }

type Tally = { rows: number; ore: number; first: number; accounts: Set<string> }

const MOST_EXAMPLES = 5

/**
 * Watches a plan go by for accounts whose amounts will count otherwise than their reader may think: those no chart knows count as cost,
 * those of assets, debts and investments as nothing. `rows` and `ore` of a warning are accepted rows, cost positive.
 */
export const openAccountNotes = (knownAs: (account: string) => KnownAs): AccountNotes => {
  const tallies = { unknown: openTally(), outside: openTally() }
  const kinds = new Map<number, { tally: Tally; account: string }>()
  return {
    add: (chunk) => {
      chunk.codings.forEach((key, at) => {
        const { code } = codingFromKey(key).account
        const known = knownAs(code)
        if (known !== 'counted')
          kinds.set(chunk.firstCoding + at, { tally: tallies[known ?? 'unknown'], account: code })
      })
      if (kinds.size === 0) return
      for (let at = 0; at < chunk.rows.length; at++) {
        const kind = chunk.verdicts[at] === 0 ? kinds.get(chunk.coding[at] ?? -1) : undefined
        if (!kind) continue
        const { tally, account } = kind
        if (tally.rows++ === 0) tally.first = chunk.rows[at] ?? 0
        tally.ore += chunk.ore[at] ?? 0
        if (tally.accounts.size < MOST_EXAMPLES && account !== '') tally.accounts.add(account)
      }
    },
    warnings: (place) => [
      ...warning('accounts-unknown', tallies.unknown, place),
      ...warning('accounts-outside', tallies.outside, place),
    ],
  }
}

const openTally = (): Tally => ({ rows: 0, ore: 0, first: 0, accounts: new Set() })

const warning = (code: Problem['code'], { rows, ore, first, accounts }: Tally, place: Place): Problem[] =>
  rows === 0
    ? []
    : [
        {
          code,
          place: { ...place, ...(first > 0 ? { row: first } : {}) },
          params: { rows, ore, accounts: [...accounts].toSorted().join(', ') },
        },
      ]
