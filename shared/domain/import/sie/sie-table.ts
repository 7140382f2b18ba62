import type { CodeDimension } from '../../../model/code-string.ts'
import type { MappedColumn } from '../../../model/column-mapping.ts'
import { meaningOfDimensions } from './dimension-meaning.ts'
import { isResultAccount } from './result-account.ts'
import { settleBreakdown, type AmountLine, type SettledLine } from './settle-breakdown.ts'
import { sieOre } from './sie-amount.ts'
import { LABEL_OF, type SieChoice } from './sie-contents.ts'
import { objectKey, type SieFile, type SieRow } from './sie-file.ts'

/** The words of the table's headings; `nameOf` makes the heading of a name column. */
export type SieWords = {
  account: string
  accountName: string
  period: string
  amount: string
  /** Stands as the object's name on what is on no object. */
  remainder: string
  dimension: (number: string) => string
  nameOf: (heading: string) => string
}

/** One content as an ordinary table without heading rows: amounts in kronor with a decimal point, debit positive. */
export type SieTable = {
  columns: MappedColumn[]
  amountColumn: number
  /** How many rows there are; `rowAt` makes one when it is wanted, 0 the first. */
  length: number
  rowAt: (at: number) => SieRow
  /** Accounts and periods that have a breakdown and no total. */
  untotalled: number
  /** Numbers of dimensions that stand in the lines and have no code part to go to. */
  leftOut: string[]
}

/**
 * Makes the table of one content. Every line of that content is a row (for transactions: every sum), in line order; rows that are
 * no money of their own say why. Object lines and account totals are never added together.
 */
export const sieTable = (file: SieFile, choice: SieChoice, words: SieWords): SieTable => {
  const { settled, untotalled } = settledOf(file, choice)
  const used = new Set<string>()
  let byMonth = false
  for (const { of, skip } of settled) {
    if (of.period !== '') byMonth = true
    if (skip !== null || !isResultAccount(of.account, file.accounts)) continue
    for (const { dimension } of of.objects) used.add(dimension)
  }
  const meanings = meaningOfDimensions(used, file.dimensions)
  const columns: MappedColumn[] = []
  const put = (header: string, is: MappedColumn['is']): number =>
    columns.push({ column: columns.length, header, is }) - 1
  put(words.account, { role: 'code', dimension: 'account' })
  put(words.accountName, { role: 'name', dimension: 'account' })
  const places = new Map<string, number>()
  for (const [number, dimension] of byColumn(meanings)) {
    const header = file.dimensions.get(number)?.name || words.dimension(number)
    places.set(number, put(header, { role: 'code', dimension }))
    put(words.nameOf(header), { role: 'name', dimension })
  }
  const period = byMonth ? put(words.period, { role: 'period' }) : -1
  const amountColumn = put(words.amount, { role: 'amount' })
  const remainderAt = choice.dimension === null ? undefined : places.get(choice.dimension)

  const rowOf = ({ of, skip, rest }: SettledLine): SieRow => {
    const cells = columns.map(() => '')
    cells[0] = of.account
    cells[1] = file.accounts.get(of.account)?.name ?? ''
    for (const { dimension, object } of of.objects) {
      const at = places.get(dimension)
      if (at === undefined) continue
      cells[at] = object
      cells[at + 1] = file.objectNames.get(objectKey(dimension, object)) ?? ''
    }
    if (rest !== null && remainderAt !== undefined) cells[remainderAt + 1] = words.remainder
    if (period >= 0) cells[period] = of.period
    cells[amountColumn] = rest ?? of.amount
    return {
      row: of.line,
      cells,
      skip: skip ?? (isResultAccount(of.account, file.accounts) ? null : 'not-result-account'),
    }
  }
  return {
    columns,
    amountColumn,
    length: settled.length,
    rowAt: (at) => rowOf(settled[at] ?? { of: NO_LINE, skip: 'total-row', rest: null }),
    untotalled,
    leftOut: [...used].filter((number) => !meanings.has(number)),
  }
}

const NO_LINE: AmountLine = { line: 1, period: '', account: '', objects: [], amount: '' }

/** What each account comes to in a content, öre: every line counted once, balance accounts included. Unreadable amounts are not in it. */
export const accountTotals = (file: SieFile, choice: SieChoice): Map<string, number> => {
  const totals = new Map<string, number>()
  for (const { of, skip, rest } of settledOf(file, choice).settled) {
    const ore = sieOre(rest ?? of.amount)
    if (skip === null && !Number.isNaN(ore)) totals.set(of.account, (totals.get(of.account) ?? 0) + ore)
  }
  return totals
}

const settledOf = (file: SieFile, choice: SieChoice): { settled: SettledLine[]; untotalled: number } => {
  const lines = linesOf(file, choice)
  if (choice.content !== 'transactions') return settleBreakdown(lines, choice.dimension)
  return { settled: lines.map((of) => ({ of, skip: null, rest: null })), untotalled: 0 }
}

const linesOf = (file: SieFile, { content, year }: SieChoice): readonly AmountLine[] => {
  if (content === 'transactions') return file.transactions.filter((line) => line.year === year)
  const label = LABEL_OF[content]
  return file.balances.filter((line) => line.label === label && line.year === year)
}

const ORDER: readonly CodeDimension[] = ['costCentre', 'activityArea', 'activity', 'project', 'object', 'counterparty']

const byColumn = (meanings: ReadonlyMap<string, CodeDimension>): [string, CodeDimension][] =>
  [...meanings].toSorted(([, a], [, b]) => ORDER.indexOf(a) - ORDER.indexOf(b))
