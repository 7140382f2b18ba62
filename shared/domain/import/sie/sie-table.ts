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
  rows: SieRow[]
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
  const lines = linesOf(file, choice)
  const { settled, untotalled } =
    choice.content === 'transactions'
      ? { settled: lines.map((line): SettledLine => ({ ...line, skip: null, remainder: false })), untotalled: 0 }
      : settleBreakdown(lines, choice.dimension)
  const counted = settled.filter(({ skip, account }) => skip === null && isResultAccount(account, file.accounts))
  const used = new Set(counted.flatMap(({ objects }) => objects.map(({ dimension }) => dimension)))
  const meanings = meaningOfDimensions(used, file.dimensions)
  const columns: MappedColumn[] = []
  const put = (header: string, is: MappedColumn['is']): number => columns.push({ column: columns.length, header, is }) - 1
  put(words.account, { role: 'code', dimension: 'account' })
  put(words.accountName, { role: 'name', dimension: 'account' })
  const places = new Map<string, number>()
  for (const [number, dimension] of byColumn(meanings)) {
    const header = file.dimensions.get(number)?.name || words.dimension(number)
    places.set(number, put(header, { role: 'code', dimension }))
    put(words.nameOf(header), { role: 'name', dimension })
  }
  const period = lines.some((line) => line.period !== '') ? put(words.period, { role: 'period' }) : -1
  const amountColumn = put(words.amount, { role: 'amount' })
  const remainderAt = choice.dimension === null ? undefined : places.get(choice.dimension)

  const rows = settled.map((line): SieRow => {
    const cells = columns.map(() => '')
    cells[0] = line.account
    cells[1] = file.accounts.get(line.account)?.name ?? ''
    for (const { dimension, object } of line.objects) {
      const at = places.get(dimension)
      if (at === undefined) continue
      cells[at] = object
      cells[at + 1] = file.objectNames.get(objectKey(dimension, object)) ?? ''
    }
    if (line.remainder && remainderAt !== undefined) cells[remainderAt + 1] = words.remainder
    if (period >= 0) cells[period] = line.period
    cells[amountColumn] = line.amount
    const skip = line.skip ?? (isResultAccount(line.account, file.accounts) ? null : 'not-result-account')
    return { row: line.line, cells, skip }
  })
  return { columns, amountColumn, rows, untotalled, leftOut: [...used].filter((number) => !meanings.has(number)) }
}

/** What each account comes to in a content, öre: every line counted once, balance accounts included. Unreadable amounts are not in it. */
export const accountTotals = (file: SieFile, choice: SieChoice): Map<string, number> => {
  const totals = new Map<string, number>()
  const add = ({ account, amount }: AmountLine): void => {
    const ore = sieOre(amount)
    if (!Number.isNaN(ore)) totals.set(account, (totals.get(account) ?? 0) + ore)
  }
  const lines = linesOf(file, choice)
  if (choice.content === 'transactions') lines.forEach(add)
  else settleBreakdown(lines, choice.dimension).settled.filter(({ skip }) => skip === null).forEach(add)
  return totals
}

const linesOf = (file: SieFile, { content, year }: SieChoice): readonly AmountLine[] => {
  if (content === 'transactions') return file.transactions.filter((line) => line.year === year)
  const label = LABEL_OF[content]
  return file.balances.filter((line) => line.label === label && line.year === year)
}

const ORDER: readonly CodeDimension[] = ['costCentre', 'activityArea', 'activity', 'project', 'object', 'counterparty']

const byColumn = (meanings: ReadonlyMap<string, CodeDimension>): [string, CodeDimension][] =>
  [...meanings].toSorted(([, a], [, b]) => ORDER.indexOf(a) - ORDER.indexOf(b))
