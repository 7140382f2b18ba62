import { z } from 'zod'

/** Budget (adopted for the year), outcome (booked) or forecast (expected for the year). */
export const kindSchema = z.enum(['budget', 'outcome', 'forecast'])
export type Kind = z.infer<typeof kindSchema>

/** A calendar year; the agreement spans 2026–2027, history and plans reach further. */
export const yearSchema = z.int().min(1990).max(2100)
export type Year = z.infer<typeof yearSchema>

/** Municipality code ("2309") or, for the region, its Kolada code "0023". TEXT: leading zeros count. */
export const partyCodeSchema = z.string().regex(/^\d{4}$/)
export type PartyCode = z.infer<typeof partyCodeSchema>

/** What nearly every question is about: whose figures, which year, which kind. */
export const scopeSchema = z.object({ party: partyCodeSchema, year: yearSchema, kind: kindSchema })
export type Scope = z.infer<typeof scopeSchema>

/**
 * Cost = gross − internal revenue − sales to municipalities and regions; netCost = gross − all revenue.
 * Source: Kolada (RKA) definitions, see resources/method. Never mixed in one chart.
 */
export const costConceptSchema = z.enum(['cost', 'netCost'])
export type CostConcept = z.infer<typeof costConceptSchema>

/** Shared overhead included in or left out of every sum. */
export const overheadSchema = z.enum(['included', 'excluded'])
export type Overhead = z.infer<typeof overheadSchema>
