import { CODE_DIMENSIONS, type CodeString } from '../../model/code-string.ts'
import { codingKey } from '../../model/coding-key.ts'
import type { MappedColumn } from '../../model/column-mapping.ts'
import { cutBlanks, cutUnseen } from '../import/blanks.ts'
import { openIdentityColumns, type IdentityColumns } from '../import/identity-columns.ts'
import type { IdentityFinding } from '../import/identity-number.ts'
import { isYearResultAccount } from '../import/year-result.ts'
import { codeAndName } from './cell-shape.ts'
import { isTotalLabel } from './total-label.ts'

/** What is known about a coding once, however many rows share it. Small on purpose: a source may have as many as rows. */
export type KnownCoding = {
  index: number
  identity: IdentityFinding
  /** Where the identity number stands; −1 where there is none. */
  identityColumn: number
  totalLabel: boolean
  /** "varav hyror": part of the row above, counted there. */
  part: boolean
  empty: boolean
  hasCode: boolean
  hasAccount: boolean
  revenueClass: boolean
  /** Account 899, årets resultat: counts again what all the others come to. */
  yearResult: boolean
}

export type CodingReader = {
  /** The coding of a row; the same object for the same texts. */
  read: (cells: readonly string[]) => KnownCoding
  /** The row's codes, names and words in one text, identity numbers masked. */
  words: (cells: readonly string[]) => string
  /** Keys first seen since the last call, in index order. */
  takeNew: () => { first: number; keys: string[] }
  count: () => number
}

/** So many different raw rows are remembered; a source with more may send a key again under a new index. */
const MOST_REMEMBERED = 250_000
const ODD_BLANKS = /[^\S ]|\u001f| {2}/
/** Marks written after their letter, as some systems save ä. */
const LOOSE_MARKS = /[\u0300-\u036f]/

/** Reads coding strings with a dictionary: each distinct coding is made, judged and sent once. */
export const openCodingReader = (
  columns: readonly MappedColumn[],
  judge: IdentityColumns = openIdentityColumns(),
): CodingReader => {
  const used = columns.filter(
    ({ is }) => is.role === 'code' || is.role === 'name' || is.role === 'codeAndName' || is.role === 'text',
  )
  const slid = new Map<number, number[]>()
  for (const { column, is } of columns)
    if (is.role === 'continues') slid.set(is.column, [...(slid.get(is.column) ?? []), column])
  const places = used.map(({ column }) => [column, ...(slid.get(column) ?? [])])
  const flat = places.flat()
  const parts: string[] = flat.map(() => '')
  const known = new Map<string, KnownCoding>()
  const fresh: string[] = []
  let count = 0

  const cellOf = (cells: readonly string[], at: number): string => {
    for (const place of places[at] ?? []) {
      const written = cutBlanks(cutUnseen(cells[place] ?? ''))
      const cell = LOOSE_MARKS.test(written) ? written.normalize('NFC') : written
      if (cell !== '') return ODD_BLANKS.test(cell) ? cell.replace(/[\s\u001f]+/g, ' ') : cell
    }
    return ''
  }
  const make = (cells: readonly string[], first: boolean): KnownCoding & { words: string[]; key: string } => {
    const coding = emptyCoding()
    const texts: string[] = []
    const words = used.map((_, at) => cellOf(cells, at))
    let identity: IdentityFinding = 'none'
    let identityColumn = -1
    used.forEach(({ column, is }, at) => {
      const word = words[at] ?? ''
      if (word === '') return
      const { finding, masked: cell } = judge.judge(column, word, first)
      if (finding !== 'none' && identity !== 'certain') {
        identity = finding
        identityColumn = column
      }
      words[at] = cell
      if (is.role === 'code') coding[is.dimension].code = cell
      else if (is.role === 'name') coding[is.dimension].name = cell
      else if (is.role === 'codeAndName') coding[is.dimension] = codeAndName(cell) ?? { code: '', name: cell }
      else texts.push(cell)
    })
    coding.text = texts.join(' · ')
    const filled = words.filter((word) => word !== '')
    const account = coding.account.code
    const hasCode = CODE_DIMENSIONS.some((dimension) => coding[dimension].code !== '')
    return {
      index: count,
      identity,
      identityColumn,
      totalLabel: saysTotal(coding, filled[0] ?? '', texts, hasCode),
      part: !hasCode && /^[-–•\s]*(varav|därav)\b/i.test(filled[0] ?? ''),
      empty: filled.length === 0,
      hasCode,
      hasAccount: account !== '',
      revenueClass: account.startsWith('3'),
      yearResult: isYearResultAccount(account),
      words: filled,
      key: codingKey(coding),
    }
  }

  return {
    read: (cells) => {
      for (let at = 0; at < flat.length; at++) parts[at] = cells[flat[at] ?? 0] ?? ''
      const raw = parts.join('\u0001')
      const found = known.get(raw)
      if (found) return found
      if (known.size >= MOST_REMEMBERED) known.clear()
      const { words: _, key, ...fact } = make(cells, true)
      known.set(raw, fact)
      fresh.push(key)
      count++
      return fact
    },
    words: (cells) => make(cells, false).words.join(' '),
    takeNew: () => {
      const keys = fresh.splice(0)
      return { first: count - keys.length, keys }
    },
    count: () => count,
  }
}

/**
 * A total says so in its first word, in the place of its account, or in the name of a part without a code ("100 | Summa").
 * Free text beside a code is about that code, never a total.
 */
const saysTotal = (coding: CodeString, first: string, texts: readonly string[], hasCode: boolean): boolean => {
  if (coding.account.code !== '') return isTotalLabel(coding.account.code)
  if (isTotalLabel(first) || isTotalLabel(coding.account.name)) return true
  if (
    CODE_DIMENSIONS.some(
      (dimension) =>
        isTotalLabel(coding[dimension].code) || (coding[dimension].code === '' && isTotalLabel(coding[dimension].name)),
    )
  )
    return true
  return !hasCode && texts.some(isTotalLabel)
}

const emptyCoding = (): CodeString => ({
  account: { code: '', name: '' },
  costCentre: { code: '', name: '' },
  activityArea: { code: '', name: '' },
  activity: { code: '', name: '' },
  project: { code: '', name: '' },
  object: { code: '', name: '' },
  counterparty: { code: '', name: '' },
  text: '',
})
