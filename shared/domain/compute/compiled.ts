import type { Indicator } from '../../model/indicator.ts'
import type { Method } from '../../model/catalogue.ts'
import { unitNamesOf } from './check-formula.ts'
import type { Formula } from './formula-ast.ts'
import { placedFormula } from './formula-parse.ts'
import { sidesOf, type Sides } from './formula-sides.ts'
import { unitOf } from './formula-unit.ts'
import { isPersons } from './unit.ts'

/** An indicator's formula, read once for all parties and years. `persons`: its sums and differences that are numbers of people. */
export type Compiled = { ast: Formula; sides: Sides; persons: ReadonlySet<Formula> }

/** Null for a formula that cannot be read. */
export function compile(
  { formula }: Pick<Indicator, 'formula'>,
  method: Pick<Method, 'volumes' | 'conventions'>,
): Compiled | null {
  const placed = placedFormula(formula)
  if (!placed.ok) return null
  const names = unitNamesOf({ ...method, indicators: [] })
  const persons = new Set<Formula>()
  for (const node of placed.places.keys()) {
    if (node.type !== 'binary' || (node.operator !== '+' && node.operator !== '-')) continue
    const found = unitOf(node, names, formula, placed.places)
    if (found.ok && found.unit !== null && isPersons(found.unit)) persons.add(node)
  }
  return { ast: placed.value, sides: sidesOf(placed.value), persons }
}
