import type { ParsedInputOf } from '../../shared/contract/index.ts'
import { checkFormula } from '../../shared/domain/compute/check-formula.ts'
import { countedRoles } from '../../shared/domain/compute/cost-concept.ts'
import { type AxisFilter, statedPrices } from '../../shared/domain/compute/formula-ast.ts'
import { parseFormula } from '../../shared/domain/compute/formula-parse.ts'
import { formulaTrace } from '../../shared/domain/compute/formula-trace.ts'
import { gradedInputs, type ItemSum, startOf, UNTAGGED } from '../../shared/domain/compute/indicator-inputs.ts'
import { indicatorParts } from '../../shared/domain/compute/indicator-parts.ts'
import { disclosedMethod } from '../../shared/domain/compute/undisclosed.ts'
import { itemLeaves } from '../../shared/domain/compute/item-leaves.ts'
import { annualisingFactor, type Coverage } from '../../shared/domain/compute/part-year.ts'
import { multiply, rounded, wholeParts } from '../../shared/domain/compute/ratio.ts'
import { isKronor, parseUnit } from '../../shared/domain/compute/unit.ts'
import { explanation } from '../../shared/domain/present/explanation.ts'
import { gridCell, gridModel } from '../../shared/domain/present/grid-model.ts'
import { varianceModel } from '../../shared/domain/present/variance-model.ts'
import type { Item } from '../../shared/model/catalogue.ts'
import type { Explanation, GridModel, LensModel } from '../../shared/model/grid-model.ts'
import { ACCOUNT_ROLES } from '../../shared/model/account-code.ts'
import type { Indicator } from '../../shared/model/indicator.ts'
import type { Party } from '../../shared/model/party.ts'
import { done, failed, type Outcome } from '../../shared/model/problem.ts'
import { methodLines } from '../../shared/text/isolation-words.ts'
import { pageIndicators as text } from '../../shared/text/page-indicators.ts'
import { formulaFaultText } from '../../shared/text/formula-faults.ts'
import { activeBatches } from '../store/batches.ts'
import { itemRows } from '../store/rows.ts'
import { asLedgerRow, cellName } from './amount-text.ts'
import type { Handlers, ReadContext } from './context.ts'
import { storedMethod } from './edit-method.ts'
import { loadFigures, openFigures } from './figures.ts'
import type { Figures } from './figures-model.ts'
import { partYearOf } from './judgement.ts'
import { rowParts } from './row-parts.ts'
import { sensitivityOf } from './sensitivity.ts'
import { reasonWords } from './tag-reason.ts'

