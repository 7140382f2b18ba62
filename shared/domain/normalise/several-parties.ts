import { CODE_DIMENSIONS } from '../../model/code-string.ts'
import { codingFromKey } from '../../model/coding-key.ts'
import type { PlanChunk } from '../../model/import-plan.ts'
import type { Place, Problem } from '../../model/problem.ts'
import type { PartyFinder } from '../import/statistics/find-party.ts'
import type { PartyNotes } from './party-notes.ts'

/** So many different municipalities in one table are no counterparties met by chance. */
const FEWEST = 3
const MOST_NAMED = 5
/** A table of municipalities names them from its start, in short cells. */
const MOST_CODINGS = 5000
const LONGEST_NAME = 40

/**
 * Watches a plan go by for a table that is of several parties: rows called by their names. All of it would be read in as one party's.
 * Counterparties are other parties by nature and are not looked at.
 */
export const openSeveralParties = (partyOf: PartyFinder): PartyNotes => {
  const naming = new Map<number, string>()
  const named = new Map<string, string>()
  const known = new Map<string, string | null>()
  const partyNamed = (text: string): string | null => {
    const before = known.get(text)
    if (before !== undefined) return before
    const found = text === '' || text.length > LONGEST_NAME ? null : partyOf(text)
    const code = found?.is === 'party' ? found.code : null
    known.set(text, code)
    return code
  }
  let rows = 0
  let first = 0
  return {
    add: (chunk: PlanChunk) => {
      if (chunk.firstCoding < MOST_CODINGS)
        chunk.codings.forEach((key, at) => {
          const coding = codingFromKey(key)
          const texts = [
            ...coding.text.split(' · '),
            ...CODE_DIMENSIONS.flatMap((dimension) => (dimension === 'counterparty' ? [] : [coding[dimension].name])),
          ]
          for (const text of texts) {
            const code = partyNamed(text)
            if (code === null) continue
            naming.set(chunk.firstCoding + at, code)
            if (!named.has(code)) named.set(code, text)
          }
        })
      if (naming.size === 0) return
      for (let at = 0; at < chunk.rows.length; at++) {
        if (chunk.verdicts[at] !== 0 || !naming.has(chunk.coding[at] ?? -1)) continue
        if (rows++ === 0) first = chunk.rows[at] ?? 0
      }
    },
    warnings: (place: Place): Problem[] =>
      named.size < FEWEST || rows === 0
        ? []
        : [
            {
              code: 'several-parties',
              place: { ...place, ...(first > 0 ? { row: first } : {}) },
              params: { rows, parties: [...named.values()].slice(0, MOST_NAMED).join(', ') },
            },
          ],
  }
}
