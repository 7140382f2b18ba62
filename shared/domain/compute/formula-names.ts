import type { ItemKind } from '../../model/catalogue.ts'
import { itemIdSchema } from '../../model/catalogue.ts'
import type { FormulaFaultCode } from '../../model/formula-fault.ts'
import type { TagAxis } from '../../model/tag-axes.ts'

/** What may be named. `items` gives the kind and the ancestors of each item, so that nothing can be counted twice. */
export type FormulaNames = {
  items: ReadonlyMap<string, { kind: ItemKind; ancestors: readonly string[] }>
  volumes: ReadonlySet<string>
  indicators: ReadonlySet<string>
  /** The values of each axis; without them any that is well formed may be named. */
  axes?: Readonly<Record<TagAxis, readonly string[]>>
}

/** What is wrong with adding an item to those already in a sum; null: nothing. Without names only its form is looked at. */
export function itemFault(
  id: string,
  before: readonly string[],
  names: FormulaNames | undefined,
): FormulaFaultCode | null {
  if (!itemIdSchema.safeParse(id).success) return 'item-unknown'
  if (before.includes(id)) return 'items-overlap'
  if (!names) return null
  const known = names.items
  const item = known.get(id)
  if (!item) return 'item-unknown'
  if (item.kind === 'value') return 'item-is-value'
  if (before.some((other) => item.ancestors.includes(other) || known.get(other)?.ancestors.includes(id)))
    return 'items-overlap'
  return before.some((other) => known.get(other)?.kind !== item.kind) ? 'kinds-mixed' : null
}