export const indicatorsHandlers = {
  'indicators.grid': {
    mode: 'read',
    run: (context, { lens, also, own, ids }) => {
      const indicators = chosen(context, ids)
      if (!indicators.ok) return indicators
      const book = openFigures(context)
      const grid = (of: LensModel): GridModel => buildGrid(context, book.of(of), own, indicators.value)
      return done({ grid: grid(lens), also: also.map(grid) })
    },
  },
  'indicators.variance': {
    mode: 'read',
    run: (context, { lens, against, own, ids }) => {
      const indicators = chosen(context, ids)
      if (!indicators.ok) return indicators
      const { items } = context.resources.method
      const book = openFigures(context)
      const figures = { budget: book.of({ ...lens, kind: 'budget' }), actual: book.of({ ...lens, kind: against }) }
      const grid = (of: Figures): GridModel => buildGrid(context, of, own, indicators.value)
      return done({
        variance: varianceModel({
          budget: grid(figures.budget),
          actual: grid(figures.actual),
          against,
          items,
          convention: context.resources.method.conventions.variance,
          sumOf: (party, itemId, of) => {
            const sum = sumOfLeaves(itemLeaves(items, [itemId], lens.overhead), figures[of].sumsOf(party))
            return of === 'actual' && lens.annualised ? asYear(sum, figures.actual.covered(party)) : sum
          },
          partYearOf: (party) => partYearOf(figures.actual.covered(party), lens.annualised === true),
        }),
      })
    },
  },
  'indicators.preview': {
    mode: 'read',
    run: (context, { lens, own, versionId, draft }) => {
      const { resources } = context
      if (!resources.parties.some(({ code }) => code === own)) return failed('party-unknown', undefined, { party: own })
      const stored = storedMethod(context, versionId)
      if (!stored.ok) return stored
      const { method } = stored.value
      const checked = checkFormula(draft.formula, draft.unit, method, draft.id)
      const fault = checked.ok ? null : { ...checked.fault, sentence: formulaFaultText(checked.fault) }
      // What only bears another unit than it is said to can be computed, and seen to be what it is.
      const computable = checked.ok || checked.unit !== null
      const under = { ...context, resources: { ...resources, method } }
      const grid = buildGrid(under, loadFigures(under, lens), own, computable ? [asIndicator(draft)] : [])
      return done({ fault, unit: checked.unit, row: grid.rows[0] ?? null, parties: grid.parties })
    },
  },
  'indicators.sensitivity': {
    mode: 'read',
    run: (context, { lens, indicatorId, percent }) => {
      const indicators = chosen(context, [indicatorId])
      if (!indicators.ok) return indicators
      const [indicator] = indicators.value
      return indicator
        ? done({ sensitivity: sensitivityOf(context, lens, indicator, percent) })
        : failed('indicator-unknown', undefined, { indicator: indicatorId })
    },
  },
  'indicators.explain': {
    mode: 'read',
    run: (context, { lens, indicatorId, party }) => {
      const asked = about(context, indicatorId, party)
      return asked.ok
        ? done({ explanation: explain(context, loadFigures(context, lens), asked.value.indicator, asked.value.party) })
        : asked
    },
  },
  'indicators.leaves': {
    mode: 'read',
    run: (context, { lens, indicatorId, party, itemId, filters, everyRole, offset, limit }) => {
      const asked = about(context, indicatorId, party)
      if (!asked.ok) return asked
      const item = context.resources.method.items.find(({ id }) => id === itemId)
      if (!item) return failed('item-unknown', undefined, { item: itemId })
      const places = placesOf(itemId, filters)
      if (!places.ok) return places
      const scope = { party, year: lens.year, kind: lens.kind }
      const roles = everyRole ? ACCOUNT_ROLES : countedRoles(lens.concept, item.kind)
      const found = itemRows(context.db, scope, itemId, roles, offset, limit, places.value)
      const batches = new Map(activeBatches(context.db, scope).map((stored) => [stored.no, stored]))
      const words = reasonWords(context.db, context.resources)
      const partsOf = rowParts(context.db, found.rows)
      return done({
        total: found.total,
        ore: found.ore,
        leaves: found.rows.flatMap((row) => {
          const part = partsOf(row)[row.part]
          const reason = part ? words.reasonOf(part) : null
          if (!part || !reason) return []
          return [
            {
              ...asLedgerRow(row, batches),
              fileName: row.fileName,
              cell: cellName(row),
              reason,
              part: row.part,
              partOre: part.ore,
              share: words.shareOf(part, part.share, scope),
              axes: part.axes,
            },
          ]
        }),
      })
    },
  },
} satisfies Partial<Handlers>

/** A draft as an indicator of its own, with a sheet that is still empty. */
const asIndicator = ({ id, ...draft }: ParsedInputOf<'indicators.preview'>['draft']): Indicator => ({
  purpose: '',
  direction: 'neutral',
  numeratorText: '',
  denominatorText: '',
  source: '',
  frequency: '',
  responsible: '',
  errorSources: '',
  interpretation: '',
  evidence: [],
  ...draft,
  id: id ?? NEW_INDICATOR,
})
/** Above every number an indicator can have been given. */
const NEW_INDICATOR = 'I999'

/** What a part of a year comes to over twelve months, to the nearest öre. */
function asYear(ore: number | null, covered: Coverage | null): number | null {
  const factor = annualisingFactor(covered)
  return ore === null || factor === null ? ore : Number(rounded(multiply(wholeParts(ore, 1), factor)))
}

