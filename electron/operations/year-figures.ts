import { countsUnder } from '../../shared/domain/compute/cost-concept.ts'
import { hiddenVolumes, volumeKey } from '../../shared/domain/compute/disclosure.ts'
import { worseGrade } from '../../shared/domain/compute/grade.ts'
import { type ItemSum, type ItemTotal, UNTAGGED } from '../../shared/domain/compute/indicator-inputs.ts'
import { type Coverage, monthsCovered } from '../../shared/domain/compute/part-year.ts'
import type { AxisFilter, TotalName } from '../../shared/domain/compute/formula-ast.ts'
import type { Disclosure } from '../../shared/domain/compute/undisclosed.ts'
import { derivedGrade } from '../../shared/domain/isolate/evidence-grade.ts'
import type { CostConcept, Kind } from '../../shared/model/scope.ts'
import type { TagAxes } from '../../shared/model/tag-axes.ts'
import type { HiddenBecause, VolumeValue } from '../../shared/model/volume.ts'
import { answersOfYear, overheadOfYear } from '../store/declarations.ts'
import { scopeMonths } from '../store/periods.ts'
import { itemSums, type ItemSum as StoredSum, type ScopeTotal, scopeTotals } from '../store/sums.ts'
import { volumesOf } from '../store/volumes.ts'
import type { ReadContext } from './context.ts'
import { type FigureFacts, figureFacts } from './isolation-facts.ts'
import { partyDifferences } from './sender-method.ts'

const NO_SUMS: ReadonlyMap<string, ItemSum> = new Map()

/** Everything one year holds of all parties, each part read when it is first asked for and then kept: maintained sums and volumes, never rows. */
export class YearFigures {
  readonly #context: Pick<ReadContext, 'db' | 'resources'>
  readonly #year: number
  readonly #stored = new Map<Kind, StoredSum[]>()
  readonly #byParty = new Map<Kind, ReadonlyMap<string, readonly StoredSum[]>>()
  readonly #sums = new Map<string, ReadonlyMap<string, ReadonlyMap<string, ItemSum>>>()
  readonly #totals = new Map<Kind, ReadonlyMap<string, ScopeTotal>>()
  #volumes: readonly VolumeValue[] | null = null
  #hidden: ReadonlyMap<string, HiddenBecause> | null = null
  #byKey: ReadonlyMap<string, VolumeValue> | null = null
  #facts: FigureFacts | null = null
  #told: Disclosure | null = null
  #differing: ReadonlyMap<string, ReadonlySet<string>> | null = null
  #months: ReadonlyMap<string, Coverage | null> | null = null

  constructor(context: Pick<ReadContext, 'db' | 'resources'>, year: number) {
    this.#context = context
    this.#year = year
  }

  stored(kind: Kind): readonly StoredSum[] {
    const known = this.#stored.get(kind)
    if (known) return known
    const found = itemSums(this.#context.db, this.#year, kind)
    this.#stored.set(kind, found)
    return found
  }

  /** What counts under a cost concept, per party and item. */
  sumsOf(party: string, kind: Kind, concept: CostConcept): ReadonlyMap<string, ItemSum> {
    const key = `${kind} ${concept}`
    const known = this.#sums.get(key) ?? this.#counted(kind, concept)
    this.#sums.set(key, known)
    return known.get(party) ?? NO_SUMS
  }

  /** The part of an item's sum that is at every place asked for: on one axis any of the places, on several all. */
  filteredSum(
    party: string,
    kind: Kind,
    concept: CostConcept,
    itemId: string,
    filters: readonly AxisFilter[],
  ): ItemSum | null {
    const key = `${kind} ${concept} ${filterKey(filters)}`
    const known = this.#sums.get(key) ?? this.#counted(kind, concept, ({ axes }) => isAt(axes, filters))
    this.#sums.set(key, known)
    return known.get(party)?.get(itemId) ?? null
  }

  /** The part of it that came by one distribution key. */
  keyedSum(
    party: string,
    kind: Kind,
    concept: CostConcept,
    itemId: string,
    filters: readonly AxisFilter[],
    keyId: string,
  ): ItemSum | null {
    const key = `${kind} ${concept} ${filterKey(filters)} ${keyId}`
    const takes = (sum: StoredSum): boolean => sum.keyId === keyId && isAt(sum.axes, filters)
    const known = this.#sums.get(key) ?? this.#counted(kind, concept, takes)
    this.#sums.set(key, known)
    return known.get(party)?.get(itemId) ?? null
  }

  #counted(
    kind: Kind,
    concept: CostConcept,
    takes: (sum: StoredSum) => boolean = () => true,
  ): ReadonlyMap<string, ReadonlyMap<string, ItemSum>> {
    const { method } = this.#context.resources
    const kindOf = new Map(method.items.map((item) => [item.id, item.kind]))
    const keyGrades = new Map(method.keys.map((key) => [key.id, key.grade]))
    const { gradeChangeOf } = this.facts()
    const found = new Map<string, Map<string, ItemSum>>()
    for (const sum of this.stored(kind)) {
      if (!takes(sum) || !countsUnder(concept, sum.role, kindOf.get(sum.itemId) ?? 'cost')) continue
      const items = found.get(sum.party) ?? new Map<string, ItemSum>()
      found.set(sum.party, items)
      const grade =
        gradeChangeOf(sum.party, kind, sum.itemId)?.grade ??
        derivedGrade({
          by: sum.means,
          keyGrade: keyGrades.get(sum.keyId ?? '') ?? null,
          reconciled: sum.reconciled,
        })
      const known = items.get(sum.itemId)
      items.set(sum.itemId, {
        ore: (known?.ore ?? 0) + sum.ore,
        rows: (known?.rows ?? 0) + sum.rows,
        grade: worseGrade(known?.grade ?? null, grade),
      })
    }
    return found
  }

