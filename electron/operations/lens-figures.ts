import type { Compiled } from '../../shared/domain/compute/compiled.ts'
import { type AxisFilter, baseAt, walk } from '../../shared/domain/compute/formula-ast.ts'
import { indexValue } from '../../shared/domain/compute/index-value.ts'
import type { IndicatorInputs } from '../../shared/domain/compute/indicator-inputs.ts'
import { computeIndicator } from '../../shared/domain/compute/indicator-value.ts'
import { median } from '../../shared/domain/compute/median.ts'
import { annualisingFactor } from '../../shared/domain/compute/part-year.ts'
import { volumeFigure, type VolumeFigure } from '../../shared/domain/compute/volume-figure.ts'
import type { Item } from '../../shared/model/catalogue.ts'
import type { LensModel } from '../../shared/model/grid-model.ts'
import type { Indicator, IndicatorValue } from '../../shared/model/indicator.ts'
import type { Party } from '../../shared/model/party.ts'
import type { Kind, Overhead } from '../../shared/model/scope.ts'
import { SHARED_PARTY } from '../../shared/model/volume.ts'
import type { ReadContext } from './context.ts'
import type { FiguresBook, IndexedOf, UnjudgedFigures } from './figures-model.ts'

/** A book that also keeps what is the same under every lens. */
export type Book = FiguresBook & {
  compiledOf(indicator: Indicator): Compiled | null
  leavesOf(named: readonly string[], overhead: Overhead): readonly Item[]
}

/** The figures of one lens, each computed when it is first asked for and then kept. */
export function figuresOf({ resources }: Pick<ReadContext, 'resources'>, lens: LensModel, book: Book): UnjudgedFigures {
  const { method, parties } = resources
  const volumes = new Map(method.volumes.map((volume) => [volume.id, volume]))
  const figures = new Map<string, VolumeFigure | null>()
  const values = new Map<Indicator, Map<string, IndicatorValue>>()
  const medians = new Map<Indicator, number | null>()
  const prices = lens.fixedPrices ?? null

  const volumeAt = (volumeId: string, party: string, year: number, kind: Kind): VolumeFigure | null => {
    const key = `${volumeId} ${party} ${year} ${kind}`
    const known = figures.get(key)
    if (known !== undefined) return known
    const definition = volumes.get(volumeId)
    const whose = definition?.shared === true ? SHARED_PARTY : party
    const found = definition
      ? volumeFigure(definition, method.conventions, { year, kind }, (of, for_) =>
          book.year(of).volume(volumeId, whose, for_),
        )
      : null
    figures.set(key, found)
    return found
  }
  const sumAt = (party: string, itemId: string, filters: readonly AxisFilter[], year: number, kind: Kind) =>
    filters.length > 0
      ? book.year(year).filteredSum(party, kind, lens.concept, itemId, filters)
      : (book.year(year).sumsOf(party, kind, lens.concept).get(itemId) ?? null)

  const inputsOf = (party: Party): IndicatorInputs => ({
    party: party.code,
    year: lens.year,
    kind: lens.kind,
    partyKind: party.kind,
    overhead: lens.overhead,
    prices,
    method,
    leavesOf: (named) => book.leavesOf(named, lens.overhead),
    sumOf: (itemId, filters, { year, kind }) => sumAt(party.code, itemId, filters, year, kind),
    volumeOf: (volumeId, { year, kind }) => volumeAt(volumeId, party.code, year, kind),
    indicatorOf: (indicatorId, at) => {
      const indicator = method.indicators.find(({ id }) => id === indicatorId)
      return indicator ? book.of(plainLens(lens, at)).valueOf(indicator, party) : null
    },
    totalOf: (name, { year, kind }) => {
      const found = book.year(year)
      const total = found.totals(kind).get(party.code)
      if (!total) return null
      if (name === 'isolated') return found.facts().isolatedOreOf(party.code, found.storedOf(party.code, kind))
      return name === 'imported' ? total.absoluteOre : found.tagged(party.code, kind)
    },
    totalParts: (name, { year, kind }) => book.year(year).totalParts(name, party.code, kind),
    ...(lens.annualised
      ? { annualisedBy: ({ year, kind }) => annualisingFactor(book.year(year).covered(party.code, kind)) }
      : {}),
  })
  const meansTheSame = (indicator: Indicator, party: Party): boolean => {
    const ast = book.compiledOf(indicator)?.ast
    let same = true
    if (ast)
      walk(ast, { year: lens.year, kind: lens.kind, prices }, (node, { year }) => {
        const differing = node.type === 'sum' ? book.year(year).differing().get(party.code) : undefined
        if (node.type !== 'sum' || !differing) return
        const read = [...node.items, ...book.leavesOf(node.items, lens.overhead).map(({ id }) => id)]
        same &&= !read.some((id) => differing.has(id))
      })
    return same
  }
  /** A figure whose items mean something else where they were tagged has a number, but not of this indicator. */
  const comparable = (value: IndicatorValue, indicator: Indicator, party: Party): IndicatorValue =>
    value.state !== 'value' || meansTheSame(indicator, party)
      ? value
      : {
          ...value,
          value: null,
          numeratorOre: null,
          numerator: null,
          denominatorOre: null,
          denominator: null,
          state: 'not-comparable',
          grade: null,
        }
  const plainValue = (indicator: Indicator, party: Party): IndicatorValue => {
    const known = values.get(indicator)?.get(party.code)
    if (known) return known
    const value = comparable(computeIndicator(indicator, inputsOf(party), book.compiledOf(indicator)), indicator, party)
    const byParty = values.get(indicator) ?? new Map<string, IndicatorValue>()
    values.set(indicator, byParty.set(party.code, value))
    return value
  }
  const medianOf = (indicator: Indicator): number | null => {
    const known = medians.get(indicator)
    if (known !== undefined) return known
    const found = median(parties.flatMap((party) => plainValue(indicator, party).value ?? []))
    medians.set(indicator, found)
    return found
  }
  const baseOf = (indicator: Indicator, party: Party): IndexedOf | null => {
    const { index } = lens
    if (index === undefined) return null
    const own = plainValue(indicator, party)
    if (index === 'median') {
      const value = medianOf(indicator)
      return { own, base: { state: value === null ? 'missing' : 'value', value, grade: null, missing: [] }, lens: null }
    }
    const other = plainLens(lens, { ...baseAt(index, lens), prices })
    return { own, base: book.of(other).valueOf(indicator, party), lens: other }
  }
  const valueOf = (indicator: Indicator, party: Party): IndicatorValue => {
    const found = baseOf(indicator, party)
    return found ? indexValue(found.own, found.base, String(lens.index)) : plainValue(indicator, party)
  }
  return {
    lens,
    totals: book.year(lens.year).totals(lens.kind),
    told: book.year(lens.year).told(),
    inputsOf,
    valueOf,
    meansTheSame,
    baseOf,
    sumsOf: (party) => book.year(lens.year).sumsOf(party, lens.kind, lens.concept),
    volumeOf: (volumeId, party) => volumeAt(volumeId, party, lens.year, lens.kind),
    covered: (party) => book.year(lens.year).covered(party, lens.kind),
    compiledOf: book.compiledOf,
  }
}

/** The same lens somewhere else in time, never as an index. */
function plainLens(lens: LensModel, at: { year: number; kind: Kind; prices: number | null }): LensModel {
  const { index: _index, fixedPrices: _prices, ...rest } = lens
  return { ...rest, year: at.year, kind: at.kind, ...(at.prices === null ? {} : { fixedPrices: at.prices }) }
}
