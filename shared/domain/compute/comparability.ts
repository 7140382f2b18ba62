import type { ComparabilityWeights } from '../../model/catalogue.ts'
import {
  COMPARABILITY_PARTS,
  type Comparability,
  type ComparabilityPart,
  type Limit,
  type LimitCode,
} from '../../model/comparability.ts'
import type { Ore } from '../../model/money.ts'
import type { Coverage } from './part-year.ts'

/**
 * What is known of one figure that bears on whether it may be compared. `items`: the kronor in it, by item, with the isolation
 * level that holds for its kind (null: not assessed); none where it reads volumes only. What does not bear on it is null.
 */
export interface ComparedFigure {
  /** 'other': the version of the method that the party's figures were made with means something else by these items. */
  definition: 'same' | 'other'
  items: readonly { itemId: string; absoluteOre: Ore; level: number | null; reconciled: boolean }[]
  /** Method questions that bear on it. */
  declared: { asked: number; unanswered: number } | null
  /** How overhead that is in it has been declared: not, otherwise than most parties, or as most. */
  overhead: 'undeclared' | 'differs' | 'usual' | null
  /** Share 0–1 of the party's kronor that is tagged. */
  coverage: number | null
  period: Coverage | null
  /** Volumes that stand in for the one the method asks for. */
  substitutes: readonly string[]
}

/** The choices of the method that comparability is judged by. */
export interface ComparabilityRule {
  weights: ComparabilityWeights
  isolationLevel: number
  coverageLimitPercent: number
}

/** Where the method does not say: every part weighs alike. */
export const EQUAL_WEIGHTS: ComparabilityWeights = Object.fromEntries(COMPARABILITY_PARTS.map((part) => [part, 1]))

/** Whole per cent, rounded down so that only the whole is 100. */
const percent = (part: number, whole: number): number => Math.min(100, Math.floor((100 * part) / whole + 1e-9))

const MONTHS = 12
/** A way of its own is worth something: it is known, and can be reckoned with. */
const DECLARED_OTHERWISE = 50

/** How far each part is met; null where it does not bear on the figure. */
function sharesOf(figure: ComparedFigure, rule: ComparabilityRule): Record<ComparabilityPart, number | null> {
  const total = figure.items.reduce((sum, { absoluteOre }) => sum + absoluteOre, 0)
  const amountWhere = (fits: (item: ComparedFigure['items'][number]) => boolean): number | null =>
    total === 0
      ? null
      : percent(
          figure.items.reduce((sum, item) => (fits(item) ? sum + item.absoluteOre : sum), 0),
          total,
        )
  const { declared, overhead, coverage, period } = figure
  return {
    definition: figure.definition === 'same' ? 100 : 0,
    isolated: amountWhere(({ level }) => level !== null && level >= rule.isolationLevel),
    reconciled: amountWhere(({ reconciled }) => reconciled),
    declared: declared && declared.asked > 0 ? percent(declared.asked - declared.unanswered, declared.asked) : null,
    overhead: overhead && { undeclared: 0, differs: DECLARED_OTHERWISE, usual: 100 }[overhead],
    coverage: total === 0 || coverage === null ? null : percent(coverage, 1),
    period:
      period &&
      { whole: 100, part: period.is === 'part' ? percent(period.of.months, MONTHS) : 0, unknown: 0 }[period.is],
  }
}

/**
 * 0–100: the mean of the parts that bear on the figure, each by its weight, rounded down; 0 whenever the definition is not the
 * same. A judgement for people to weigh, not a measurement: the parts are always shown with it. Mending a part never lowers it.
 */
export function comparabilityOf(figure: ComparedFigure, rule: ComparabilityRule): Comparability {
  const shares = sharesOf(figure, rule)
  const parts = COMPARABILITY_PARTS.flatMap((part) => {
    const share = shares[part]
    return share === null ? [] : [{ part, share, weight: rule.weights[part] ?? 0 }]
  })
  const weighing = parts.some(({ weight }) => weight > 0) ? parts : parts.map((one) => ({ ...one, weight: 1 }))
  const weights = weighing.reduce((sum, { weight }) => sum + weight, 0)
  const mean =
    weights === 0 ? 0 : Math.floor(weighing.reduce((sum, { share, weight }) => sum + share * weight, 0) / weights)
  return { score: figure.definition === 'same' ? mean : 0, parts }
}

/** Why a figure may not be called comparable: every test of the method that fails, each with what its sentence needs. Empty: comparable. */
export function limitsOf(figure: ComparedFigure, rule: ComparabilityRule): Limit[] {
  const limits: Limit[] = []
  const add = (code: LimitCode, params: Limit['params'] = {}): void => void limits.push({ code, params })
  if (figure.definition !== 'same') add('definition-differs')
  const hasMoney = figure.items.some(({ absoluteOre }) => absoluteOre > 0)
  const coverage = figure.coverage === null ? null : percent(figure.coverage, 1)
  if (hasMoney && coverage !== null && coverage < rule.coverageLimitPercent)
    add('coverage-low', { coverage, limit: rule.coverageLimitPercent })
  const low = figure.items.filter(({ level }) => level !== null && level < rule.isolationLevel)
  const [worst] = low.toSorted((a, b) => b.absoluteOre - a.absoluteOre)
  if (worst)
    add('isolation-low', { item: worst.itemId, level: worst.level ?? 0, items: low.length, limit: rule.isolationLevel })
  const unknown = figure.items.filter(({ level }) => level === null)
  const [first] = unknown.toSorted((a, b) => b.absoluteOre - a.absoluteOre)
  if (first) add('isolation-unknown', { item: first.itemId, items: unknown.length })
  if (figure.items.some(({ reconciled }) => !reconciled)) add('unreconciled')
  if (figure.declared && figure.declared.unanswered > 0) add('undeclared', { ...figure.declared })
  if (figure.overhead === 'undeclared') add('overhead-undeclared')
  if (figure.overhead === 'differs') add('overhead-differs')
  if (figure.period?.is === 'part') add('part-year', { months: figure.period.of.months })
  if (figure.period?.is === 'unknown') add('months-unknown')
  for (const volume of figure.substitutes) add('population-substitute', { volume })
  return limits
}
