import { dependencies } from '../compute/formula-ast.ts'
import { parseFormula } from '../compute/formula-parse.ts'
import type { Method } from '../../model/catalogue.ts'

/** Ids of the indicators whose formula names an item itself. A formula that cannot be read names nothing. */
export const formulasUsing = (method: Method, itemId: string): string[] =>
  method.indicators.filter(({ formula }) => itemsIn(formula).includes(itemId)).map(({ id }) => id)

function itemsIn(formula: string): readonly string[] {
  const parsed = parseFormula(formula)
  return parsed.ok ? dependencies(parsed.value).items : []
}
