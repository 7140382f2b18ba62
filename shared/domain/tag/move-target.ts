import type { KeyValue } from '../../model/key-values.ts'
import { type HandTarget, partText, type TagPart, type TagTarget } from '../../model/tag-split.ts'

/** Parts with one item instead of another; parts that then are the same are one, their weights added. */
function joined<T extends TagPart>(parts: readonly T[], from: string, to: string, add: (a: T, b: T) => T): T[] {
  const found = new Map<string, T>()
  for (const part of parts) {
    const moved = part.itemId === from ? { ...part, itemId: to } : part
    const known = found.get(partText(moved))
    found.set(partText(moved), known ? add(known, moved) : moved)
  }
  return [...found.values()]
}

const named = (parts: readonly TagPart[]): string => parts[0]?.itemId ?? ''

/**
 * What a target says once an item's tags have gone to another. A split whose parts all became one part is the whole to that
 * item, as long as the part says nothing of axes that the whole could not.
 */
export function moveTarget<T extends TagTarget | HandTarget>(target: T, from: string, to: string): T | TagTarget {
  switch (target.by) {
    case 'none':
      return target
    case 'item':
      return target.itemId === from ? { ...target, itemId: to } : target
    case 'percent':
    case 'amount': {
      const shares = joined(target.shares, from, to, (a, b) => ({ ...a, weight: a.weight + b.weight }))
      return shares.length === 1 ? { by: 'item', itemId: named(shares) } : { ...target, shares }
    }
    case 'key': {
      const parts = joined(target.parts, from, to, (a) => a)
      return parts.length === 1 ? { by: 'item', itemId: named(parts) } : { ...target, parts }
    }
  }
}

/** A key's values once an item's have gone to another: added where that item has values of its own. */
export const moveKeyValues = (values: readonly KeyValue[], from: string, to: string): KeyValue[] =>
  joined(values, from, to, ({ fromVolume: _one, ...a }, { fromVolume: _other, ...b }) => ({
    ...a,
    hundredths: a.hundredths + b.hundredths,
  }))
