import { dependencies } from '../../shared/domain/compute/formula-ast.ts'
import { formulaText } from '../../shared/domain/compute/formula-print.ts'
import type { IndicatorInputs, ItemSum } from '../../shared/domain/compute/indicator-inputs.ts'
import { computeIndicator } from '../../shared/domain/compute/indicator-value.ts'
import { type Figure, moved, openOrder, ranked } from '../../shared/domain/compute/ranking.ts'
import { swapVolume } from '../../shared/domain/compute/swap-volume.ts'
import { parseUnit, sameKind } from '../../shared/domain/compute/unit.ts'
import { formatNumber } from '../../shared/domain/present/format-number.ts'
import { populationChoiceSchema } from '../../shared/model/catalogue.ts'
import type { LensModel } from '../../shared/model/grid-model.ts'
import type { Indicator, IndicatorValue } from '../../shared/model/indicator.ts'
import type { Party } from '../../shared/model/party.ts'
import type { KeyRange, Ranked, Scenario, Sensitivity, SensitivityChange } from '../../shared/model/sensitivity.ts'
import { keySentence, scenarioSentence } from '../../shared/text/sensitivity-words.ts'
import type { ReadContext } from './context.ts'
import { openFigures } from './figures.ts'
import type { Figures, FiguresBook } from './figures-model.ts'

type Reading = Pick<ReadContext, 'db' | 'resources'>
type Values = (indicator: Indicator, party: Party) => IndicatorValue

/** How the order of the parties changes when one choice of method is made otherwise. `percent`: how far a key's amounts are varied. */
export function sensitivityOf(context: Reading, lens: LensModel, indicator: Indicator, percent: number): Sensitivity {
  const { parties } = context.resources
  const book = openFigures(context)
  const figures = book.of(lens)
  const figuresOf = (values: Values, of: Indicator = indicator): Figure[] =>
    parties.flatMap((party) => {
      const { value } = values(of, party)
      return value === null ? [] : [{ party: party.code, value }]
    })
  const base = figuresOf(figures.valueOf)
  const shown = (of: readonly Figure[]): Ranked[] =>
    ranked(of).map((one) => ({ ...one, text: formatNumber(one.value, indicator.decimals) }))
  const scenario = (what: SensitivityChange, after: readonly Figure[]): Scenario => {
    const gone = base.filter(({ party }) => !after.some((one) => one.party === party)).map(({ party }) => party)
    const found = { what, ranking: shown(after), moved: moved(base, after), gone }
    return { ...found, sentence: scenarioSentence(found, parties) }
  }
  const overhead = lens.overhead === 'included' ? 'excluded' : 'included'
  return {
    indicatorId: indicator.id,
    name: indicator.name,
    unit: indicator.unit,
    lens,
    ranking: shown(base),
    scenarios: [
      ...(readsOverhead(context, indicator, figures)
        ? [scenario({ change: 'overhead', overhead }, figuresOf(book.of({ ...lens, overhead }).valueOf))]
        : []),
      ...otherPopulations(context, indicator, figures, lens).map(({ rule, values }) =>
        scenario({ change: 'population', rule }, figuresOf(values)),
      ),
      ...otherDenominators(context, indicator, figures).map(({ what, instead }) =>
        scenario(what, figuresOf(figures.valueOf, instead)),
      ),
    ],
    keys: keysOf(context, book, indicator, figures).map((keyId) =>
      keyRange(context, book, indicator, figures, base, keyId, percent),
    ),
  }
}

function readsOverhead({ resources }: Reading, indicator: Indicator, figures: Figures): boolean {
  const ast = figures.compiledOf(indicator)?.ast
  const named = new Set(ast ? dependencies(ast).items : [])
  return resources.method.items.some(
    ({ id, parentId, overhead }) => overhead && (named.has(id) || named.has(parentId ?? '')),
  )
}

