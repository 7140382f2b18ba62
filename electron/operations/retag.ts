import type { AccountRole } from '../../shared/model/account-code.ts'
import { chartSchema, type Chart } from '../../shared/model/code-string.ts'
import type { KeyValues } from '../../shared/model/key-values.ts'
import type { Scope } from '../../shared/model/scope.ts'
import { accountRole } from '../../shared/domain/tag/account-role.ts'
import { allocateGroup, type Allocating, type Group } from '../../shared/domain/tag/allocate.ts'
import { ruleChooser } from '../../shared/domain/tag/choose-rule.ts'
import { rulesFor } from '../../shared/domain/tag/rules-for.ts'
import { validKeyValues } from '../../shared/domain/tag/split-shares.ts'
import { batchScopes } from '../store/batches.ts'
import type { ReadDb, WriteDb } from '../store/connection.ts'
import { keepsOwnTagging } from '../store/contributions.ts'
import { replaceAllocations } from '../store/derived.ts'
import { groupsOf, rowsOfGroup } from '../store/groups.ts'
import { listKeyValues } from '../store/key-values.ts'
import { handTagsOf, listRules } from '../store/tags.ts'
import type { Resources } from './context.ts'

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
export const rulesOfScope = (db: ReadDb, scope: Pick<Scope, 'party' | 'year'>, rules = listRules(db)) =>
  rulesFor(rules, scope, keepsOwnTagging(db, scope.party, scope.year))

/** The values of a key that are valid for a scope's party and year, each key looked up once. */
export function keyValuesOfScope(db: ReadDb, { party, year }: Scope): (keyId: string) => readonly KeyValues[] {
  const all = listKeyValues(db, party)
  const known = new Map<string, KeyValues[]>()
  return (keyId) => {
    const found = known.get(keyId) ?? validKeyValues(all, keyId, party, year)
    known.set(keyId, found)
    return found
  }
}

/** Brings allocations and sums in step with batches, rules, hand tags and key values, for some scopes or for all. */
export function retag(db: WriteDb, resources: Resources, scopes: readonly Scope[] = batchScopes(db)): void {
  const rules = listRules(db)
  const roleOf = rolesOf(resources)
  for (const scope of scopes) {
    const byHand = new Map(handTagsOf(db, scope).map((tag) => [tag.codeKey, tag]))
    const known: Allocating = {
      party: scope.party,
      handTag: (key) => byHand.get(key),
      choose: ruleChooser(rulesOfScope(db, scope, rules)),
      rowsOf: ({ batchNo, codeId }) => rowsOfGroup(db, batchNo, codeId),
      keyValues: keyValuesOfScope(db, scope),
      roleOf,
    }
    const groups = groupsOf(db, scope).map((group): Group => ({ ...group, chart: chartSchema.parse(group.chart) }))
    replaceAllocations(
      db,
      scope,
      groups.map((group) => ({ batchNo: group.batchNo, codeId: group.codeId, ...allocateGroup(group, known) })),
    )
  }
}
