import type { AccountRole } from '../../model/account-code.ts'
import type { ItemKind } from '../../model/catalogue.ts'
import type { CostConcept } from '../../model/scope.ts'

/**
 * Which account roles are in a sum. cost: gross cost less internal revenue and sales to municipalities and regions;
 * netCost: less all revenue. Balance and finance accounts are in neither. Source: Kolada (RKA), domain §3.3.
 */
export const COUNTED_ROLES = {
  cost: ['cost', 'internalRevenue', 'salesToPublic'],
  netCost: ['cost', 'internalRevenue', 'salesToPublic', 'externalRevenue', 'grant'],
} as const satisfies Record<CostConcept, readonly AccountRole[]>

/** Financing items (fees, grants, compensation between parties) are what revenue accounts hold, so their own figures count every role. */
export const countsUnder = (concept: CostConcept, role: AccountRole, itemKind: ItemKind): boolean =>
  itemKind === 'financing' ? role !== 'balance' : (COUNTED_ROLES[concept] as readonly AccountRole[]).includes(role)

/** The roles that count for an item, as a list a query can take. */
export const countedRoles = (concept: CostConcept, itemKind: ItemKind): AccountRole[] =>
  itemKind === 'financing'
    ? ['cost', 'internalRevenue', 'salesToPublic', 'externalRevenue', 'grant', 'finance']
    : [...COUNTED_ROLES[concept]]