/** The other conventions for which year's population a figure is divided by, where it is divided by one. */
function otherPopulations(
  { db, resources }: Reading,
  indicator: Indicator,
  figures: Figures,
  lens: LensModel,
): { rule: 'december-before' | 'december' | 'mean'; values: Values }[] {
  const { method } = resources
  const { population } = method.conventions
  const ast = figures.compiledOf(indicator)?.ast
  const yearEnd = new Set(method.volumes.flatMap(({ id, measured }) => (measured === 'year-end' ? [id] : [])))
  if (!ast || !population || !dependencies(ast).volumes.some((id) => yearEnd.has(id))) return []
  return populationChoiceSchema.options
    .filter((rule) => rule !== population[lens.kind])
    .map((rule) => {
      const conventions = { ...method.conventions, population: { ...population, [lens.kind]: rule } }
      const other = openFigures({ db, resources: { ...resources, method: { ...method, conventions } } })
      return { rule, values: other.of(lens).valueOf }
    })
}

/** The indicator divided by another count of the same kind at the year's end: inhabitants 80+ instead of 65+. */
function otherDenominators(
  { resources }: Reading,
  indicator: Indicator,
  figures: Figures,
): { what: SensitivityChange; instead: Indicator }[] {
  const { volumes } = resources.method
  const ast = figures.compiledOf(indicator)?.ast
  if (!ast) return []
  return dependencies(ast).volumes.flatMap((volumeId) => {
    const read = volumes.find(({ id }) => id === volumeId)
    const unit = parseUnit(read?.unit ?? '')
    if (read?.measured !== 'year-end' || !unit) return []
    return volumes
      .filter(({ id, measured, unit: other }) => {
        const theirs = parseUnit(other)
        return id !== volumeId && measured === 'year-end' && theirs !== null && sameKind(unit, theirs)
      })
      .map(({ id, name }) => ({
        what: { change: 'denominator' as const, volumeId, instead: id, name },
        instead: { ...indicator, formula: formulaText(swapVolume(ast, volumeId, id)) },
      }))
  })
}

/** The keys by which any of the figure's kronor came to be its items'. */
function keysOf({ resources }: Reading, book: FiguresBook, indicator: Indicator, figures: Figures): string[] {
  const ast = figures.compiledOf(indicator)?.ast
  const found = new Set<string>()
  if (ast)
    for (const party of resources.parties) {
      const items = new Set(
        figures
          .inputsOf(party)
          .leavesOf(dependencies(ast).items)
          .map(({ id }) => id),
      )
      for (const { itemId, keyId } of book.year(figures.lens.year).storedOf(party.code, figures.lens.kind))
        if (keyId !== null && items.has(itemId)) found.add(keyId)
    }
  return [...found].toSorted()
}

function keyRange(
  { resources }: Reading,
  book: FiguresBook,
  indicator: Indicator,
  figures: Figures,
  base: readonly Figure[],
  keyId: string,
  percent: number,
): KeyRange {
  const { lens } = figures
  const valueWith = (party: Party, factor: number): number | null =>
    computeIndicator(indicator, varied(book, figures, party, keyId, factor), figures.compiledOf(indicator)).value
  const ranges = resources.parties.flatMap((party) => {
    if (!base.some((one) => one.party === party.code)) return []
    const ends = [valueWith(party, -percent / 100), valueWith(party, percent / 100)].filter((end) => end !== null)
    return ends.length === 0 ? [] : [{ party: party.code, low: Math.min(...ends), high: Math.max(...ends) }]
  })
  const rangeOf = (code: string): { low: number; high: number } => {
    const value = base.find(({ party }) => party === code)?.value ?? 0
    return ranges.find(({ party }) => party === code) ?? { low: value, high: value }
  }
  const name = resources.method.keys.find(({ id }) => id === keyId)?.name ?? keyId
  const found = { keyId, name, percent, ranges, open: lens.index === undefined ? openOrder(base, rangeOf) : [] }
  return { ...found, sentence: keySentence(found, resources.parties) }
}

/** What a party's figures would be read from if a key had given its items so much more or less. */
function varied(book: FiguresBook, figures: Figures, party: Party, keyId: string, factor: number): IndicatorInputs {
  const inputs = figures.inputsOf(party)
  return {
    ...inputs,
    sumOf: (itemId, filters, at): ItemSum | null => {
      const whole = inputs.sumOf(itemId, filters, at)
      const keyed = book.year(at.year).keyedSum(party.code, at.kind, figures.lens.concept, itemId, filters, keyId)
      return whole && keyed ? { ...whole, ore: whole.ore + Math.round(keyed.ore * factor) } : whole
    },
  }
}
