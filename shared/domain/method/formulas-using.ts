import { dependencies } from '../compute/formula-ast.ts'
import { parseFormula } from '../compute/formula-parse.ts'
import { ancestorsOf, itemLeaves } from '../compute/item-leaves.ts'
import type { Method } from '../../model/catalogue.ts'

/** Ids of the indicators whose formula names an item itself. A formula that cannot be read names nothing. */
export const formulasUsing = (method: Method, itemId: string): string[] =>
  method.indicators.filter(({ formula }) => itemsIn(formula).includes(itemId)).map(({ id }) => id)

/**
 * Ids of the indicators whose figure an item is part of: it is one of those their sums add up (itemLeaves), or as a group it
 * stands at or under a name in the formula.
 */
export function indicatorsOf(method: Method, itemId: string): string[] {
  const items = new Map(method.items.map((item) => [item.id, item]))
  const isGroup = method.items.some(({ parentId }) => parentId === itemId)
  const names = new Set([itemId, ...ancestorsOf(items, itemId)])
  return method.indicators
    .filter(({ formula }) => {
      const named = itemsIn(formula)
      return isGroup
        ? named.some((id) => names.has(id))
        : itemLeaves(method.items, named, 'included').some(({ id }) => id === itemId)
    })
    .map(({ id }) => id)
}

function itemsIn(formula: string): readonly string[] {
  const parsed = parseFormula(formula)
  return parsed.ok ? dependencies(parsed.value).items : []
}
