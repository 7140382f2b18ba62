import { z } from 'zod'

/**
 * An amount in whole öre (1 kr = 100 öre). Cost is positive, revenue negative, whatever the source said.
 * Safe integers reach 90 000 miljarder kr, so a sum never needs more than a number.
 */
export const oreSchema = z.int()
export type Ore = z.infer<typeof oreSchema>

/** The unit a source writes its amounts in, and the unit a person reads them in. */
export const MONEY_UNITS = ['kr', 'tkr', 'mnkr'] as const
export const moneyUnitSchema = z.enum(MONEY_UNITS)
export type MoneyUnit = z.infer<typeof moneyUnitSchema>

/** How many öre one unit is. */
export const ORE_PER_UNIT = { kr: 100, tkr: 100_000, mnkr: 100_000_000 } as const satisfies Record<MoneyUnit, number>
