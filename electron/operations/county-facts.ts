import { countsUnder } from '../../shared/domain/compute/cost-concept.ts'
import { counterpartOf } from '../../shared/domain/isolate/counterparty.ts'
import { countyItems, type Decided, eliminationsOf, type FlowItems } from '../../shared/domain/isolate/county.ts'
import { doubleCounts, type Flow } from '../../shared/domain/isolate/mirrored-flows.ts'
import { shortDigest } from '../../shared/domain/isolate/short-digest.ts'
import type { CodeString } from '../../shared/model/code-string.ts'
import type {
  CountyItem,
  DoubleCount,
  DoubleCountVerdict,
  Elimination,
  JointBoard,
} from '../../shared/model/double-count.ts'
import type { LensModel } from '../../shared/model/grid-model.ts'
import type { CostConcept } from '../../shared/model/scope.ts'
import { boardChanges, verdictsOfYear } from '../store/double-counts.ts'
import { codesWhere, flowItemsOn, flowsOn, type StoredFlowItem } from '../store/flows.ts'
import type { ReadContext } from './context.ts'
import type { Figures } from './figures-model.ts'

type Reading = Pick<ReadContext, 'db' | 'resources'>

/** The joint boards that hold here: the shipped list with what has been changed in it. */
export function boardsHere({ db, resources }: Reading): JointBoard[] {
  const changes = boardChanges(db)
  const shipped = resources.jointBoards.flatMap((board) => {
    const change = changes.get(board.id)
    return change === undefined ? [board] : change === null ? [] : [change]
  })
  const own = [...changes.values()].flatMap((board) =>
    board !== null && !resources.jointBoards.some(({ id }) => id === board.id) ? [board] : [],
  )
  return [...shipped, ...own]
}

/** A party's coding, the same in every workspace that has it. */
export const flowIdOf = (party: string, codeKey: string): string => `${party} ${shortDigest(codeKey)}`

/** Everything found twice in a year, of every kind, with what it is booked on and counts as. */
export interface FoundTwice {
  found: DoubleCount[]
  decided: ReadonlyMap<string, DoubleCountVerdict>
  /** A party's own view, sent with its contribution. */
  views: ReadonlyMap<string, DoubleCountVerdict[]>
  /** Decided on, but no longer found: booked on other codings now, or not mirrored any more. */
  stale: DoubleCountVerdict[]
  /** Both take the kind before the flow: "budget 2309 …". */
  codingsOf(flowId: string): { code: CodeString; ore: number; itemIds: string[] } | null
  itemsUnder(concept: CostConcept): FlowItems
}

/** Looks through the codings that name a counterparty or a board; nothing else can be a flow between parties. */
export function findTwice(context: Reading, year: number): FoundTwice {
  const { db, resources } = context
  const { parties } = resources
  const boards = boardsHere(context)
  const words = boards.flatMap((board) => board.words.map((word) => word.toLocaleLowerCase('sv')))
  const codes = new Map(
    codesWhere(
      db,
      (counterparty) => counterpartOf(counterparty, '', parties) !== null,
      (said) => words.some((word) => said.includes(word)),
    ).map((stored) => [stored.codeId, stored]),
  )
  const ids = [...codes.keys()]
  const kinds = new Map(resources.method.items.map((item) => [item.id, item]))
  const items = new Map<string, StoredFlowItem[]>()
  const keyOf = (flow: { party: string; kind: string; codeId: number }) => `${flow.party} ${flow.kind} ${flow.codeId}`
  for (const item of flowItemsOn(db, year, ids)) items.set(keyOf(item), [...(items.get(keyOf(item)) ?? []), item])
  /** What both ends call the same: a coding that is wholly one financing item. */
  const agreementOf = (tagged: readonly StoredFlowItem[]): string => {
    const [first, ...more] = new Set(tagged.map(({ itemId }) => itemId))
    const item = kinds.get(first ?? '')
    return item?.kind === 'financing' && more.length === 0 ? `${item.id} ${item.name}` : ''
  }
  const tagged = new Map<string, StoredFlowItem[]>()
  const flows = flowsOn(db, year, ids).flatMap((flow): Flow[] => {
    const stored = codes.get(flow.codeId)
    if (!stored) return []
    const own = items.get(keyOf(flow)) ?? []
    const id = flowIdOf(flow.party, stored.key)
    tagged.set(`${flow.kind} ${id}`, own)
    const { party, kind, ore } = flow
    return [{ id, party, year, kind, code: stored.code, ore, agreement: agreementOf(own) }]
  })
  const byId = new Map(flows.map((flow) => [`${flow.kind} ${flow.id}`, flow]))
  const found = doubleCounts(flows, parties, boards)
  const verdicts = verdictsOfYear(db, year)
  const known = new Map(found.map((one) => [one.id, one]))
  return {
    found,
    decided: new Map(verdicts.flatMap((one) => (one.party === null ? [[one.doubleCountId, one]] : []))),
    views: Map.groupBy(
      verdicts.filter(({ party }) => party !== null),
      ({ doubleCountId }) => doubleCountId,
    ),
    stale: verdicts.filter(({ party, doubleCountId }) => party === null && !known.has(doubleCountId)),
    codingsOf: (flowId) => {
      const flow = byId.get(flowId)
      if (!flow) return null
      const own = tagged.get(flowId) ?? []
      return { code: flow.code, ore: flow.ore, itemIds: [...new Set(own.map(({ itemId }) => itemId))] }
    },
    itemsUnder: (concept) => (flowId) =>
      (tagged.get(flowId) ?? []).filter(({ itemId, role }) =>
        countsUnder(concept, role, kinds.get(itemId)?.kind ?? 'cost'),
      ),
  }
}

/** The county's total under a lens: every party's own sums, and what is left out of them by decision. */
export function countyOf(
  { resources }: Reading,
  figures: Pick<Figures, 'sumsOf'>,
  lens: LensModel,
  twice: FoundTwice,
): { items: CountyItem[]; eliminations: Elimination[] } {
  const shown = new Map(resources.method.items.filter((item) => item.kind !== 'value').map((item, at) => [item.id, at]))
  const decisions = twice.found.flatMap((found): Decided[] => {
    const counts = twice.decided.get(found.id)?.counts ?? null
    return found.kind === lens.kind && counts !== null ? [{ found, counts }] : []
  })
  const itemsOf = twice.itemsUnder(lens.concept)
  const eliminations = eliminationsOf(decisions, (flowId) => itemsOf(`${lens.kind} ${flowId}`)).filter(({ itemId }) =>
    shown.has(itemId),
  )
  const sums = resources.parties.flatMap(({ code }) =>
    [...figures.sumsOf(code)].flatMap(([itemId, { ore }]) => (shown.has(itemId) ? [{ party: code, itemId, ore }] : [])),
  )
  const items = countyItems(sums, eliminations).toSorted(
    (a, b) => (shown.get(a.itemId) ?? 0) - (shown.get(b.itemId) ?? 0),
  )
  return { items, eliminations }
}
