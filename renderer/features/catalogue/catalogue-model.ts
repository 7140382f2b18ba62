import { isTaggable } from '../../../shared/domain/compute/item-leaves.ts'
import type { CarryOver } from '../../../shared/model/carry-over.ts'
import { accountPrefixSchema } from '../../../shared/model/account-code.ts'
import { type Item, type ItemKind, itemSchema, type Method } from '../../../shared/model/catalogue.ts'
import type { ListedVersion } from './use-method.ts'
import { methodText } from '../../../shared/text/ui-method.ts'
import { methodEditText } from '../../../shared/text/ui-method-edit.ts'
import { methodVersionText } from '../../../shared/text/ui-method-versions.ts'
import type { TreeNode, TreePlace } from '../../ui/tree.tsx'

const KINDS: readonly ItemKind[] = ['cost', 'financing', 'value', 'outside']

/** Ids of tree nodes: the item's own, "key:…", "volume:…" and "indicator:…"; headings begin with "-", the other pages with "page:". */
export const keyNode = (id: string): string => `key:${id}`
export const volumeNode = (id: string): string => `volume:${id}`
export const indicatorNode = (id: string): string => `indicator:${id}`
export const PAGES = {
  conventions: 'page:conventions',
  axes: 'page:axes',
  sources: 'page:sources',
  log: 'page:log',
} as const

/** Everything one could look for in an item, in lower case. */
function wordsOf(item: Item): string {
  const accounts = item.accounts.map((account) => account.prefix).join(' ')
  return [
    item.id,
    item.name,
    item.definition,
    ...item.included,
    ...item.notIncluded,
    item.isolationProblem,
    item.keyNote,
    item.accountNote,
    ...item.rs,
    ...item.dvo,
    accounts,
  ]
    .join(' ')
    .toLocaleLowerCase('sv')
}

/** What is set beside an item in the tree. */
export interface TreeMarks {
  readonly mark: (item: Item) => TreeNode['mark']
  readonly muted: (item: Item) => boolean
}

/** The method as a tree: kinds of items, their groups and leaves, then keys, volumes, indicators and the rest. Searching keeps what matches and its headings. */
export function methodTree(method: Method, search: string, marks: TreeMarks): TreeNode[] {
  const wanted = search.trim().toLocaleLowerCase('sv')
  const fits = (...texts: string[]) => wanted === '' || texts.join(' ').toLocaleLowerCase('sv').includes(wanted)
  const itemNode = (item: Item): TreeNode | null => {
    const children = method.items
      .filter((child) => child.parentId === item.id)
      .map(itemNode)
      .filter((node) => node !== null)
    if (children.length === 0 && !fits(wordsOf(item))) return null
    return { id: item.id, code: item.id, label: item.name, children, mark: marks.mark(item), muted: marks.muted(item) }
  }
  const heading = (id: string, label: string, children: readonly (TreeNode | null)[]): TreeNode => ({
    id,
    label,
    children: children.filter((node) => node !== null),
  })
  const page = (id: string, label: string): TreeNode[] => (fits(label) ? [{ id, label }] : [])
  const lists = [
    ...KINDS.map((kind) =>
      heading(
        `-${kind}`,
        methodText.kinds[kind],
        method.items.filter((item) => item.kind === kind && item.parentId === null).map(itemNode),
      ),
    ),
    heading(
      '-keys',
      methodText.keys,
      method.keys.map((key) =>
        fits(key.name, key.explanation, key.usualSource) ? { id: keyNode(key.id), label: key.name } : null,
      ),
    ),
    heading(
      '-volumes',
      methodText.volumes,
      method.volumes.map((volume) =>
        fits(volume.name, volume.explanation, volume.usualSource, volume.id)
          ? { id: volumeNode(volume.id), label: volume.name }
          : null,
      ),
    ),
    heading(
      '-indicators',
      methodText.indicators,
      method.indicators.map((one) =>
        fits(one.id, one.name, one.purpose, one.formula, one.interpretation)
          ? { id: indicatorNode(one.id), code: one.id, label: one.name }
          : null,
      ),
    ),
  ]
  return [
    ...lists.filter((node) => (node.children?.length ?? 0) > 0),
    ...page(PAGES.conventions, methodText.conventions),
    ...page(PAGES.axes, methodText.axes),
    ...page(PAGES.sources, methodText.sources),
    ...page(PAGES.log, methodVersionText.log),
  ]
}

/** Whether an item can hold others to be put under it: anything of the same kind that is not under the item itself. */
export function canStandUnder(method: Method, itemId: string, parentId: string): boolean {
  const items = new Map(method.items.map((item) => [item.id, item]))
  const [item, parent] = [items.get(itemId), items.get(parentId)]
  if (!item || !parent || item.kind !== parent.kind) return false
  for (let at: Item | undefined = parent; at; at = at.parentId === null ? undefined : items.get(at.parentId))
    if (at.id === itemId) return false
  return true
}

