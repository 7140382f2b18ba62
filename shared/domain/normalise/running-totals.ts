import type { ControlTotal } from '../../model/import-plan.ts'
import { ORE_PER_UNIT, type MoneyUnit } from '../../model/money.ts'

/** So many sections are kept to be summed backwards. */
const MOST_SECTIONS = 2000

export type RunningTotals = {
  accept: (ore: number) => void
  /** A blank row or a heading: totals may start counting here. */
  boundary: () => void
  /** A row that calls itself a total, compared with every run of whole sections that ends here, and with everything. */
  labelled: (row: number, label: string, ore: number) => ControlTotal
  /** The control total if a row is exactly the sum of at least two rows since some boundary; otherwise null. */
  unlabelled: (row: number, label: string, ore: number) => ControlTotal | null
}

type Section = { sum: number; rows: number }

/**
 * Keeps the sums a total row could be stating. A section ends at a blank row, a heading or a total, so that a chance sum of some
 * rows in the middle never passes for a total. Totals in rounded units may be off by two of their last digit.
 */
export const openRunningTotals = (unit: MoneyUnit): RunningTotals => {
  let sections: Section[] = []
  let open: Section = { sum: 0, rows: 0 }
  let all = 0
  const slack = unit === 'kr' ? 0 : unit === 'tkr' ? 2 * ORE_PER_UNIT.tkr : ORE_PER_UNIT.mnkr / 5

  const boundary = (): void => {
    if (open.rows === 0) return
    sections.push(open)
    open = { sum: 0, rows: 0 }
    if (sections.length > MOST_SECTIONS * 2) sections = sections.slice(-MOST_SECTIONS)
  }
  const backwards = (ore: number, allowed: number, least: number): number | null => {
    let sum = open.sum
    let rows = open.rows
    if (rows >= least && Math.abs(sum - ore) <= allowed) return sum
    for (let at = sections.length - 1; at >= 0; at--) {
      const section = sections[at]
      if (!section) continue
      sum += section.sum
      rows += section.rows
      if (rows >= least && Math.abs(sum - ore) <= allowed) return sum
    }
    return null
  }

  return {
    accept: (ore) => {
      open.sum += ore
      open.rows++
      all += ore
    },
    boundary,
    labelled: (row, label, ore) => {
      const agreeing = backwards(ore, 0, 1) ?? (all === ore ? all : null) ?? backwards(ore, slack, 1)
      const nearest = open.rows > 0 ? open.sum : all
      boundary()
      return { row, label, statedOre: ore, computedOre: agreeing ?? nearest, agrees: agreeing !== null }
    },
    unlabelled: (row, label, ore) => {
      const sum = ore === 0 ? null : backwards(ore, 0, 2)
      if (sum === null) return null
      boundary()
      return { row, label, statedOre: ore, computedOre: sum, agrees: true }
    },
  }
}
