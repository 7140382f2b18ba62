import type { IndicatorState } from '../model/indicator.ts'
import type { Grade } from '../model/allocation.ts'
import type { MoneyUnit } from '../model/money.ts'
import type { CostConcept, Kind, Overhead } from '../model/scope.ts'

export const kindWords: Record<Kind, string> = { budget: 'Budget', outcome: 'Utfall', forecast: 'Prognos' }
export const conceptWords: Record<CostConcept, string> = { cost: 'Kostnad', netCost: 'Nettokostnad' }
export const overheadWords: Record<Overhead, string> = { included: 'inkl. OH', excluded: 'exkl. OH' }
export const unitWords: Record<MoneyUnit, string> = { kr: 'kronor', tkr: 'tusental kronor', mnkr: 'miljoner kronor' }

type Mark = Exclude<IndicatorState, 'value'>
/** How a state that is not a value is written where a figure would stand. */
export const stateMarks: Record<Mark, string> = {
  missing: 'saknas',
  'not-applicable': '–',
  suppressed: '..',
  'not-comparable': 'ej jämförbar',
}
/** The same, spoken. */
export const stateWords: Record<Mark, string> = {
  missing: 'Uppgift saknas',
  'not-applicable': 'Ej tillämpligt',
  suppressed: 'Dolt, färre än fem',
  'not-comparable': 'Ej jämförbart',
}

export const gradeWords: Record<Grade, string> = {
  A: 'Bokfört och avstämt',
  B: 'Bokfört',
  C: 'Fördelat med uppmätt nyckel',
  D: 'Fördelat med schablon',
  E: 'Uppskattat',
}

/** "Budget 2026, kostnad inkl. OH" */
export const lensTitle = (lens: { year: number; kind: Kind; concept: CostConcept; overhead: Overhead }): string =>
  `${kindWords[lens.kind]} ${lens.year}, ${conceptWords[lens.concept].toLowerCase()} ${overheadWords[lens.overhead]}`
