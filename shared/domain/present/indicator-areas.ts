import type { Item } from '../../model/catalogue.ts'
import type { Indicator } from '../../model/indicator.ts'
import { dependencies } from '../compute/formula-ast.ts'
import { parseFormula } from '../compute/formula-parse.ts'

/** The area of values: an indicator that reads no kronor stands there. */
const VALUES = 'V'

/** The areas of the catalogue (A–L) whose items an indicator reads, in the catalogue's order; V when it reads none. */
export function indicatorAreas(indicator: Indicator, items: readonly Item[]): string[] {
  const parsed = parseFormula(indicator.formula)
  if (!parsed.ok) return [VALUES]
  const parents = new Map(items.map((item) => [item.id, item.parentId]))
  const named = new Set(dependencies(parsed.value).items.map((id) => parents.get(id) ?? id))
  const areas = items.filter((item) => item.parentId === null && named.has(item.id)).map(({ id }) => id)
  return areas.length > 0 ? areas : [VALUES]
}
