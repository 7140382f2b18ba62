import type { Method } from '../../model/catalogue.ts'
import { done, failed, type Outcome } from '../../model/problem.ts'

/** The lists of a method besides the tree. */
export type ListName = 'keys' | 'volumes' | 'indicators' | 'sources'

/** An entry in its place, or last where it is new. */
export function putEntry<L extends ListName>(method: Method, list: L, entry: Method[L][number]): Method {
  const entries: readonly { id: string }[] = method[list]
  return {
    ...method,
    [list]: entries.some(({ id }) => id === entry.id)
      ? entries.map((one) => (one.id === entry.id ? entry : one))
      : [...entries, entry],
  }
}

/**
 * Takes an entry away. An indicator is taken out of what names it as used (items, the starting grid) as well; what else
 * still needs the entry, a formula or a key, is for checkMethod to say. Fails with method-entry-unknown, method-entry-used (a key that
 * items name, a source that evidence names: params `by`).
 */
export function removeEntry(method: Method, list: ListName, id: string): Outcome<Method> {
  const entries: readonly { id: string }[] = method[list]
  if (!entries.some((entry) => entry.id === id)) return failed('method-entry-unknown', undefined, { id })
  const by = usersOf(method, list, id)
  if (by.length > 0) return failed('method-entry-used', undefined, { id, by: by.join(', ') })
  const without = { ...method, [list]: entries.filter((entry) => entry.id !== id) }
  return done(
    list !== 'indicators'
      ? without
      : {
          ...without,
          items: method.items.map((item) =>
            item.indicators.includes(id)
              ? { ...item, indicators: item.indicators.filter((indicator) => indicator !== id) }
              : item,
          ),
          startIndicators: method.startIndicators.filter((start) => start !== id),
        },
  )
}

function usersOf(method: Method, list: ListName, id: string): string[] {
  if (list === 'keys') return method.items.filter(({ keys }) => keys.includes(id)).map((item) => item.id)
  if (list === 'sources')
    return [...method.items, ...method.keys, ...method.volumes, ...method.indicators]
      .filter(({ evidence }) => evidence.some(({ source }) => source === id))
      .map((entry) => entry.id)
  return []
}
