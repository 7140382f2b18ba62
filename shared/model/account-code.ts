import { z } from 'zod'
import { chartSchema } from './code-string.ts'
import { evidenceSchema } from './party.ts'

/**
 * What an account is in the cost concepts: cost and netCost (scope.ts) differ in which revenue they take off.
 * 'cost' gross cost, 'internalRevenue' and 'salesToPublic' (municipalities, regions) off in both,
 * 'externalRevenue' and 'grant' off in netCost only, 'balance' and 'finance' in neither.
 */
export const ACCOUNT_ROLES = [
  'cost',
  'internalRevenue',
  'salesToPublic',
  'externalRevenue',
  'grant',
  'balance',
  'finance',
] as const
export const accountRoleSchema = z.enum(ACCOUNT_ROLES)
export type AccountRole = z.infer<typeof accountRoleSchema>

/** An account or the beginning of one; TEXT, leading zeros kept. */
export const accountPrefixSchema = z.string().regex(/^\d{1,10}$/)

/** A class ("5"), group ("50") or account ("31326") of a chart; the longest prefix that fits an account decides. */
export const accountGroupSchema = z.object({
  prefix: accountPrefixSchema,
  name: z.string().min(1),
  class: z.string().regex(/^\d$/),
  role: accountRoleSchema,
  evidence: z.array(evidenceSchema).min(1),
})
export type AccountGroup = z.infer<typeof accountGroupSchema>

/** A chart of accounts as shipped (resources/charts/*.json): an editable default, never a truth. */
export const chartDataSchema = z.object({
  format: z.literal(1),
  chart: chartSchema,
  name: z.string().min(1),
  version: z.string().min(1),
  source: z.string().min(1),
  groups: z.array(accountGroupSchema),
})
export type ChartData = z.infer<typeof chartDataSchema>

/** A prefix means nothing without its chart: class 4 is purchases in Kommun-Bas, personnel in Region-Bas. */
export const chartPrefixSchema = z.object({ chart: chartSchema, prefix: accountPrefixSchema })
export type ChartPrefix = z.infer<typeof chartPrefixSchema>
