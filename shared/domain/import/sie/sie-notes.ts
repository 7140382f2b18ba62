import type { Place, Problem } from '../../../model/problem.ts'
import type { Kind } from '../../../model/scope.ts'
import { isResultAccount } from './result-account.ts'
import { accountTotals, type SieTable } from './sie-table.ts'
import { sieContents, type SieChoice } from './sie-contents.ts'
import type { SieFile } from './sie-file.ts'

/** What should be said aloud about the file whatever is taken out of it. */
export const fileNotes = (file: SieFile, place: Place): Problem[] => {
  const notes: Problem[] = []
  if (file.checksum === 'differs') notes.push({ code: 'sie-checksum', place })
  if (file.damagedCharacters > 0) {
    notes.push({
      code: 'text-damaged',
      place: { ...place, row: file.damagedLine },
      params: { characters: file.damagedCharacters },
    })
  }
  const lines = (code: 'quotes-mended' | 'sie-line-unreadable', numbers: readonly number[]): void => {
    const [row] = numbers
    if (row !== undefined) notes.push({ code, place: { ...place, row }, params: { rows: numbers.length } })
  }
  lines('quotes-mended', file.mendedLines)
  lines('sie-line-unreadable', file.unreadableLines)
  return notes
}

/** The kind and calendar year the figures are imported as. */
export type SieAim = { kind?: Kind; year?: number }

/** What should be said aloud about one content of it. */
export const contentNotes = (
  file: SieFile,
  choice: SieChoice,
  table: SieTable,
  place: Place,
  aim: SieAim = {},
): Problem[] => {
  const notes: Problem[] = []
  const year = file.years.find(({ index }) => index === choice.year)
  if (year && !(year.from.endsWith('-01-01') && year.to === `${year.from.slice(0, 4)}-12-31`)) {
    notes.push({ code: 'sie-fiscal-year', place, params: { from: year.from, to: year.to } })
  }
  const { until } = file
  if (year && choice.content !== 'budget' && until > year.from && until < year.to) {
    const period = table.columns.findIndex(({ is }) => is.role === 'period')
    let later = 0
    for (let at = 0; at < table.length && period >= 0; at++) {
      if ((table.rowAt(at).cells[period] ?? '') > until.slice(0, 7)) later++
    }
    notes.push({
      code: 'sie-until',
      place,
      params: { until, ...(choice.content === 'yearResult' ? {} : { rows: later }) },
    })
  }
  if (year && aim.year !== undefined && (year.to < `${aim.year}` || year.from > `${aim.year}-12-31`)) {
    notes.push({ code: 'sie-year-differs', place, params: { from: year.from, to: year.to, year: aim.year } })
  }
  if (aim.kind !== undefined && (aim.kind === 'budget') !== (choice.content === 'budget')) {
    notes.push({ code: 'sie-kind-missing', place, params: { kind: aim.kind } })
  }
  if (table.untotalled > 0) notes.push({ code: 'sie-total-missing', place, params: { rows: table.untotalled } })
  if (table.leftOut.length > 0) {
    const names = table.leftOut.map((number) => file.dimensions.get(number)?.name || number)
    notes.push({ code: 'sie-dimension-left-out', place, params: { names: names.join(', ') } })
  }
  const differing = choice.content === 'outcome' ? monthsAgainstYear(file, choice.year) : null
  if (differing && differing.accounts > 0) notes.push({ code: 'sie-months-differ', place, params: differing })
  return notes
}

/** The months of a year are changes, so an account's months come to its #RES; an account in one of them only is not compared. */
const monthsAgainstYear = (file: SieFile, year: number): { accounts: number; ore: number } | null => {
  const result = sieContents(file).find((choice) => choice.content === 'yearResult' && choice.year === year)
  if (!result) return null
  const months = accountTotals(file, { content: 'outcome', year, dimension: null })
  let accounts = 0
  let ore = 0
  for (const [account, whole] of accountTotals(file, result)) {
    const sum = months.get(account)
    if (sum === undefined || sum === whole || !isResultAccount(account, file.accounts)) continue
    accounts++
    ore += Math.abs(sum - whole)
  }
  return { accounts, ore }
}
