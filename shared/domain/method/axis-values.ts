import type { Method } from '../../model/catalogue.ts'
import { type AxisValue, type MethodAxes, type TagAxis, tagAxisSchema } from '../../model/tag-axes.ts'

/**
 * The id of a new value, made of its name: lower case, a–z and digits, words joined by "-". Never one of `used`: what an id
 * has once meant it means for ever, also in files that were sent.
 */
export function newAxisValueId(name: string, used: ReadonlySet<string>): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 30)
  const base = plain === '' ? 'v' : plain
  if (!used.has(base)) return base
  for (let number = 2; ; number += 1) if (!used.has(`${base}-${number}`)) return `${base}-${number}`
}

/** The first name that two values of a list share, whatever the letters' size; null: none. */
export function sharedName(values: readonly Pick<AxisValue, 'name'>[]): string | null {
  const seen = new Set<string>()
  for (const { name } of values) {
    const folded = name.trim().toLocaleLowerCase('sv')
    if (seen.has(folded)) return name
    seen.add(folded)
  }
  return null
}

/** The method with a list of its own for an axis; null: the program's, so that it says no more than before it had one. */
export function withAxis(method: Method, axis: TagAxis, values: readonly AxisValue[] | null): Method {
  const { axes, ...rest } = method
  const kept: MethodAxes = {}
  // In the order of the model, so that the same lists are the same text.
  for (const one of tagAxisSchema.options) {
    const list = one === axis ? values : axes?.[one]
    if (list) kept[one] = [...list]
  }
  return Object.keys(kept).length === 0 ? rest : { ...rest, axes: kept }
}
