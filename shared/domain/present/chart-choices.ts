import { CHART_KINDS, type ChartKind, type ChartRefusal, type PanelsBy, type StackBy } from '../../model/chart-spec.ts'
import type { LensModel } from '../../model/grid-model.ts'
import type { Indicator } from '../../model/indicator.ts'
import type { Kind, Year } from '../../model/scope.ts'
import type { Formula } from '../compute/formula-ast.ts'
import { parseFormula } from '../compute/formula-parse.ts'
import { isMoney, sidesOf } from '../compute/formula-sides.ts'

/** What there is to draw from. `filled`: which years and kinds any party has rows in. */
export interface ChoiceFacts {
  readonly lens: LensModel
  readonly filled: readonly { readonly year: Year; readonly kind: Kind }[]
  readonly indicators: readonly Indicator[]
  readonly levelsKnown: boolean
}

/** A choice with why it cannot be made here; null: it can. */
export interface Choice<T> {
  readonly id: T
  readonly refusal: ChartRefusal | null
}

/** Whether a figure can be taken apart by item: kronor added and subtracted in the kind that is looked at, over something. */
export function isPlainSum(indicator: Indicator): boolean {
  const parsed = parseFormula(indicator.formula)
  if (!parsed.ok) return false
  const { numerator } = sidesOf(parsed.value)
  return isMoney(numerator) && ofOneKind(numerator)
}

function ofOneKind(formula: Formula): boolean {
  switch (formula.type) {
    case 'sum':
      return formula.kind === null
    case 'negate':
      return ofOneKind(formula.of)
    case 'binary':
      return ofOneKind(formula.left) && ofOneKind(formula.right)
    default:
      return false
  }
}

/** Each kind of chart, and why it makes no sense for this indicator and these figures where it does not. */
export function chartChoices(indicator: Indicator | undefined, facts: ChoiceFacts): Choice<ChartKind>[] {
  const { lens, filled } = facts
  const years = new Set(filled.map(({ year }) => year)).size
  const has = (kind: Kind) => filled.some((one) => one.year === lens.year && one.kind === kind)
  const refusal: Readonly<Record<ChartKind, ChartRefusal | null>> = {
    bars: null,
    lines: years < 2 ? 'one-year' : null,
    stacked: lens.index ? 'index-not-here' : indicator && !isPlainSum(indicator) ? 'not-a-sum' : null,
    deviation: lens.index
      ? 'index-not-here'
      : !has('budget') || !(has('outcome') || has('forecast'))
        ? 'budget-or-outcome-missing'
        : null,
    scatter: facts.indicators.length < 2 ? 'second-missing' : null,
    multiples: null,
  }
  return CHART_KINDS.map((id) => ({ id, refusal: refusal[id] }))
}

export const stackChoices = ({ levelsKnown }: ChoiceFacts): Choice<StackBy>[] => [
  { id: 'item', refusal: null },
  { id: 'area', refusal: null },
  { id: 'isolation', refusal: levelsKnown ? null : 'levels-unknown' },
]

export function panelChoices({ filled, indicators }: ChoiceFacts): Choice<PanelsBy>[] {
  const oneYear = new Set(filled.map(({ year }) => year)).size < 2
  return [
    { id: 'party', refusal: oneYear ? 'one-year' : null },
    { id: 'year', refusal: oneYear ? 'one-year' : null },
    { id: 'indicator', refusal: indicators.length < 2 ? 'second-missing' : null },
  ]
}

/** Which indicators may stand beside this one on one scale: those of the same unit. On scales of their own, any. */
export function besideChoices(
  indicator: Indicator | undefined,
  facts: ChoiceFacts,
  axis: 'same' | 'own',
): Choice<string>[] {
  return facts.indicators
    .filter(({ id }) => id !== indicator?.id)
    .map(({ id, unit }) => ({ id, refusal: axis === 'same' && unit !== indicator?.unit ? 'units-differ' : null }))
}
