import type { PartYear } from '../../model/comparability.ts'
import type { GridCell, GridModel } from '../../model/grid-model.ts'
import type { Item } from '../../model/catalogue.ts'
import type { Ore } from '../../model/money.ts'
import type { VarianceAgainst, VarianceCell, VarianceItemCell, VarianceModel } from '../../model/variance-model.ts'
import { variance, varianceState } from '../compute/variance.ts'
import { signedText } from './format-number.ts'

/** '' when there is none. */
const signed = (value: number | null, decimals: number): string => (value === null ? '' : signedText(value, decimals))

export interface VarianceInputs {
  /** The same indicators and parties under two lenses that differ in kind alone. */
  budget: GridModel
  actual: GridModel
  against: VarianceAgainst
  items: readonly Item[]
  /** What an item comes to in öre, groups with their leaves; null without a tagged row. */
  sumOf(party: string, itemId: string, of: 'budget' | 'actual'): Ore | null
  /** The months a party's actual covers; null: the whole year, or not stated. */
  partYearOf(party: string): PartYear | null
  /** What plus and minus mean, in the method's words. */
  convention: string
}

/** Budget against outcome or forecast as a screen, a workbook or a report shows it. */
export function varianceModel({ budget, actual, against, items, sumOf, ...more }: VarianceInputs): VarianceModel {
  const cellOf = (grid: GridModel, indicatorId: string, party: string): GridCell | undefined =>
    grid.rows.find((row) => row.indicatorId === indicatorId)?.cells.find((cell) => cell.party === party)
  return {
    lens: budget.lens,
    against,
    own: budget.own,
    parties: budget.parties,
    indicators: budget.rows.map(({ indicatorId, name, unit, decimals, cells }) => ({
      indicatorId,
      name,
      unit,
      decimals,
      cells: cells.flatMap((cell) => {
        const other = cellOf(actual, indicatorId, cell.party)
        return other ? [varianceCell(cell, other, decimals)] : []
      }),
    })),
    items: items
      .filter(({ kind }) => kind === 'cost' || kind === 'financing')
      .map(({ id, parentId, name, kind }) => ({
        itemId: id,
        parentId,
        name,
        kind,
        cells: budget.parties.map(({ code }) => {
          const actualOre = sumOf(code, id, 'actual')
          const partYear = actualOre === null ? null : more.partYearOf(code)
          return { ...itemCell(code, sumOf(code, id, 'budget'), actualOre), partYear }
        }),
      })),
    convention: more.convention,
    methodVersion: budget.methodVersion,
    missingParties: budget.parties
      .map(({ short }) => short)
      .filter((short) => budget.missingParties.includes(short) || actual.missingParties.includes(short)),
    sample: budget.sample,
  }
}

function varianceCell(budget: GridCell, actual: GridCell, decimals: number): VarianceCell {
  const state = varianceState(budget, actual)
  const { difference, percent } =
    state === 'value' ? variance(budget.value.value, actual.value.value) : { difference: null, percent: null }
  return {
    party: budget.party,
    state,
    budget: budget.value.value,
    budgetText: budget.text,
    actual: actual.value.value,
    actualText: actual.text,
    difference,
    text: signed(difference, decimals),
    percent,
    percentText: signed(percent, 1),
    partYear: actual.partYear ?? null,
  }
}

function itemCell(party: string, budgetOre: Ore | null, actualOre: Ore | null): VarianceItemCell {
  const { difference, percent } = variance(budgetOre, actualOre)
  return { party, budgetOre, actualOre, differenceOre: difference, percent, percentText: signed(percent, 1) }
}
