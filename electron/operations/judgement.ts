import {
  comparabilityOf,
  type ComparedFigure,
  EQUAL_WEIGHTS,
  limitsOf,
} from '../../shared/domain/compute/comparability.ts'
import { dependencies, type Formula, walk } from '../../shared/domain/compute/formula-ast.ts'
import { startOf } from '../../shared/domain/compute/indicator-inputs.ts'
import { annualisingFactor, type Coverage } from '../../shared/domain/compute/part-year.ts'
import { declaredCounts } from '../../shared/domain/compute/undisclosed.ts'
import { overheadDifferences } from '../../shared/domain/isolate/overhead.ts'
import type { CellJudgement } from '../../shared/domain/present/grid-model.ts'
import type { PartYear } from '../../shared/model/comparability.ts'
import type { Indicator } from '../../shared/model/indicator.ts'
import type { Party } from '../../shared/model/party.ts'
import type { ReadContext } from './context.ts'
import type { UnjudgedFigures } from './figures-model.ts'
import type { Book } from './lens-figures.ts'

/** What bears on how comparable figures are, for every cell of a lens. */
export function judgementsOf(
  { resources }: Pick<ReadContext, 'resources'>,
  book: Book,
  figures: UnjudgedFigures,
): (indicator: Indicator, party: Party) => CellJudgement {
  const { method, parties } = resources
  const { conventions } = method
  const { lens, told } = figures
  const year = book.year(lens.year)
  const rule = {
    weights: conventions.comparabilityWeights ?? EQUAL_WEIGHTS,
    isolationLevel: conventions.comparableIsolationLevel,
    coverageLimitPercent: conventions.coverageLimitPercent,
  }
  const phase = lens.kind === 'budget' ? 'planning' : 'followUp'
  const levels = new Map(
    year
      .facts()
      .assessments.filter((found) => found.phase === phase)
      .map(({ itemId, party, level }) => [`${party} ${itemId}`, level]),
  )
  const overhead = overheadDifferences(
    parties.map(({ code }) => code),
    told.overhead,
  )
  const declaredOf = declaredCounts(method, told, lens.year)
  const withOverhead = new Set(method.items.flatMap((item) => (item.overhead ? [item.id] : [])))

  /** The items whose kronor are in an indicator, the same for every party. */
  const itemsIn = new Map<Indicator, ReadonlySet<string>>()
  const itemsOf = (indicator: Indicator): ReadonlySet<string> => {
    const known = itemsIn.get(indicator)
    if (known) return known
    const ast = figures.compiledOf(indicator)?.ast
    const found = new Set(ast ? book.leavesOf(dependencies(ast).items, lens.overhead).map(({ id }) => id) : [])
    itemsIn.set(indicator, found)
    return found
  }
  /** The kronor of the figure by item: the lens's own year and kind, where the sums it reads are. */
  const amounts = (indicator: Indicator, party: Party): ComparedFigure['items'] => {
    const own = itemsOf(indicator)
    const found = new Map<string, ComparedFigure['items'][number]>()
    for (const { itemId, absoluteOre, reconciled } of own.size === 0 ? [] : year.storedOf(party.code, lens.kind)) {
      if (!own.has(itemId)) continue
      const known = found.get(itemId)
      found.set(itemId, {
        itemId,
        absoluteOre: (known?.absoluteOre ?? 0) + absoluteOre,
        level: levels.get(`${party.code} ${itemId}`) ?? null,
        reconciled: (known?.reconciled ?? true) && reconciled,
      })
    }
    return [...found.values()]
  }
  const coverages = new Map<string, number | null>()
  const coverageOf = (party: string): number | null => {
    const known = coverages.get(party)
    if (known !== undefined) return known
    const total = figures.totals.get(party)
    const found = !total || total.absoluteOre === 0 ? null : year.tagged(party, lens.kind) / total.absoluteOre
    coverages.set(party, found)
    return found
  }

  /** The volumes it reads, wherever in time, that stand in for what the method asks for. */
  const substitutes = (indicator: Indicator, party: Party): string[] => {
    const ast = figures.compiledOf(indicator)?.ast
    const inputs = figures.inputsOf(party)
    const found = new Set<string>()
    if (ast)
      walk(ast, startOf(inputs), (node, at) => {
        if (node.type === 'volume' && inputs.volumeOf(node.id, at)?.substitute) found.add(node.id)
      })
    return [...found]
  }

  /** What a figure is made of where all of it is stated, volumes or sums of a kind the formula names; null where the lens's own rows are in it. */
  const restsOn = (indicator: Indicator, party: Party): string | null => {
    const ast = figures.compiledOf(indicator)?.ast
    if (!ast || readsOwnRows(indicator, ast)) return null
    const inputs = figures.inputsOf(party)
    const stated: string[] = []
    walk(ast, startOf(inputs), (node, at) => {
      if (node.type === 'sum') stated.push(JSON.stringify([node.kind, at.year, node.items, node.filters]))
      if (node.type !== 'volume') return
      const of = inputs.volumeOf(node.id, at)?.of ?? []
      stated.push(`${node.id} ${of.map(({ year, kind }) => `${year} ${kind ?? 'every'}`).join('+')}`)
    })
    return stated.length > 0 ? stated.join(', ') : null
  }
  /** Whether rows of the lens's own kind are in an indicator, the same for every party. */
  const ownRows = new Map<Indicator, boolean>()
  const readsOwnRows = (indicator: Indicator, ast: Formula): boolean => {
    const known = ownRows.get(indicator)
    if (known !== undefined) return known
    let found = false
    walk(ast, { year: lens.year, kind: lens.kind, prices: null }, (node) => {
      if (node.type === 'sum' ? node.kind === null : node.type === 'total' || node.type === 'indicator') found = true
    })
    ownRows.set(indicator, found)
    return found
  }

  return (indicator, party) => {
    const own = amounts(indicator, party)
    const covered = figures.covered(party.code)
    const hasOverhead = lens.overhead === 'included' && own.some(({ itemId }) => withOverhead.has(itemId))
    const figure: ComparedFigure = {
      definition: figures.meansTheSame(indicator, party) ? 'same' : 'other',
      items: own,
      declared: indicator.partyKinds.includes(party.kind) ? declaredOf(itemsOf(indicator), party) : null,
      overhead: !hasOverhead
        ? null
        : overhead.undeclared.includes(party.code)
          ? 'undeclared'
          : overhead.differing.includes(party.code)
            ? 'differs'
            : 'usual',
      coverage: coverageOf(party.code),
      period: own.length === 0 ? null : covered,
      substitutes: substitutes(indicator, party),
    }
    return {
      comparability: comparabilityOf(figure, rule),
      limited: limitsOf(figure, rule),
      partYear: own.length === 0 ? null : partYearOf(covered, lens.annualised === true),
      declared: figure.declared,
      restsOn: restsOn(indicator, party),
    }
  }
}

/** The months to name beside a figure, and whether they have been made into a year. Null: the whole year, or not known. */
export function partYearOf(covered: Coverage | null, annualised: boolean): PartYear | null {
  return covered?.is === 'part'
    ? { ...covered.of, annualised: annualised && annualisingFactor(covered) !== null }
    : null
}
