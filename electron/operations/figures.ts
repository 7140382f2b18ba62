import { countsUnder } from '../../shared/domain/compute/cost-concept.ts'
import { worseGrade } from '../../shared/domain/compute/grade.ts'
import { derivedGrade } from '../../shared/domain/isolate/evidence-grade.ts'
import type { IndicatorInputs, ItemSum } from '../../shared/domain/compute/indicator-inputs.ts'
import { computeIndicator } from '../../shared/domain/compute/indicator-value.ts'
import type { LensModel } from '../../shared/model/grid-model.ts'
import type { Indicator, IndicatorValue } from '../../shared/model/indicator.ts'
import type { Party } from '../../shared/model/party.ts'
import type { Kind } from '../../shared/model/scope.ts'
import type { Disclosure } from '../../shared/domain/compute/undisclosed.ts'
import { answersOfYear, overheadOfYear } from '../store/declarations.ts'
import { itemSums, type ScopeTotal, scopeTotals } from '../store/sums.ts'
import { volumesOf } from '../store/volumes.ts'
import type { ReadContext } from './context.ts'
import { figureFacts } from './isolation-facts.ts'

/** All figures of one lens, loaded once: maintained sums and volumes, never rows. */
export interface Figures {
  lens: LensModel
  totals: ReadonlyMap<string, ScopeTotal>
  inputsOf(party: Party): IndicatorInputs
  valueOf(indicator: Indicator, party: Party): IndicatorValue
  sumsOf(party: string): ReadonlyMap<string, ItemSum>
  /** What the parties have said about their method for the lens's year. */
  told: Disclosure
}

const KINDS = ['budget', 'outcome', 'forecast'] as const

export function loadFigures({ db, resources }: Pick<ReadContext, 'db' | 'resources'>, lens: LensModel): Figures {
  const { method } = resources
  const kindOf = new Map(method.items.map((item) => [item.id, item.kind]))
  const gradeOf = new Map(method.keys.map((key) => [key.id, key.grade]))
  const sums = new Map<string, Map<string, ItemSum>>()
  const tagged = new Map<string, number>()
  const absolute = new Map<string, { itemId: string; absoluteOre: number }[]>()
  const facts = figureFacts({ db }, lens.year)
  for (const kind of KINDS)
    for (const sum of itemSums(db, lens.year, kind)) {
      const scope = `${sum.party} ${kind}`
      tagged.set(scope, (tagged.get(scope) ?? 0) + sum.absoluteOre)
      absolute.set(scope, [...(absolute.get(scope) ?? []), sum])
      if (!countsUnder(lens.concept, sum.role, kindOf.get(sum.itemId) ?? 'cost')) continue
      const items = sums.get(scope) ?? new Map<string, ItemSum>()
      sums.set(scope, items)
      const grade =
        facts.gradeChangeOf(sum.party, kind, sum.itemId)?.grade ??
        derivedGrade({
          by: sum.means,
          keyGrade: gradeOf.get(sum.keyId ?? '') ?? null,
          reconciled: sum.reconciled,
        })
      const known = items.get(sum.itemId)
      items.set(sum.itemId, {
        ore: (known?.ore ?? 0) + sum.ore,
        rows: (known?.rows ?? 0) + sum.rows,
        grade: worseGrade(known?.grade ?? null, grade),
      })
    }
  const totals = new Map(scopeTotals(db, lens.year, lens.kind).map((total) => [total.party, total]))
  // A figure for this very kind goes before one that serves every kind.
  const volumes = new Map(
    volumesOf(db, lens.year)
      .filter(({ kind }) => kind === null || kind === lens.kind)
      .toSorted((a, b) => Number(a.kind !== null) - Number(b.kind !== null))
      .map((value) => [`${value.party} ${value.volumeId}`, value]),
  )
  const sumOfKind = (party: string, itemId: string, kind: Kind) => sums.get(`${party} ${kind}`)?.get(itemId) ?? null
  const values = new Map<string, IndicatorValue>()

  const inputsOf = (party: Party): IndicatorInputs => ({
    party: party.code,
    year: lens.year,
    kind: lens.kind,
    partyKind: party.kind,
    overhead: lens.overhead,
    method,
    sumOf: (itemId) => sumOfKind(party.code, itemId, lens.kind),
    sumOfKind: (itemId, kind) => sumOfKind(party.code, itemId, kind),
    volumeOf: (volumeId) => volumes.get(`${party.code} ${volumeId}`) ?? null,
    indicatorOf: (indicatorId) => {
      const indicator = method.indicators.find(({ id }) => id === indicatorId)
      return indicator ? valueOf(indicator, party) : null
    },
    totalOf: (name) => {
      const total = totals.get(party.code)
      if (!total) return null
      const scope = `${party.code} ${lens.kind}`
      if (name === 'isolated') return facts.isolatedOreOf(party.code, absolute.get(scope) ?? [])
      return name === 'imported' ? total.absoluteOre : (tagged.get(scope) ?? 0)
    },
  })
  const valueOf = (indicator: Indicator, party: Party): IndicatorValue => {
    const key = `${indicator.id} ${party.code}`
    const known = values.get(key)
    if (known) return known
    const value = computeIndicator(indicator, inputsOf(party))
    values.set(key, value)
    return value
  }
  return {
    lens,
    totals,
    told: {
      declaration: resources.declaration,
      answers: answersOfYear(db, lens.year),
      overhead: overheadOfYear(db, lens.year),
    },
    inputsOf,
    valueOf,
    sumsOf: (party) => sums.get(`${party} ${lens.kind}`) ?? new Map<string, ItemSum>(),
  }
}
