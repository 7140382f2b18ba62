import type { MappedColumn } from '../../model/column-mapping.ts'
import { readAmount, type AmountStyle } from '../import/parse-amount.ts'
import { isBlankCell } from './cell-shape.ts'
import { isVarianceHeading, kindOfHeading } from './heading-words.ts'

/** How a difference column is computed from the two amounts beside it, with the signs as written. */
export type VarianceConvention = 'outcome-minus-budget' | 'budget-minus-outcome'

/** What a difference column turned out to be. Rows are row numbers; `outcome` and `budget` are column numbers. */
export type VarianceFinding = {
  column: number
  heading: string
  /** Null where neither convention holds on nine rows of ten. */
  convention: VarianceConvention | null
  outcome: number
  budget: number
  agrees: number
  rows: number
  /** The first rows that do not follow the convention, `ROWS_NAMED` at most. */
  differing: number[]
}

export type VarianceWatch = {
  add: (row: number, cells: readonly string[]) => void
  findings: () => VarianceFinding[]
}

/** So many rows that disagree are named. */
export const ROWS_NAMED = 20
/** At least this share of the rows must follow a convention for it to be the column's. */
const MOST_ROWS = 0.9
const MOST_PAIRS = 12

type Rule = {
  outcome: number
  budget: number
  convention: VarianceConvention
  agrees: number
  telling: number
  differing: number[]
}
type Watched = { column: number; heading: string; rules: Rule[]; rows: number }

/**
 * Recomputes a table's own Avvikelse, Återstår or Differens column row by row from its budget and its outcome (or forecast). Published
 * statements name the column one way and compute it the other, so the rows decide. Null where there is no such column or nothing to
 * compute it from. Amounts may be off by one in their last digit, for all three are rounded.
 */
export const openVarianceWatch = (columns: readonly MappedColumn[], style: AmountStyle): VarianceWatch | null => {
  const places = new Map<number, number[]>()
  const placesOf = (column: number): number[] => {
    const known = places.get(column)
    if (known) return known
    const own = [
      column,
      ...columns.filter(({ is }) => is.role === 'continues' && is.column === column).map((one) => one.column),
    ]
    places.set(column, own)
    return own
  }
  const watched = watchedColumns(columns)
  if (watched.length === 0) return null
  const used = [
    ...new Set(
      watched.flatMap(({ column, rules }) => [column, ...rules.flatMap(({ outcome, budget }) => [outcome, budget])]),
    ),
  ]
  const amounts: { ore: number; slack: number }[] = []
  return {
    add: (row, cells) => {
      for (const column of used) amounts[column] = amountIn(cells, placesOf(column), style)
      for (const one of watched) judgeRow(one, row, amounts)
    },
    findings: () => watched.flatMap((one) => (one.rows === 0 || saysNothing(one) ? [] : [findingOf(one)])),
  }
}

/** A difference column with the pairs of columns it may be the difference of, the nearest before it first. */
const watchedColumns = (columns: readonly MappedColumn[]): Watched[] => {
  const plain = columns.filter(
    ({ is, header }) => (is.role === 'amount' || is.role === 'ignored') && !isVarianceHeading(header),
  )
  const budgets = plain.filter(({ header }) => kindOfHeading(header) === 'budget')
  const others = plain.filter(({ header }) => ['outcome', 'forecast'].includes(kindOfHeading(header) ?? ''))
  return columns
    .filter(({ is, header }) => is.role !== 'continues' && isVarianceHeading(header))
    .map(({ column, header }) => {
      const distance = (place: number): number => (place < column ? column - place : 1000 + place - column)
      const pairs = others
        .flatMap((outcome) => budgets.map((budget) => ({ outcome: outcome.column, budget: budget.column })))
        .toSorted((a, b) => distance(a.outcome) + distance(a.budget) - distance(b.outcome) - distance(b.budget))
        .slice(0, MOST_PAIRS)
      const rules = pairs.flatMap(({ outcome, budget }) =>
        (['outcome-minus-budget', 'budget-minus-outcome'] as const).map(
          (convention): Rule => ({ outcome, budget, convention, agrees: 0, telling: 0, differing: [] }),
        ),
      )
      return { column, heading: header, rules, rows: 0 }
    })
    .filter(({ rules }) => rules.length > 0)
}

const NOTHING = { ore: Number.NaN, slack: 0 }

/** One in the last digit written, in öre: 1 000 tkr may be 500 kr more or less. */
const amountIn = (
  cells: readonly string[],
  places: readonly number[],
  style: AmountStyle,
): { ore: number; slack: number } => {
  const cell = places.map((place) => cells[place] ?? '').find((text) => !isBlankCell(text))
  if (cell === undefined) return NOTHING
  const { ore } = readAmount(cell, style)
  if (Number.isNaN(ore)) return NOTHING
  const decimals = cell.includes(style.decimal)
    ? (/\d+/.exec(cell.slice(cell.lastIndexOf(style.decimal)))?.[0].length ?? 0)
    : 0
  const places10 = { kr: 2, tkr: 5, mnkr: 8 }[style.unit] - decimals
  return { ore, slack: style.unit === 'kr' ? (decimals === 0 ? 100 : 0) : 10 ** Math.max(0, places10) }
}

const judgeRow = (one: Watched, row: number, amounts: readonly { ore: number; slack: number }[]): void => {
  const stated = amounts[one.column] ?? NOTHING
  if (Number.isNaN(stated.ore)) return
  let counted = false
  for (const rule of one.rules) {
    const outcome = amounts[rule.outcome] ?? NOTHING
    const budget = amounts[rule.budget] ?? NOTHING
    if (Number.isNaN(outcome.ore) || Number.isNaN(budget.ore)) continue
    counted = true
    const computed = rule.convention === 'outcome-minus-budget' ? outcome.ore - budget.ore : budget.ore - outcome.ore
    const slack = Math.max(outcome.slack, budget.slack, stated.slack)
    if (Math.abs(computed - stated.ore) <= slack) {
      rule.agrees++
      if (Math.abs(computed) > slack) rule.telling++
    } else if (rule.differing.length < ROWS_NAMED) rule.differing.push(row)
  }
  if (counted) one.rows++
}

/** Nothing differs anywhere: the column is right, and both ways are as good. */
const saysNothing = ({ rules, rows }: Watched): boolean =>
  rules.some(({ agrees, telling }) => telling === 0 && agrees === rows) && rules.every(({ telling }) => telling === 0)

/** The rule most rows follow; rows where nothing differs follow both ways and tell nothing. */
const findingOf = ({ column, heading, rules, rows }: Watched): VarianceFinding => {
  const best = rules.reduce((most, rule) =>
    rule.telling > most.telling || (rule.telling === most.telling && rule.agrees > most.agrees) ? rule : most,
  )
  const holds = best.telling > 0 && best.agrees >= rows * MOST_ROWS
  return {
    column,
    heading,
    convention: holds ? best.convention : null,
    outcome: best.outcome,
    budget: best.budget,
    agrees: best.agrees,
    rows,
    differing: best.differing,
  }
}
