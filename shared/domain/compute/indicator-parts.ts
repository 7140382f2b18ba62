import type { Grade } from '../../model/allocation.ts'
import type { Indicator } from '../../model/indicator.ts'
import type { Ore } from '../../model/money.ts'
import type { Kind } from '../../model/scope.ts'
import type { VolumeState } from '../../model/volume.ts'
import { compile } from './compiled.ts'
import { type At, type AxisFilter, baseAt, type Formula, type TotalName } from './formula-ast.ts'
import { conditionHolds, evaluate } from './formula-evaluate.ts'
import { filterText } from './formula-words.ts'
import { gradedInputs, type IndicatorInputs, pricesOf, startOf } from './indicator-inputs.ts'
import { compare, multiply, type Ratio, wholeParts } from './ratio.ts'
import type { VolumeFigure } from './volume-figure.ts'

export type Side = 'numerator' | 'denominator'

/**
 * One item's part of one side, in öre as booked, with the sign it has in the formula: what its rows sum to. `factor` is what
 * those öre are multiplied by in the figure (prices of another year, twelve months of a part); null where it is not known.
 */
export type ItemPart = {
  side: Side
  itemId: string
  year: number
  kind: Kind
  filters: readonly AxisFilter[]
  /** Of a sum over the whole scope, which is without signs: Σ |öre| of the item's rows, whatever their accounts' roles. */
  total: TotalName | null
  ore: Ore
  rows: number
  grade: Grade | null
  factor: Ratio | null
}

/** One volume a side reads. Nothing of a suppressed one is given but that it is. */
export type VolumePart = {
  side: Side
  volumeId: string
  year: number
  kind: Kind
  exact: Ratio | null
  state: VolumeState
  rule: VolumeFigure['rule']
  substitute: boolean
  /** The years whose figures it is made of. */
  years: readonly number[]
  grade: Grade | null
  source: string
  sourceDate: string | null
}

export type IndicatorParts = {
  items: ItemPart[]
  volumes: VolumePart[]
  /** Items the formula reads that have no tagged row in the scope: they are in no sum, which is not the same as 0. */
  untagged: string[]
}

const NONE: IndicatorParts = { items: [], volumes: [], untagged: [] }
const ONE = wholeParts(1, 1)

/**
 * What a figure is made of, for "Förklara siffran". Where a side is kronor added and subtracted its item parts, each by its
 * factor, sum to numeratorOre or denominatorOre of computeIndicator: to the öre where every factor is 1. A formula that cannot be read has no parts.
 */
export function indicatorParts(definition: Indicator, inputs: IndicatorInputs): IndicatorParts {
  const compiled = compile(definition, inputs.method)
  if (!compiled) return NONE
  const { numerator, denominator } = compiled.sides
  const collector = new PartsCollector(inputs)
  collector.visit(numerator, 'numerator', 1, startOf(inputs))
  if (denominator) collector.visit(denominator, 'denominator', 1, startOf(inputs))
  return collector.parts()
}

class PartsCollector {
  readonly #items = new Map<string, ItemPart>()
  readonly #volumes = new Map<string, VolumePart>()
  readonly #untagged = new Set<string>()
  readonly #inputs: IndicatorInputs

  constructor(inputs: IndicatorInputs) {
    this.#inputs = inputs
  }

  parts(): IndicatorParts {
    return { items: [...this.#items.values()], volumes: [...this.#volumes.values()], untagged: [...this.#untagged] }
  }

  /** What the öre of a year come into the figure by. */
  #factor(at: At): Ratio | null {
    const months = this.#inputs.annualisedBy?.(at) ?? ONE
    if (at.prices === null || at.prices === at.year) return months
    const found = pricesOf(this.#inputs)(at.year, at.prices)
    return 'factor' in found ? multiply(months, found.factor) : null
  }

  #addItem(side: Side, itemId: string, filters: readonly AxisFilter[], at: At, sign: 1 | -1): void {
    const found = this.#inputs.sumOf(itemId, filters, at)
    if (!found) {
      this.#untagged.add(itemId)
      return
    }
    this.#add({ side, itemId, filters, total: null, ore: sign * found.ore, rows: found.rows, grade: found.grade }, at)
  }

  #add(part: Omit<ItemPart, 'year' | 'kind' | 'factor'>, at: At): void {
    const { year, kind, prices } = at
    const { side, itemId, filters, total } = part
    const key = [side, itemId, year, kind, prices, total, ...filters.map(filterText)].join(' ')
    const ore = (this.#items.get(key)?.ore ?? 0) + part.ore
    this.#items.set(key, { ...part, ore, year, kind, factor: this.#factor(at) })
  }

  #addVolume(side: Side, volumeId: string, at: At): void {
    const found = this.#inputs.volumeOf(volumeId, at)
    const told = found !== null && found.state !== 'suppressed'
    const { year, kind } = at
    this.#volumes.set(`${side} ${volumeId} ${year} ${kind}`, {
      side,
      volumeId,
      year,
      kind,
      exact: found?.exact ?? null,
      state: found?.state ?? 'missing',
      rule: found?.rule ?? 'stated',
      substitute: found?.substitute ?? false,
      years: found?.of.map((value) => value.year) ?? [],
      grade: told ? found.grade : null,
      source: told ? [...new Set(found.of.map(({ source }) => source))].join('; ') : '',
      sourceDate: told ? (found.of.at(-1)?.sourceDate ?? null) : null,
    })
  }

  visit(node: Formula, side: Side, sign: 1 | -1, at: At): void {
    const flipped = sign === 1 ? -1 : 1
    const other = side === 'numerator' ? 'denominator' : 'numerator'
    const { formulaInputs } = gradedInputs(this.#inputs)
    switch (node.type) {
      case 'sum': {
        const where = { ...at, kind: node.kind ?? at.kind }
        for (const leaf of this.#inputs.leavesOf(node.items)) this.#addItem(side, leaf.id, node.filters, where, sign)
        break
      }
      case 'volume':
        this.#addVolume(side, node.id, at)
        break
      case 'negate':
        this.visit(node.of, side, flipped, at)
        break
      case 'abs': {
        const { exact } = evaluate(node.of, formulaInputs, at)
        this.visit(node.of, side, exact && compare(exact, wholeParts(0, 1)) < 0 ? flipped : sign, at)
        break
      }
      case 'previous':
        this.visit(node.of, side, sign, { ...at, year: at.year - 1 })
        break
      case 'fixed':
        this.visit(node.of, side, sign, { ...at, prices: node.year })
        break
      case 'index':
        this.visit(node.of, side, sign, at)
        this.visit(node.of, other, sign, baseAt(node.base, at))
        break
      case 'binary':
        this.visit(node.left, side, sign, at)
        this.visit(node.right, side, node.operator === '-' ? flipped : sign, at)
        break
      case 'share':
        this.visit(node.part, side, sign, at)
        this.visit(node.whole, side, sign, at)
        break
      case 'choice': {
        // Only the branch that was taken is in the figure; the condition's own inputs decide but are no part of it.
        const taken = conditionHolds(node, formulaInputs, at)
        if (taken !== null) this.visit(taken ? node.then : node.otherwise, side, sign, at)
        break
      }
      case 'total':
        for (const { itemId, absoluteOre, rows } of this.#inputs.totalParts?.(node.name, at) ?? [])
          this.#add({ side, itemId, filters: [], total: node.name, ore: sign * absoluteOre, rows, grade: null }, at)
        break
      case 'number':
      case 'indicator':
        break
    }
  }
}
