import type { Grade } from '../../model/allocation.ts'
import type { Method } from '../../model/catalogue.ts'
import type { IndicatorValue } from '../../model/indicator.ts'
import type { Ore } from '../../model/money.ts'
import type { PartyKind } from '../../model/party.ts'
import type { Kind, Overhead, Scope } from '../../model/scope.ts'
import type { VolumeValue } from '../../model/volume.ts'
import type { TotalName } from './formula-ast.ts'
import type { FormulaInputs } from './formula-evaluate.ts'
import { worseGrade } from './grade.ts'
import { itemLeaves } from './item-leaves.ts'

/** What rows tagged with one item amount to under the chosen cost concept: öre, worst grade, number of rows. */
export type ItemSum = { ore: Ore; grade: Grade | null; rows: number }

/** Everything an indicator may read about one scope. The functions are pure look-ups made by the caller. */
export type IndicatorInputs = Scope & {
  partyKind: PartyKind
  overhead: Overhead
  method: Pick<Method, 'items' | 'volumes' | 'conventions'>
  /** The item's own tagged rows in this scope, descendants not included; null when it has none. */
  sumOf(itemId: string): ItemSum | null
  /** The same for a named kind of the same year: budget(…), utfall(…), prognos(…). Without it they are missing. */
  sumOfKind?(itemId: string, kind: Kind): ItemSum | null
  volumeOf(volumeId: string): VolumeValue | null
  indicatorOf?(indicatorId: string): IndicatorValue | null
  totalOf?(name: TotalName): Ore | null
}

/** The look-up for one item in the kind a formula asks for. */
export const itemSum = (inputs: IndicatorInputs, itemId: string, kind: Kind | null): ItemSum | null =>
  kind === null ? inputs.sumOf(itemId) : (inputs.sumOfKind?.(itemId, kind) ?? null)

/** Formula inputs that also remember the worst evidence grade of the figures that were read. */
export function gradedInputs(inputs: IndicatorInputs): { formulaInputs: FormulaInputs; worst(): Grade | null } {
  let worst: Grade | null = null
  const formulaInputs: FormulaInputs = {
    sum: (items, kind) => {
      let total: Ore | null = null
      for (const leaf of itemLeaves(inputs.method.items, items, inputs.overhead)) {
        const found = itemSum(inputs, leaf.id, kind)
        if (!found) continue
        total = (total ?? 0) + found.ore
        worst = worseGrade(worst, found.grade)
      }
      return total
    },
    volume: (id) => {
      const found = inputs.volumeOf(id)
      if (found?.state !== 'value') return null
      worst = worseGrade(worst, found.grade)
      return found.hundredths
    },
    indicator: (id) => {
      const found = inputs.indicatorOf?.(id)
      if (found?.state !== 'value') return null
      worst = worseGrade(worst, found.grade)
      return found.value
    },
    total: (name) => inputs.totalOf?.(name) ?? null,
  }
  return { formulaInputs, worst: () => worst }
}
