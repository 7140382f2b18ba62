import { CODE_DIMENSIONS, type CodeDimension } from '../../../model/code-string.ts'
import { plainText } from '../blanks.ts'
import type { SieDimension } from './sie-file.ts'

const NAMES: Record<Exclude<CodeDimension, 'account'>, RegExp> = {
  costCentre: /kostnadsst|resultatenhet|^ansvar|^enhet|^organisation|^avdelning|^kst\b/,
  activityArea: /^verksamhet/,
  activity: /^aktivitet/,
  project: /^projekt(nr|nummer|kod|er)?$/,
  object: /^(objekt|fri|kostnadsbärare)/,
  counterparty: /^motpart/,
}
/** The reserved numbers of the format, for dimensions without a telling name. */
const RESERVED: Readonly<Record<string, CodeDimension>> = { 1: 'costCentre', 2: 'object', 6: 'project' }
/** 7 employee, 8 customer, 9 supplier, 10 invoice. */
const PERSONAL_NUMBERS = new Set(['7', '8', '9', '10'])
const PERSONAL_NAMES = /anställd|medarbetare|personal|person\b|kund|leverantör|faktura|patient|brukare/

type Known = ReadonlyMap<string, SieDimension>

/**
 * Whether the objects of a dimension are persons or firms. The name decides before the number, since municipalities number
 * freely; a part of such a dimension is as personal as the whole.
 */
export const isPersonal = (number: string, known: Known): boolean => {
  const seen = new Set<string>()
  for (let at = number; at !== '' && !seen.has(at); at = known.get(at)?.parent ?? '') {
    seen.add(at)
    const name = plainText(known.get(at)?.name ?? '')
    if (PERSONAL_NAMES.test(name)) return true
    const named = byName(name)
    if (PERSONAL_NUMBERS.has(at) && (named === null || named === 'object')) return true
  }
  return false
}

/**
 * Which code part each dimension of the file is: by name, then by reserved number; the first unknown one becomes `object` where
 * that is free. A code part is taken once, by the lowest number. What is left out is not in the map.
 */
export const meaningOfDimensions = (used: Iterable<string>, known: Known): Map<string, CodeDimension> => {
  const numbers = [...used]
    .filter((number) => !isPersonal(number, known))
    .toSorted((a, b) => Number(a) - Number(b) || (a < b ? -1 : 1))
  const meanings = new Map<string, CodeDimension>()
  const taken = new Set<CodeDimension>()
  const give = (number: string, meaning: CodeDimension | null | undefined): void => {
    if (!meaning || taken.has(meaning) || meanings.has(number)) return
    meanings.set(number, meaning)
    taken.add(meaning)
  }
  for (const number of numbers) give(number, byName(plainText(known.get(number)?.name ?? '')))
  for (const number of numbers) give(number, RESERVED[number])
  for (const number of numbers) give(number, 'object')
  return meanings
}

const byName = (name: string): CodeDimension | null => {
  for (const dimension of CODE_DIMENSIONS) if (dimension !== 'account' && NAMES[dimension].test(name)) return dimension
  return null
}