/** Filters as a formula writes them, read as it reads them. Fails with formula-invalid. */
function placesOf(itemId: string, filters: string): Outcome<readonly AxisFilter[]> {
  if (filters === '') return done([])
  const parsed = parseFormula(`summa(${itemId}; ${filters})`)
  return parsed.ok && parsed.value.type === 'sum'
    ? done(parsed.value.filters)
    : failed('formula-invalid', undefined, { formula: filters })
}

const sumOfLeaves = (leaves: readonly Item[], sums: ReadonlyMap<string, ItemSum>): number | null =>
  leaves.reduce<number | null>((sum, { id }) => {
    const found = sums.get(id)
    return found ? (sum ?? 0) + found.ore : sum
  }, null)

/** The indicators named, or the method's starting ones. */
export function chosen(
  { resources }: Pick<ReadContext, 'resources'>,
  ids: readonly string[] | undefined,
): Outcome<Indicator[]> {
  const { method } = resources
  const found: Indicator[] = []
  for (const id of ids ?? method.startIndicators) {
    const indicator = method.indicators.find((candidate) => candidate.id === id)
    if (!indicator) return failed('indicator-unknown', undefined, { indicator: id })
    found.push(indicator)
  }
  return done(found)
}

function about(
  { resources }: ReadContext,
  indicatorId: string,
  partyCode: string,
): Outcome<{ indicator: Indicator; party: Party }> {
  const indicator = resources.method.indicators.find(({ id }) => id === indicatorId)
  if (!indicator) return failed('indicator-unknown', undefined, { indicator: indicatorId })
  const party = resources.parties.find(({ code }) => code === partyCode)
  return party ? done({ indicator, party }) : failed('party-unknown', undefined, { party: partyCode })
}

export const unreconciledOf =
  (figures: Figures) =>
  (party: string): number | null =>
    figures.totals.get(party)?.unreconciledBatches ?? null

export function buildGrid(
  context: Pick<ReadContext, 'resources' | 'workspace'>,
  figures: Figures,
  own: string,
  indicators: readonly Indicator[],
): GridModel {
  const { resources, workspace } = context
  return gridModel({
    lens: figures.lens,
    own,
    parties: resources.parties,
    indicators,
    valueOf: figures.valueOf,
    unreconciledOf: unreconciledOf(figures),
    judgementOf: figures.judgementOf,
    outlierLimit: resources.method.conventions.outlierLimit,
    pricesOf: (indicator) => pricesIn(indicator, figures),
    methodVersion: resources.method.version,
    sample: workspace.identity.sample,
  })
}

/** The year whose prices an indicator is in: what its formula says, else the lens where there are kronor in its unit. */
function pricesIn(indicator: Indicator, { lens, compiledOf }: Figures): number | null {
  const ast = compiledOf(indicator)?.ast
  const stated = ast ? statedPrices(ast) : null
  if (stated !== null) return stated
  const unit = parseUnit(indicator.unit)
  return unit && isKronor(unit) ? (lens.fixedPrices ?? null) : null
}

export function explain(
  { resources }: Pick<ReadContext, 'resources'>,
  figures: Figures,
  indicator: Indicator,
  party: Party,
): Explanation {
  const { lens } = figures
  const { method } = resources
  const inputs = figures.inputsOf(party)
  const told = disclosedMethod(indicator, party, lens.year, lens.overhead, method, figures.told)
  const found = explanation({
    indicator,
    lens,
    cell: gridCell(
      indicator,
      lens,
      figures.valueOf(indicator, party),
      unreconciledOf(figures)(party.code),
      figures.judgementOf(indicator, party),
    ),
    parts: indicatorParts(indicator, inputs),
    trace: formulaTrace(indicator.formula, gradedInputs(inputs).formulaInputs, startOf(inputs), method),
    base: figures.baseOf(indicator, party),
    method,
  })
  return {
    ...found,
    parts: found.parts.map((part) => (part.itemId === UNTAGGED ? { ...part, name: text.untaggedRows } : part)),
    method: methodLines(told, method),
  }
}
