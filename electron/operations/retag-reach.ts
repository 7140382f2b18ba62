import { rulesFor } from '../../shared/domain/tag/rules-for.ts'
import type { Scope } from '../../shared/model/scope.ts'
import type { TaggingRule } from '../../shared/model/tagging-rule.ts'
import { codeIdsByKey } from '../store/code-strings.ts'
import { keepsOwnTagging } from '../store/contributions.ts'
import { type BatchState, codesByKey } from '../store/derived-batch.ts'
import type { WriteContext } from './context.ts'
import type { WorkspaceSession } from './workspace-session.ts'

/**
 * What a step changed that tags depend on. `rule`: each form it had or has; `received`: a party's year is, or is no longer,
 * tagged by what came with its contribution.
 */
export type TagChange =
  | { of: 'hand'; scope: Scope; codeKeys: readonly string[] }
  | { of: 'rule'; rule: TaggingRule }
  | { of: 'key'; party: string; keyId: string }
  | { of: 'received'; party: string; year: number }
  | { of: 'everything' }

/** With more rules than this at once it costs less to ask every group than to find what each rule reaches. */
const MANY_RULES = 30

/** Per batch the code strings that changes can have reached, null for all of them. Batches that are not reached are left out. */
export function reachOf(
  { db, workspace }: Pick<WriteContext, 'db'> & { workspace: Pick<WorkspaceSession, 'codes'> },
  batches: readonly BatchState[],
  changes: readonly TagChange[],
): Map<number, Set<number> | null> {
  const reach = new Map<number, Set<number> | null>()
  const add = (no: number, codeIds: Iterable<number> | null): void => {
    const known = reach.get(no)
    if (known === null) return
    if (codeIds === null) reach.set(no, null)
    else if (known) for (const id of codeIds) known.add(id)
    else reach.set(no, new Set(codeIds))
  }
  const manyRules = changes.filter(({ of }) => of === 'rule').length > MANY_RULES
  const received = new Map<string, boolean>()
  const isReceived = ({ party, year }: Scope): boolean => {
    const key = `${party} ${year}`
    const known = received.get(key) ?? keepsOwnTagging(db, party, year)
    received.set(key, known)
    return known
  }
  for (const change of changes) {
    switch (change.of) {
      case 'everything':
        for (const { no } of batches) add(no, null)
        break
      case 'received':
        for (const { no, scope } of batches)
          if (scope.party === change.party && scope.year === change.year) add(no, null)
        break
      case 'hand': {
        const { party, year, kind } = change.scope
        const ids = [...codeIdsByKey(db, change.codeKeys).values()].flat()
        for (const { no, scope } of batches)
          if (scope.party === party && scope.year === year && scope.kind === kind) add(no, ids)
        break
      }
      case 'key':
        for (const { no, scope } of batches) if (scope.party === change.party) add(no, codesByKey(db, no, change.keyId))
        break
      case 'rule': {
        const within = batches.filter(({ scope }) => rulesFor([change.rule], scope, isReceived(scope)).length > 0)
        if (within.length === 0) break
        const ids = manyRules ? null : workspace.codes.current().matching(change.rule)
        for (const { no } of within) add(no, ids)
      }
    }
  }
  return reach
}
