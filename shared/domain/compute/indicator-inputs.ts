import type { Grade } from '../../model/allocation.ts'
import type { Item, Method } from '../../model/catalogue.ts'
import type { IndicatorValue } from '../../model/indicator.ts'
import type { Ore } from '../../model/money.ts'
import type { PartyKind } from '../../model/party.ts'
import type { Overhead, Scope } from '../../model/scope.ts'
import type { VolumeDefinition } from '../../model/volume.ts'
import type { At, AxisFilter, TotalName } from './formula-ast.ts'
import type { FormulaInputs, PriceFactor } from './formula-evaluate.ts'
import { worseGrade } from './grade.ts'
import { divide, fromNumber, multiply, type Ratio, wholeParts } from './ratio.ts'
import { isKronor, parseUnit } from './unit.ts'
import type { VolumeFigure } from './volume-figure.ts'

/** What rows tagged with one item amount to under the chosen cost concept: öre, worst grade, number of rows. */
export type ItemSum = { ore: Ore; grade: Grade | null; rows: number }

/** Σ |öre| of one item's rows, whatever their accounts' roles. */
export type ItemTotal = { itemId: string; absoluteOre: Ore; rows: number }
/** In the place of an item: rows that are read in and not tagged. */
export const UNTAGGED = ''

/**
 * Everything an indicator may read about one party, from one year and kind on. The functions are pure look-ups made by the
 * caller; `at` says which year and kind is asked about. Volumes come as they may be used: what must not be told is suppressed.
 */
export type IndicatorInputs = Scope & {
  partyKind: PartyKind
  overhead: Overhead
  /** The year whose prices kronor are written in where the formula does not say; null: each year's own. */
  prices: number | null
  method: Pick<Method, 'items' | 'volumes' | 'conventions'>
  /** The taggable items a sum of the named ones adds up: itemLeaves. */
  leavesOf(named: readonly string[]): readonly Item[]
  /** The item's own tagged rows at a year and kind, descendants not included; null when it has none. */
  sumOf(itemId: string, filters: readonly AxisFilter[], at: At): ItemSum | null
  volumeOf(volumeId: string, at: At): VolumeFigure | null
  indicatorOf?(indicatorId: string, at: At): IndicatorValue | null
  totalOf?(name: TotalName, at: At): Ore | null
  /** The same by item, without signs; what is not tagged under UNTAGGED. They sum to totalOf. */
  totalParts?(name: TotalName, at: At): readonly ItemTotal[]
  /** What a part of a year is multiplied by to stand for twelve months; null: nothing. */
  annualisedBy?(at: At): Ratio | null
}

/** Where an indicator is read from when nothing in it says otherwise. */
export const startOf = ({ year, kind, prices }: IndicatorInputs): At => ({ year, kind, prices })

/** What kronor of one year are multiplied by to be in the prices of another: the price series of the method. */
export function pricesOf(inputs: IndicatorInputs): (from: number, to: number) => PriceFactor {
  const { deflator } = inputs.method.conventions
  return (from, to) => {
    if (deflator === undefined) return { missing: ['fastpris'] }
    const index = (year: number): Ratio | null =>
      inputs.volumeOf(deflator, { year, kind: inputs.kind, prices: null })?.exact ?? null
    const [before, after] = [index(from), index(to)]
    const factor = before && after && divide(after, before)
    if (factor) return { factor }
    const lacking = [...(before === null || before.n === 0n ? [from] : []), ...(after === null ? [to] : [])]
    return { missing: lacking.map((year) => `volym(${deflator}) ${year}`) }
  }
}

const money = new WeakMap<readonly VolumeDefinition[], ReadonlySet<string>>()

/** The volumes that are kronor, perhaps per something: their units are read once per method. */
export function moneyVolumes(volumes: readonly VolumeDefinition[]): ReadonlySet<string> {
  const known = money.get(volumes)
  if (known) return known
  const found = new Set(
    volumes.flatMap(({ id, unit: text }) => {
      const unit = parseUnit(text)
      return unit && isKronor(unit) ? [id] : []
    }),
  )
  money.set(volumes, found)
  return found
}

/** Öre to kr. A number that is not whole would be a figure nobody can trust: not known. */
const kronor = (ore: Ore | null): Ratio | null =>
  ore !== null && Number.isSafeInteger(ore) ? wholeParts(ore, 100) : null

/** Formula inputs that also remember the worst evidence grade of the figures that were read. */
export function gradedInputs(inputs: IndicatorInputs): { formulaInputs: FormulaInputs; worst(): Grade | null } {
  let worst: Grade | null = null
  const annualised = (found: Ratio | null, at: At): Ratio | null => {
    const factor = found && (inputs.annualisedBy?.(at) ?? null)
    return found && factor ? multiply(found, factor) : found
  }
  const formulaInputs: FormulaInputs = {
    sum: (items, filters, at) => {
      let total: Ore | null = null
      for (const leaf of inputs.leavesOf(items)) {
        const found = inputs.sumOf(leaf.id, filters, at)
        if (!found) continue
        total = (total ?? 0) + found.ore
        worst = worseGrade(worst, found.grade)
      }
      return annualised(kronor(total), at)
    },
    volume: (id, at) => {
      const found = inputs.volumeOf(id, at)
      if (found?.state !== 'value') return null
      worst = worseGrade(worst, found.grade)
      return found.exact
    },
    isMoney: (id) => moneyVolumes(inputs.method.volumes).has(id),
    indicator: (id, at) => {
      const found = inputs.indicatorOf?.(id, at)
      if (found?.state !== 'value' || found.value === null) return null
      worst = worseGrade(worst, found.grade)
      return fromNumber(found.value)
    },
    total: (name, at) => annualised(kronor(inputs.totalOf?.(name, at) ?? null), at),
    prices: pricesOf(inputs),
  }
  return { formulaInputs, worst: () => worst }
}
