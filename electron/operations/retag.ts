import { allocateGroup, type Allocating } from '../../shared/domain/tag/allocate.ts'
import { ruleChooser } from '../../shared/domain/tag/choose-rule.ts'
import type { Scope } from '../../shared/model/scope.ts'
import { addToSums, groupRemover, groupWriter, type StoredOutcome, storedOutcomes } from '../store/derived.ts'
import { type BatchState, batchStates, forgetBatch, moveBatch, noteSummed } from '../store/derived-batch.ts'
import { rowsOfGroup } from '../store/groups.ts'
import { listRules } from '../store/tags.ts'
import type { WriteContext } from './context.ts'
import { reachOf, type TagChange } from './retag-reach.ts'
import { sumChanges } from './sum-changes.ts'
import type { WorkspaceSession } from './workspace-session.ts'
import { handTagFinder, keyValuesOfScope, rolesOf, rulesOfScope } from './tagging-scope.ts'

type Retagging = Pick<WriteContext, 'db' | 'resources'> & { workspace: Pick<WorkspaceSession, 'codes'> }

/**
 * Brings allocations and sums in step with batches, rules, hand tags and key values. Only what the changes can have reached is
 * asked again, and sums change by what it changed: the same as counting all of it anew, for every sequence of steps. Batches
 * that have come, gone or been reconciled are found without being told of.
 */
export function retag(context: Retagging, changes: readonly TagChange[] = []): void {
  const { db } = context
  const batches = batchStates(db)
  for (const batch of batches) {
    if (batch.summed && !batch.active) forgetBatch(db, batch)
    else if (batch.summed && batch.summed.reconciled !== batch.reconciled) moveBatch(db, batch)
  }
  const fresh = batches.filter(({ active, summed }) => active && !summed)
  const reach = reachOf(
    context,
    batches.filter(({ active, summed }) => active && summed),
    changes,
  )
  if (fresh.length + reach.size === 0) return
  const tagger = openTagger(context)
  for (const batch of fresh) {
    tagger(batch, null, true)
    noteSummed(db, batch.no, batch.reconciled)
  }
  for (const batch of batches) {
    const codeIds = reach.get(batch.no)
    if (codeIds !== undefined) tagger(batch, codeIds, false)
  }
}

/** Says anew what the groups of a batch count as: all of them (null) or those of some code strings. */
type Tagger = (batch: BatchState, codeIds: ReadonlySet<number> | null, fresh: boolean) => void

function openTagger({ db, resources, workspace }: Retagging): Tagger {
  const rules = listRules(db)
  const roleOf = rolesOf(resources)
  const write = groupWriter(db)
  const remove = groupRemover(db)
  const knowing = remembered(
    ({ party, year }: Scope): Pick<Allocating, 'choose' | 'keyValues'> => ({
      choose: ruleChooser(rulesOfScope(db, { party, year }, rules)),
      keyValues: keyValuesOfScope(db, { party, year }),
    }),
  )
  return ({ no, scope, reconciled }, codeIds, fresh) => {
    const handTag = handTagFinder(db, scope, workspace.codes.current(), codeIds)
    const known: Allocating = {
      ...knowing(`${scope.party} ${scope.year}`, scope),
      party: scope.party,
      handTag,
      rowsOf: ({ codeId }) => rowsOfGroup(db, no, codeId),
      roleOf,
    }
    const sums = sumChanges(reconciled)
    const before = fresh ? new Map<number, StoredOutcome>() : storedOutcomes(db, no, codeIds)
    for (const group of workspace.codes.groups(no, codeIds)) {
      const now = allocateGroup(group, known)
      const was = before.get(group.codeId)
      if (was) {
        if (!was.rowsDiffer && now.choices === null && alike(was, now)) continue
        remove(no, group.codeId, was)
        for (const one of was.allocations) sums.add(one, -1)
      }
      write(no, group.codeId, now)
      for (const one of now.allocations) sums.add(one, 1)
    }
    workspace.codes.touch(no)
    addToSums(db, scope, sums.all())
  }
}

/** Whether a group counts as it did. Both sides are plain values with their fields in one order. */
const alike = (
  before: Pick<StoredOutcome, 'allocations' | 'failures'>,
  now: Pick<ReturnType<typeof allocateGroup>, 'allocations' | 'failures'>,
): boolean => {
  if (before.allocations.length !== now.allocations.length || before.failures.length !== now.failures.length)
    return false
  return (
    before.allocations.every((one, at) => sameFields(one, now.allocations[at])) &&
    before.failures.every((one, at) => JSON.stringify(one) === JSON.stringify(now.failures[at]))
  )
}

const sameFields = <T extends object>(a: T, b: T | undefined): boolean =>
  b !== undefined && (Object.keys(a) as (keyof T)[]).every((field) => a[field] === b[field])

/** What is worked out once per key. */
function remembered<A, V>(make: (of: A) => V): (key: string, of: A) => V {
  const known = new Map<string, V>()
  return (key, of) => {
    const found = known.get(key)
    if (found !== undefined) return found
    const made = make(of)
    known.set(key, made)
    return made
  }
}