/** A place in the tree as the operation takes it; null where it cannot be, or is where the item stands already. */
export function moveTo(
  method: Method,
  itemId: string,
  place: TreePlace,
): { parentId: string | null; before: string | null } | null {
  const item = method.items.find(({ id }) => id === itemId)
  if (!item) return null
  const top = place.parent === `-${item.kind}`
  if (top ? itemId.length !== 1 : !canStandUnder(method, itemId, place.parent)) return null
  const parentId = top ? null : place.parent
  const siblings = siblingsOf(method, item, parentId)
  const before = place.before === itemId ? (siblings[siblings.indexOf(itemId) + 1] ?? null) : place.before
  const next = siblings[siblings.indexOf(itemId) + 1] ?? null
  return parentId === item.parentId && before === next ? null : { parentId, before }
}

const siblingsOf = (method: Method, item: Item, parentId: string | null): string[] =>
  method.items.filter((one) => one.parentId === parentId && one.kind === item.kind).map(({ id }) => id)

/** One step up or down among the siblings; null at the end of them. */
export function stepTo(
  method: Method,
  itemId: string,
  step: -1 | 1,
): { parentId: string | null; before: string | null } | null {
  const item = method.items.find(({ id }) => id === itemId)
  if (!item) return null
  const siblings = siblingsOf(method, item, item.parentId)
  const at = siblings.indexOf(itemId)
  if (siblings[at + step] === undefined) return null
  return { parentId: item.parentId, before: (step === -1 ? siblings[at - 1] : siblings[at + 2]) ?? null }
}

/** What a move did, to be spoken: another group, or another place among the same ones. */
export function movedWords(item: Item, to: { parentId: string | null; before: string | null }): string {
  const words = methodEditText
  return item.parentId === to.parentId
    ? words.reordered(item.id, to.before)
    : words.moved(item.id, to.parentId ?? words.moveTop)
}

/** Which reason an item waits for a decision for, by id. */
export const waitingReasons = (waiting: readonly CarryOver[]): ReadonlyMap<string, CarryOver['reason']> =>
  new Map(waiting.map(({ itemId, reason }) => [itemId, reason]))

/** "Version 0.2, gäller": a version in a list, told apart from one with the same number that came from elsewhere. */
export function versionLabel({ version, active, origin }: ListedVersion, partyName: (code: string) => string): string {
  const words = methodVersionText
  return [
    methodText.version(version),
    active ? words.active : null,
    origin.from === 'file' ? words.fromFile(origin.fileName) : null,
    origin.from === 'contribution' ? words.fromParty(partyName(origin.party), origin.year) : null,
  ]
    .filter((part) => part !== null)
    .join(', ')
}

/** "utkast · Startmetod …, följer med programmet": the rest of what a list says of a version. */
export const versionNote = ({ status, name, origin }: ListedVersion): string =>
  `${methodText.status[status]} · ${name}${origin.from === 'shipped' ? `, ${methodVersionText.shipped}` : ''}`

/** What a version is best compared with: the last decided one but itself, else what it was made from, else the one before it. */
export function comparedWith(versions: readonly ListedVersion[], shown: ListedVersion): ListedVersion | null {
  const others = versions.filter(({ id }) => id !== shown.id)
  return (
    others.findLast(({ status, origin }) => status === 'decided' && origin.from !== 'contribution') ??
    others.find(({ id }) => id === shown.base) ??
    others.at(-1) ??
    null
  )
}

/** "50, 51 ; 5020" → ["50", "51", "5020"] */
export const codesIn = (text: string): string[] => [...new Set(text.split(/[\s,;]+/).filter((code) => code !== ''))]

/** What is wrong with codes as they are written; null: nothing. */
export function codesFault(field: 'accounts' | 'rs' | 'dvo', codes: readonly string[]): string | null {
  if (field === 'dvo') return null
  const schema = field === 'rs' ? itemSchema.shape.rs.element : accountPrefixSchema
  const wrong = codes.find((code) => !schema.safeParse(code).success)
  return wrong === undefined ? null : methodEditText.codeFault[field](wrong)
}

/** The lines of a text, blanks and empty ones left out. */
export const linesIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** "Antal besök i hemmet" → "antal_besok_i_hemmet": a short name that can be written in a formula. */
export const shortName = (name: string): string =>
  name
    .toLocaleLowerCase('sv')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 40)

/** Every item that can be tagged but one, as choices. */
export const taggableItems = ({ items }: Method, but: string): { id: string; label: string }[] =>
  items.filter(({ id }) => id !== but && isTaggable(items, id)).map(({ id, name }) => ({ id, label: `${id} ${name}` }))
