import type { Formula } from './formula-ast.ts'
import type { FormulaNames } from './formula-names.ts'
import { FormulaParser, type Place } from './formula-parser.ts'
import type { FormulaFault } from '../../model/formula-fault.ts'
import { scan } from './formula-scan.ts'

export type { FormulaNames }
export type ParsedFormula = { ok: true; value: Formula } | { ok: false; fault: FormulaFault }
export type PlacedFormula =
  | { ok: true; value: Formula; places: ReadonlyMap<Formula, Place> }
  | { ok: false; fault: FormulaFault }

/**
 * Reads a formula: `andel(summa(A6); summa(A))`, `summa(A1; A2) / volym(inv65) * 1000`, `om(volym(inv) > 0; 1,5; 0)`,
 * `index(fastpris(summa(A; vårdform=ordinärt); 2024); föregående)`.
 * Any text gives a formula or one fault with its place; nothing throws. Without `names` any well-formed name passes.
 */
export function parseFormula(text: string, names?: FormulaNames): ParsedFormula {
  const placed = placedFormula(text, names)
  return placed.ok ? { ok: true, value: placed.value } : placed
}

/** The same, with the place of every part, so that what is wrong with its meaning can be marked too. */
export function placedFormula(text: string, names?: FormulaNames): PlacedFormula {
  const scanned = scan(text)
  if (!scanned.ok) return scanned
  const parser = new FormulaParser(text, scanned.tokens, names)
  const value = parser.whole()
  if (value !== null) return { ok: true, value, places: parser.places }
  return { ok: false, fault: parser.fault ?? { code: 'token-unexpected', position: 0, length: 0, text: '' } }
}