  /** What one party has tagged, by item and the role of the accounts. */
  storedOf(party: string, kind: Kind): readonly StoredSum[] {
    const known = this.#byParty.get(kind) ?? Map.groupBy(this.stored(kind), (sum) => sum.party)
    this.#byParty.set(kind, known)
    return known.get(party) ?? []
  }

  /** Σ |öre| of a party's tagged rows, whatever role their accounts have. */
  tagged(party: string, kind: Kind): number {
    return this.storedOf(party, kind).reduce((sum, { absoluteOre }) => sum + absoluteOre, 0)
  }

  /** What has been said of the year's figures: assessments and changed grades. */
  facts(): FigureFacts {
    this.#facts ??= figureFacts(this.#context, this.#year)
    return this.#facts
  }

  /** Per party whose figures were made with another version of the method: the items that do not mean the same by it. */
  differing(): ReadonlyMap<string, ReadonlySet<string>> {
    this.#differing ??= partyDifferences(this.#context, this.#year)
    return this.#differing
  }

  /** What the parties have said about their method for the year. */
  told(): Disclosure {
    const { db, resources } = this.#context
    this.#told ??= {
      declaration: resources.declaration,
      answers: answersOfYear(db, this.#year),
      overhead: overheadOfYear(db, this.#year),
    }
    return this.#told
  }

  totals(kind: Kind): ReadonlyMap<string, ScopeTotal> {
    const known = this.#totals.get(kind)
    if (known) return known
    const found = new Map(scopeTotals(this.#context.db, this.#year, kind).map((total) => [total.party, total]))
    this.#totals.set(kind, found)
    return found
  }

  /** A volume as it may be used: what must not be told has no number. */
  volume(volumeId: string, party: string, kind: Kind | null): VolumeValue | null {
    this.#byKey ??= new Map(this.volumes().map((value) => [volumeKey(value), value]))
    return this.#byKey.get(`${volumeId} ${party} ${this.#year} ${kind ?? ''}`) ?? null
  }

  /** Every volume of the year, as it may be told. */
  volumes(): readonly VolumeValue[] {
    return this.allVolumes().map((value) =>
      this.hidden().has(volumeKey(value)) ? { ...value, hundredths: null, state: 'suppressed' as const } : value,
    )
  }

  /** With the numbers that must not be told: for those who fill them in, and nobody else. */
  allVolumes(): readonly VolumeValue[] {
    this.#volumes ??= volumesOf(this.#context.db, this.#year)
    return this.#volumes
  }

  /** Which of them must not be told, and why. */
  hidden(): ReadonlyMap<string, HiddenBecause> {
    const { method, parties } = this.#context.resources
    this.#hidden ??= hiddenVolumes(this.allVolumes(), method, parties)
    return this.#hidden
  }

  /** A sum over a party's whole scope, item by item. */
  totalParts(name: TotalName, party: string, kind: Kind): ItemTotal[] {
    const parts = new Map<string, ItemTotal>()
    for (const { itemId, absoluteOre, rows } of this.storedOf(party, kind)) {
      const known = parts.get(itemId) ?? { itemId, absoluteOre: 0, rows: 0 }
      parts.set(itemId, { itemId, absoluteOre: known.absoluteOre + absoluteOre, rows: known.rows + rows })
    }
    const tagged = [...parts.values()]
    if (name === 'isolated') return tagged.filter(({ itemId }) => this.facts().isIsolated(party, itemId))
    const total = this.totals(kind).get(party)
    if (name === 'tagged' || !total) return tagged
    const untagged = total.absoluteOre - this.tagged(party, kind)
    return untagged === 0 ? tagged : [...tagged, { itemId: UNTAGGED, absoluteOre: untagged, rows: 0 }]
  }

  /** How much of the year a party's figures of a kind are for; null: it has none. */
  covered(party: string, kind: Kind): Coverage | null {
    this.#months ??= new Map(
      scopeMonths(this.#context.db, this.#year).map((found) => [
        `${found.party} ${found.kind}`,
        monthsCovered(found.kind, this.#year, found),
      ]),
    )
    return this.#months.get(`${party} ${kind}`) ?? null
  }
}

const filterKey = (filters: readonly AxisFilter[]): string =>
  filters.map(({ axis, value }) => `${axis}=${value}`).join(';')

const isAt = (axes: TagAxes, filters: readonly AxisFilter[]): boolean =>
  filters.every(({ axis }) => filters.some((filter) => filter.axis === axis && filter.value === axes[axis]))
