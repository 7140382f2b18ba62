import { z } from 'zod'
import { gradeSchema } from './allocation.ts'
import { oreSchema } from './money.ts'
import { evidenceSchema, partyKindSchema } from './party.ts'
import { kindSchema, partyCodeSchema, yearSchema } from './scope.ts'

export const indicatorIdSchema = z.string().regex(/^I[1-9]\d{0,2}$/)

/** All else equal: lower is better, higher is better, or it must be interpreted. Never shown as good or bad colours. */
export const directionSchema = z.enum(['lower', 'higher', 'neutral'])
export type Direction = z.infer<typeof directionSchema>

/**
 * An indicator and its whole sheet (indikatorblad). `formula` is in the formula language (shared/domain/compute) and gives
 * kr, per cent or a number according to `unit`; to a party kind not in `partyKinds` it is not applicable.
 */
export const indicatorSchema = z.object({
  id: indicatorIdSchema,
  name: z.string().min(1),
  purpose: z.string().min(1),
  unit: z.string().min(1),
  direction: directionSchema,
  formula: z.string().min(1),
  numeratorText: z.string().min(1),
  denominatorText: z.string(),
  source: z.string().min(1),
  frequency: z.string().min(1),
  responsible: z.string().min(1),
  errorSources: z.string().min(1),
  interpretation: z.string().min(1),
  decimals: z.int().min(0).max(4),
  partyKinds: z.array(partyKindSchema).min(1),
  evidence: z.array(evidenceSchema).min(1),
})
export type Indicator = z.infer<typeof indicatorSchema>

/** The five states that must never be mistaken for each other, nor any of them for zero. */
export const INDICATOR_STATES = ['value', 'missing', 'not-applicable', 'suppressed', 'not-comparable'] as const
export const indicatorStateSchema = z.enum(INDICATOR_STATES)
export type IndicatorState = z.infer<typeof indicatorStateSchema>

/**
 * One indicator for one party, year and kind. `value` in the indicator's unit, null unless the state is 'value'.
 * Where the formula is a ratio its two sides are given: in öre where they are money, else as a number.
 * `missing` names what was lacking as written in a formula: 'summa(A1)', 'volym(inv65)', 'division med noll'.
 */
export const indicatorValueSchema = z.object({
  indicatorId: indicatorIdSchema,
  party: partyCodeSchema,
  year: yearSchema,
  kind: kindSchema,
  state: indicatorStateSchema,
  value: z.number().nullable(),
  numeratorOre: oreSchema.nullable(),
  numerator: z.number().nullable(),
  denominatorOre: oreSchema.nullable(),
  denominator: z.number().nullable(),
  grade: gradeSchema.nullable(),
  missing: z.array(z.string()),
  comparability: z.null(),
})
export type IndicatorValue = z.infer<typeof indicatorValueSchema>
