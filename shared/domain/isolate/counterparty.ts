import type { CodePart } from '../../model/code-string.ts'
import type { Party } from '../../model/party.ts'

/** Whom a coding is with: one of the parties, all municipalities together, or nobody of the agreement. */
export type Counterpart = { party: string } | 'municipalities' | null

const NOT_LETTERS = /[^a-zåäöéü]+/u
const MUNICIPALITIES = ['kommuner', 'kommunerna', 'länskommuner', 'länskommunerna']
const REGION = ['region', 'regionen', 'landsting', 'landstinget']
/** A region's code is its county's digits and zeros ("2300") in most charts, its Kolada code ("0023") in some. */
const COUNTY_DIGITS = 2

/**
 * Recognises a party in a counterparty's code or name; the name goes first, because codes are local. A name that names two
 * parties names none. `own` is whose books it is: nobody is their own counterparty.
 */
export function counterpartOf(counterparty: CodePart, own: string, parties: readonly Party[]): Counterpart {
  const words = counterparty.name.toLocaleLowerCase('sv').split(NOT_LETTERS).filter(Boolean)
  const others = parties.filter(({ code }) => code !== own)
  // A region's name may hold a municipality's (Jämtland Härjedalen), never the other way round.
  if (words.some((word) => REGION.includes(word))) {
    const region = others.find(({ kind }) => kind === 'region')
    return region ? { party: region.code } : null
  }
  const [only, ...more] = others.filter(({ kind, short }) => kind === 'municipality' && namesMunicipality(words, short))
  if (only) return more.length === 0 ? { party: only.code } : null
  if (words.some((word) => MUNICIPALITIES.includes(word))) return 'municipalities'
  return byCode(counterparty.code, others, parties)
}

const namesMunicipality = (words: readonly string[], short: string): boolean => {
  const name = short.toLocaleLowerCase('sv')
  return words.includes(name) || words.includes(`${name}s`)
}

function byCode(code: string, others: readonly Party[], parties: readonly Party[]): Counterpart {
  const exact = others.find((party) => party.code === code)
  if (exact) return { party: exact.code }
  const county = parties.find(({ kind }) => kind === 'municipality')?.code.slice(0, COUNTY_DIGITS)
  const region = others.find(({ kind }) => kind === 'region')
  return region && county !== undefined && code === `${county}00` ? { party: region.code } : null
}
