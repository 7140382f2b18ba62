import type { Compiled } from '../../shared/domain/compute/compiled.ts'
import type { IndicatorInputs, ItemSum } from '../../shared/domain/compute/indicator-inputs.ts'
import type { Coverage } from '../../shared/domain/compute/part-year.ts'
import type { Disclosure } from '../../shared/domain/compute/undisclosed.ts'
import type { VolumeFigure } from '../../shared/domain/compute/volume-figure.ts'
import type { CellJudgement } from '../../shared/domain/present/grid-model.ts'
import type { LensModel } from '../../shared/model/grid-model.ts'
import type { Indicator, IndicatorValue } from '../../shared/model/indicator.ts'
import type { Party } from '../../shared/model/party.ts'
import type { ScopeTotal } from '../store/sums.ts'
import type { YearFigures } from './year-figures.ts'

/** All figures of one lens. */
export interface Figures {
  lens: LensModel
  totals: ReadonlyMap<string, ScopeTotal>
  inputsOf(party: Party): IndicatorInputs
  /** As the lens asks: an index where it asks for one. */
  valueOf(indicator: Indicator, party: Party): IndicatorValue
  sumsOf(party: string): ReadonlyMap<string, ItemSum>
  /** The volume a formula reads under the lens, by the method's convention. */
  volumeOf(volumeId: string, party: string): VolumeFigure | null
  /** Whether the items an indicator reads mean the same by the method that the party's figures were made with. */
  meansTheSame(indicator: Indicator, party: Party): boolean
  /** What the figure is an index of; null where the lens asks for none. */
  baseOf(indicator: Indicator, party: Party): IndexedOf | null
  /** What the parties have said about their method for the lens's year. */
  told: Disclosure
  /** How much of the year the lens's own kind is for; null: no rows. */
  covered(party: string): Coverage | null
  compiledOf(indicator: Indicator): Compiled | null
  judgementOf(indicator: Indicator, party: Party): CellJudgement
}

export type UnjudgedFigures = Omit<Figures, 'judgementOf'>

/** A figure before it was made an index, the base, and the lens that explains the base (null: a median, which no lens does). */
export interface IndexedOf {
  own: IndicatorValue
  base: Pick<IndicatorValue, 'state' | 'value' | 'grade' | 'missing'>
  lens: LensModel | null
}

/** Every lens over one state of the workspace: years are read once, whatever lenses, bases and earlier years ask for them. */
export interface FiguresBook {
  of(lens: LensModel): Figures
  year(year: number): YearFigures
}
