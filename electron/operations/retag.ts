import type { Scope } from '../../shared/model/scope.ts'
import type { AccountRole } from '../../shared/model/account-code.ts'
import { chartSchema, type Chart } from '../../shared/model/code-string.ts'
import { accountRole } from '../../shared/domain/tag/account-role.ts'
import { allocate } from '../../shared/domain/tag/allocate.ts'
import { batchScopes } from '../store/batches.ts'
import type { WriteDb } from '../store/connection.ts'
import { replaceAllocations } from '../store/derived.ts'
import { groupsOf } from '../store/groups.ts'
import { handTagsOf, listRules } from '../store/tags.ts'
import type { Resources } from './context.ts'

/**
 * Brings allocations and sums in step with batches, rules and hand tags, for some scopes or for all.
 * An account no chart knows counts as cost: the person who tags a row with a cost item has said what it is.
 */
export function retag(db: WriteDb, resources: Resources, scopes: readonly Scope[] = batchScopes(db)): void {
  const rules = listRules(db)
  const roles = new Map<string, AccountRole>()
  const roleOf = (chart: Chart, account: string): AccountRole => {
    const key = `${chart} ${account}`
    const known = roles.get(key)
    if (known) return known
    const role = accountRole(resources.charts, chart, account) ?? 'cost'
    roles.set(key, role)
    return role
  }
  for (const scope of scopes) {
    const groups = groupsOf(db, scope).map((group) => ({ ...group, chart: chartSchema.parse(group.chart) }))
    replaceAllocations(db, scope, allocate(scope.party, groups, handTagsOf(db, scope), rules, roleOf))
  }
}
