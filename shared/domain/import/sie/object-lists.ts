import type { SieObject } from './sie-file.ts'

/** Shares equal object lists, so that a million lines hold a handful of them. */
export type ObjectLists = {
  /** The list of an object field's tokens; objects of hidden dimensions lose their number. */
  of: (tokens: readonly string[], hidden: (dimension: string) => boolean) => readonly SieObject[]
  /** To be called when it has changed what is hidden. */
  forget: () => void
  /** The same list again with more hidden. */
  hide: (objects: readonly SieObject[], hidden: (dimension: string) => boolean) => readonly SieObject[]
  keyOf: (objects: readonly SieObject[]) => string
}

const NONE: readonly SieObject[] = []

export const openObjectLists = (): ObjectLists => {
  const shared = new Map<string, readonly SieObject[]>()
  // Most lines repeat a list letter for letter; the answer then needs no work.
  const asWritten = new Map<string, readonly SieObject[]>()
  const keys = new Map<readonly SieObject[], string>()
  const share = (objects: SieObject[]): readonly SieObject[] => {
    if (objects.length === 0) return NONE
    const sorted = objects.toSorted((a, b) =>
      a.dimension === b.dimension
        ? 0
        : Number(a.dimension) - Number(b.dimension) || (a.dimension < b.dimension ? -1 : 1),
    )
    const key = sorted.map(({ dimension, object }) => `${dimension}\u0001${object}`).join('\u0002')
    const known = shared.get(key)
    if (known) return known
    shared.set(key, sorted)
    keys.set(sorted, key)
    return sorted
  }
  return {
    of: (tokens, hidden) => {
      if (tokens.length < 2) return NONE
      const written = tokens.join('\u0001')
      const known = asWritten.get(written)
      if (known) return known
      const objects: SieObject[] = []
      for (let at = 0; at + 1 < tokens.length; at += 2) {
        const dimension = plainNumber(tokens[at] ?? '')
        objects.push({ dimension, object: hidden(dimension) ? '' : (tokens[at + 1] ?? '').trim() })
      }
      const list = share(objects)
      asWritten.set(written, list)
      return list
    },
    forget: () => asWritten.clear(),
    hide: (objects, hidden) =>
      objects.some(({ dimension, object }) => object !== '' && hidden(dimension))
        ? share(objects.map(({ dimension, object }) => ({ dimension, object: hidden(dimension) ? '' : object })))
        : objects,
    keyOf: (objects) => keys.get(objects) ?? '',
  }
}

/** Dimension numbers without leading zeros, so that 01 and 1 are one. */
export const plainNumber = (text: string): string => text.trim().replace(/^0+(?=\d)/, '')
