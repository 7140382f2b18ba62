import type { Party } from '../../../model/party.ts'
import { plainText } from '../blanks.ts'

/** A party a table may speak of, with the names it goes by. `region` is the party that is the county's own. */
export type NamedParty = { code: string; names: readonly string[]; region: boolean }

/** The parties as they are shipped, with the names they go by. */
export const namedParties = (parties: readonly Party[]): NamedParty[] =>
  parties.map(({ code, name, short, kind }) => ({ code, names: [name, short], region: kind === 'region' }))

/** What a cell names: a party; a county that is no party; something else (another municipality, a footnote); or nothing. */
export type FoundParty = { is: 'party'; code: string } | { is: 'county' } | { is: 'other' } | { is: 'blank' }

const CODE_AND_NAME = /^(\d{2}|\d{4})(?:\s*[-:–]\s*|\s+)(\p{L}.*)$/u

/**
 * Recognises a party by code ("2309"), by code and name ("2309 Krokom") or by name, whatever its case, padding and accents
 * ("OSTERSUND ", "Strömsunds kommun"). A code decides over a name. A county (two digits, or "Jämtlands län") is never a municipality
 * of the same name: it is the region whose code ends in the county's, and only that.
 */
export const openPartyFinder = (parties: readonly NamedParty[]) => {
  const codes = new Set(parties.map(({ code }) => code))
  const names = new Map(
    parties.flatMap((party) => party.names.map((name) => [partyNameKey(name), party.code] as const)),
  )
  const regions = parties.filter(({ region }) => region)
  const county = (code: string): FoundParty => {
    const own = regions.find((party) => party.code === `00${code}`)
    return own ? { is: 'party', code: own.code } : { is: 'county' }
  }
  return (cell: string): FoundParty => {
    const text = cell.replace(/[\s\u00a0\u202f]+/g, ' ').trim()
    if (text === '') return { is: 'blank' }
    const code = /^\d+$/.test(text) ? text : CODE_AND_NAME.exec(text)?.[1]
    if (code !== undefined) {
      if (code.length === 2) return county(code)
      return codes.has(code) ? { is: 'party', code } : { is: 'other' }
    }
    const countyName = /^(.+?)s? län$/i.exec(text)?.[1]
    if (countyName !== undefined) {
      const own = regions.find((party) =>
        party.names.some((name) => partyNameKey(name).split(' ').includes(partyNameKey(countyName))),
      )
      return own ? { is: 'party', code: own.code } : { is: 'county' }
    }
    const named = names.get(partyNameKey(text))
    return named === undefined ? { is: 'other' } : { is: 'party', code: named }
  }
}
export type PartyFinder = ReturnType<typeof openPartyFinder>

/** A name without case, accents, marks and the word for municipality: "Härjedalens kommun" and "HARJEDALENS". */
const partyNameKey = (name: string): string =>
  plainText(name)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[_-]/g, ' ')
    .replace(/ (kommun|stad)$/, '')
    .replace(/^kommunen /, '')
