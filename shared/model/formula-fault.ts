import { z } from 'zod'

/** Everything that can be wrong with a formula. A code that has shipped is never renamed. */
export const FORMULA_FAULTS = [
  'empty',
  'too-long',
  'too-deep',
  'character-unknown',
  'number-malformed',
  'end-too-early',
  'token-unexpected',
  'name-unknown',
  'function-unknown',
  'item-unknown',
  'item-is-value',
  'items-overlap',
  'kinds-mixed',
  'volume-unknown',
  'indicator-unknown',
  'argument-count',
  'comparison-expected',
  'comparison-misplaced',
  'axis-unknown',
  'axis-value-unknown',
  'item-after-axis',
  'year-expected',
  'base-unknown',
  'index-nested',
  'units-differ',
  'scales-differ',
  'unit-mismatch',
  'unit-scale',
  'unit-unreadable',
  'money-expected',
  'deflator-missing',
  'circular',
] as const
export const formulaFaultCodeSchema = z.enum(FORMULA_FAULTS)
export type FormulaFaultCode = z.infer<typeof formulaFaultCodeSchema>

/**
 * What is wrong with a formula and where: `position` a 0-based index into the text, `length` what to mark. `text` is the part
 * at fault, cut at 40 characters, safe to show. `params`: the units a fault of units is about, as they would be written.
 */
export const formulaFaultSchema = z.object({
  code: formulaFaultCodeSchema,
  position: z.int().nonnegative(),
  length: z.int().nonnegative(),
  text: z.string(),
  params: z.object({ found: z.string().optional(), other: z.string().optional() }).optional(),
})
export type FormulaFault = z.infer<typeof formulaFaultSchema>
