import { meaningOfDimensions } from './dimension-meaning.ts'
import { isResultAccount } from './result-account.ts'
import { sieOre } from './sie-amount.ts'
import type { BalanceLabel, SieFile } from './sie-file.ts'

/** What can be taken out of a SIE file. `outcome` is by month, `yearResult` one figure a year, `transactions` summed by month. */
export const SIE_CONTENTS = ['budget', 'outcome', 'yearResult', 'transactions'] as const
export type SieContentName = (typeof SIE_CONTENTS)[number]

/**
 * One content of one fiscal year. `dimension` is the one dimension (its number) whose breakdown is used, null for account totals;
 * transactions have all their dimensions at once and need no choice.
 */
export type SieChoice = { content: SieContentName; year: number; dimension: string | null }

export const LABEL_OF: Readonly<Record<Exclude<SieContentName, 'transactions'>, BalanceLabel>> = {
  budget: 'PBUDGET',
  outcome: 'PSALDO',
  yearResult: 'RES',
}

/** All contents the file has, the current year first; where several dimensions break the totals down, the best covering one first. */
export const sieContents = (file: SieFile): SieChoice[] => {
  const found = new Map<string, SieChoice & { covered: Map<string, number> }>()
  const contentOf = (content: SieContentName, year: number) => {
    const key = `${content} ${year}`
    const known = found.get(key) ?? { content, year, dimension: null, covered: new Map<string, number>() }
    found.set(key, known)
    return known
  }
  for (const { label, year, account, objects, amount } of file.balances) {
    const content = SIE_CONTENTS.find((name) => name !== 'transactions' && LABEL_OF[name] === label)
    if (!content) continue
    const { covered } = contentOf(content, year)
    const [only] = objects
    if (!only || objects.length > 1 || only.object === '' || !isResultAccount(account, file.accounts)) continue
    const ore = sieOre(amount)
    covered.set(only.dimension, (covered.get(only.dimension) ?? 0) + (Number.isNaN(ore) ? 0 : Math.abs(ore)))
  }
  for (const { year } of file.transactions) contentOf('transactions', year)
  return [...found.values()]
    .toSorted(
      (a, b) =>
        rankOfYear(a.year) - rankOfYear(b.year) || SIE_CONTENTS.indexOf(a.content) - SIE_CONTENTS.indexOf(b.content),
    )
    .flatMap(({ content, year, covered }) => {
      const meanings = meaningOfDimensions(covered.keys(), file.dimensions)
      const dimensions = [...covered.keys()]
        .filter((number) => meanings.has(number))
        .toSorted((a, b) => (covered.get(b) ?? 0) - (covered.get(a) ?? 0) || Number(a) - Number(b))
      return (dimensions.length > 0 ? dimensions : [null]).map((dimension) => ({ content, year, dimension }))
    })
}

/** 0, −1, −2 … and then calendar years that the file does not declare. */
const rankOfYear = (index: number): number => (index <= 0 ? -index : 100_000 - index)
