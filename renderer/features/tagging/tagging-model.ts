import { CODE_DIMENSIONS, type CodeDimension } from '../../../shared/model/code-string.ts'
import type { Item } from '../../../shared/model/catalogue.ts'
import type { CodeGroup } from '../../../shared/model/allocation.ts'
import { usedParts } from '../../ui/code-column.tsx'
import { pageTagging as text } from '../../../shared/text/page-tagging.ts'

/** "51015 Hemsjukvård"; '' where the source has neither. */
export const partText = (part: { code: string; name: string }): string => `${part.code} ${part.name}`.trim()

/** The parts of the coding string that any of the groups uses, in the order they are read. */
export const usedDimensions = (groups: readonly CodeGroup[]): CodeDimension[] =>
  usedParts(groups, (group, dimension) => group[dimension])

/** A coding string in one line: "51015 Hemsjukvård · 5020 Löner". */
export const groupText = (group: CodeGroup): string =>
  [...usedDimensions([group]).map((dimension) => partText(group[dimension])), group.text].filter(Boolean).join(' · ')

/** The coding string part by part, for the panel. */
export const groupLines = (group: CodeGroup): { key: string; label: string; value: string }[] => [
  ...CODE_DIMENSIONS.filter((dimension) => partText(group[dimension]) !== '').map((dimension) => ({
    key: dimension,
    label: text.dimensions[dimension],
    value: partText(group[dimension]),
  })),
  ...(group.text ? [{ key: 'text', label: text.dimensions.text, value: group.text }] : []),
]

/** What can be tagged: the leaves that are added up. */
export const taggableItems = (items: readonly Item[]): Item[] =>
  items.filter((item) => item.kind !== 'value' && !items.some((other) => other.parentId === item.id))

/** How well an item answers what was typed, 0 = not at all: id, start of id, start of name, start of a word, anywhere. */
function fit(item: Item, typed: string): number {
  const id = item.id.toLocaleLowerCase('sv')
  const name = item.name.toLocaleLowerCase('sv')
  if (id === typed) return 6
  if (id.startsWith(typed)) return 5
  if (name.startsWith(typed)) return 4
  if (name.split(/[^\p{L}\d]+/u).some((word) => word.startsWith(typed))) return 3
  if (name.includes(typed)) return 2
  return item.definition.toLocaleLowerCase('sv').includes(typed) ? 1 : 0
}

/** The items that answer what was typed, best first, the catalogue's order among equals. */
export function findItems(items: readonly Item[], typed: string): Item[] {
  const wanted = typed.trim().toLocaleLowerCase('sv')
  if (wanted === '') return [...items]
  return items
    .map((item, index) => ({ item, index, score: fit(item, wanted) }))
    .filter((each) => each.score > 0)
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .map((each) => each.item)
}

/** The row so many steps below (above: negative) another; undefined beyond the ends. */
export function neighbour(groups: readonly CodeGroup[], codeId: number, step: 1 | -1): CodeGroup | undefined {
  const at = groups.findIndex((group) => group.codeId === codeId)
  return at < 0 ? undefined : groups[at + step]
}
