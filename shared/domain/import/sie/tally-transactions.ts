import type { ObjectLists } from './object-lists.ts'
import { oreAsKronor, sieOre } from './sie-amount.ts'
import type { SieObject, SieTransaction, SieYear } from './sie-file.ts'

export type TransactionTally = {
  add: (line: number, period: string, account: string, objects: readonly SieObject[], amount: string) => void
  /** All of them, joined once more with what turned out to be hidden, in line order. */
  take: (lists: ObjectLists, hidden: (dimension: string) => boolean, years: SieYear[]) => SieTransaction[]
}

type Sum = Omit<SieTransaction, 'year' | 'amount'> & { first: string; ore: number }

/** Adds up #TRANS as they stream by: one sum for each period, account and object list. An unreadable amount stays by itself. */
export const openTransactionTally = (lists: ObjectLists): TransactionTally => {
  const sums = new Map<string, Sum>()
  const unreadable: Sum[] = []
  return {
    add: (line, period, account, objects, amount) => {
      const ore = sieOre(amount)
      const key = `${period}\u0003${account}\u0003${lists.keyOf(objects)}`
      const known = Number.isNaN(ore) ? undefined : sums.get(key)
      if (known) {
        known.lines++
        known.ore += ore
        return
      }
      const sum = { line, lines: 1, period, account, objects, first: amount, ore }
      if (Number.isNaN(ore)) unreadable.push(sum)
      else sums.set(key, sum)
    },
    take: (again, hidden, years) => {
      const joined = new Map<string, Sum>()
      for (const sum of sums.values()) {
        const objects = again.hide(sum.objects, hidden)
        const key = `${sum.period}\u0003${sum.account}\u0003${again.keyOf(objects)}`
        const known = joined.get(key)
        if (known) {
          known.lines += sum.lines
          known.ore += sum.ore
          known.line = Math.min(known.line, sum.line)
        } else joined.set(key, { ...sum, objects })
      }
      const all = [
        ...joined.values(),
        ...unreadable.map((sum) => ({ ...sum, objects: again.hide(sum.objects, hidden) })),
      ]
      return all
        .toSorted((a, b) => a.line - b.line)
        .map(({ first, ore, ...rest }) => ({
          ...rest,
          year: yearOf(rest.period, years),
          amount: rest.lines === 1 ? first : Number.isSafeInteger(ore) ? oreAsKronor(ore) : '?',
        }))
    },
  }
}

/** The declared year a month is in; an undeclared one is its own calendar year and is added to the years. */
const yearOf = (period: string, years: SieYear[]): number => {
  const declared = years.find(({ from, to }) => from.slice(0, 7) <= period && period <= to.slice(0, 7))
  if (declared) return declared.index
  const year = Number(period.slice(0, 4))
  if (!Number.isInteger(year) || year < 1900) return years[0]?.index ?? 0
  years.push({ index: year, from: `${year}-01-01`, to: `${year}-12-31` })
  return year
}
