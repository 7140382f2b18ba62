import { accountRole } from '../../shared/domain/tag/account-role.ts'
import type { Group } from '../../shared/domain/tag/allocate.ts'
import type { CodeIndex } from '../../shared/domain/tag/code-index.ts'
import { rulesFor } from '../../shared/domain/tag/rules-for.ts'
import { validKeyValues } from '../../shared/domain/tag/split-shares.ts'
import type { AccountRole } from '../../shared/model/account-code.ts'
import { codingKey } from '../../shared/model/coding-key.ts'
import type { Chart } from '../../shared/model/code-string.ts'
import type { KeyValues } from '../../shared/model/key-values.ts'
import type { Scope } from '../../shared/model/scope.ts'
import type { HandTag, TaggingRule } from '../../shared/model/tagging-rule.ts'
import { activeBatches } from '../store/batches.ts'
import { codeIdsByKey } from '../store/code-strings.ts'
import type { ReadDb } from '../store/connection.ts'
import { keepsOwnTagging } from '../store/contributions.ts'
import { listKeyValues } from '../store/key-values.ts'
import { handTagOn, handTagsOf, listRules } from '../store/tags.ts'
import type { ReadContext, Resources } from './context.ts'
import type { WorkspaceSession } from './workspace-session.ts'

/** What an account is in the cost concepts. One no chart knows counts as cost: the person who tags a row with a cost item has said what it is. */
export function rolesOf(resources: Pick<Resources, 'charts'>): (chart: Chart, account: string) => AccountRole {
  const roles = new Map<string, AccountRole>()
  return (chart, account) => {
    const key = `${chart} ${account}`
    const known = roles.get(key)
    if (known) return known
    const role = accountRole(resources.charts, chart, account) ?? 'cost'
    roles.set(key, role)
    return role
  }
}

/** The rules that may decide in a scope. */
export const rulesOfScope = (db: ReadDb, scope: Pick<Scope, 'party' | 'year'>, rules = listRules(db)): TaggingRule[] =>
  rulesFor(rules, scope, keepsOwnTagging(db, scope.party, scope.year))

/** The values of a key that are valid for a scope's party and year, each key looked up once. */
export function keyValuesOfScope(
  db: ReadDb,
  { party, year }: Pick<Scope, 'party' | 'year'>,
): (keyId: string) => readonly KeyValues[] {
  const all = listKeyValues(db, party)
  const known = new Map<string, KeyValues[]>()
  return (keyId) => {
    const found = known.get(keyId) ?? validKeyValues(all, keyId, party, year)
    known.set(keyId, found)
    return found
  }
}

/**
 * The hand tag on a code string of a scope. For few code strings each is looked up; for many, all the scope's tags are read at
 * once. `codeIds` null: for all of them.
 */
export function handTagFinder(
  db: ReadDb,
  scope: Scope,
  index: CodeIndex,
  codeIds: ReadonlySet<number> | null,
): (codeId: number) => HandTag | undefined {
  if (codeIds === null || codeIds.size > FEW) {
    const byId = handTagsById(db, scope)
    return (codeId) => byId.get(codeId)
  }
  return (codeId) => {
    const found = index.find(codeId)
    return found && handTagOn(db, scope, codingKey(found.code))
  }
}

/** So many tags are sooner looked up than all of a scope's are read. */
const FEW = 500

/** The hand tags of a scope by the ids of the code strings they are on. */
export function handTagsById(db: ReadDb, scope: Scope): Map<number, HandTag> {
  const tags = handTagsOf(db, scope)
  const ids = codeIdsByKey(
    db,
    tags.map(({ codeKey }) => codeKey),
  )
  return new Map(tags.flatMap((tag) => (ids.get(tag.codeKey) ?? []).map((id) => [id, tag] as const)))
}

/** The groups of a scope's active batches, one at a time: all of them (null), or those of some code strings. */
export function* groupsOfScope(
  { db, workspace }: Pick<ReadContext, 'db'> & { workspace: Pick<WorkspaceSession, 'codes'> },
  scope: Scope,
  codeIds: ReadonlySet<number> | null,
): Generator<Group> {
  for (const { no } of activeBatches(db, scope)) yield* workspace.codes.groups(no, codeIds)
}
