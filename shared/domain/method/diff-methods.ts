import type { Method } from '../../model/catalogue.ts'
import { inTreeOrder } from '../../model/item-tree.ts'
import type { ChangedSection, ChangedValue, MethodChange } from '../../model/method-diff.ts'
import { staying } from '../../model/staying.ts'
import { axisValueIds, tagAxisSchema } from '../../model/tag-axes.ts'

type Entry = { readonly id: string; readonly name?: string }
type Fields = Readonly<Record<string, unknown>>

/** What a version is compared by: content, not its number, status, date or logs. Items in the order of the tree. */
export function methodContent(method: Method): Fields {
  const { name, startIndicators, items, keys, volumes, indicators, conventions, sources, axes } = method
  return { name, startIndicators, items: inTreeOrder(items), keys, volumes, indicators, conventions, sources, axes }
}

/**
 * The content as text: the same for two versions exactly when `diffMethods` finds nothing. Keys in alphabetical order;
 * what is not given, what is null and what is false are the same.
 */
export const contentText = (method: Method): string => JSON.stringify(sorted(methodContent(method)))

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined && inner !== false && inner !== null)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}

/**
 * Every difference in content between two versions, in the order of the later one, what has gone last in each section.
 * The fewest entries are said to have moved that give the new order.
 */
export function diffMethods(before: Method, after: Method): MethodChange[] {
  const head = ({ name, startIndicators }: Method) => ({ name, startIndicators })
  return [
    ...fieldChanges('head', '', after.name, head(before), head(after)),
    ...itemChanges(before, after),
    ...listChanges('key', before.keys, after.keys),
    ...listChanges('volume', before.volumes, after.volumes),
    ...listChanges('indicator', before.indicators, after.indicators),
    ...fieldChanges('conventions', '', '', before.conventions, after.conventions),
    ...listChanges('source', before.sources, after.sources),
    ...fieldChanges('axis', '', '', axisTexts(before), axisTexts(after)),
  ]
}

/** The values of every axis, each as "id=name"; of a list that is the program's the ids alone. */
const axisTexts = ({ axes }: Method): Fields =>
  Object.fromEntries(
    tagAxisSchema.options.map((axis) => [
      axis,
      axes?.[axis]?.map(({ id, name }) => `${id}=${name}`) ?? axisValueIds(undefined, axis).map((id) => `${id}=`),
    ]),
  )

function itemChanges(before: Method, after: Method): MethodChange[] {
  const was = new Map(before.items.map((item) => [item.id, item]))
  const reordered = new Set(
    [null, ...after.items.map(({ id }) => id)].flatMap((parent) => {
      const siblings = (method: Method) => method.items.filter(({ parentId }) => parentId === parent)
      return outOfOrder(siblings(before), siblings(after))
    }),
  )
  return inTreeOrder(after.items)
    .flatMap((item): MethodChange[] => {
      const old = was.get(item.id)
      if (!old) return [change('item', item, 'added', null, item.parentId)]
      const moved =
        old.parentId !== item.parentId
          ? [change('item', item, 'moved', old.parentId, item.parentId)]
          : reordered.has(item.id)
            ? [change('item', item, 'reordered', null, null)]
            : []
      const { parentId: _was, ...oldFields } = old
      const { parentId: _is, ...fields } = item
      return [...moved, ...fieldChanges('item', item.id, item.name, oldFields, fields)]
    })
    .concat(gone('item', before.items, after.items))
}

function listChanges(section: ChangedSection, before: readonly Entry[], after: readonly Entry[]): MethodChange[] {
  const was = new Map(before.map((entry) => [entry.id, entry]))
  const reordered = new Set(outOfOrder(before, after))
  return after
    .flatMap((entry): MethodChange[] => {
      const old = was.get(entry.id)
      if (!old) return [change(section, entry, 'added', null, null)]
      return [
        ...(reordered.has(entry.id) ? [change(section, entry, 'reordered', null, null)] : []),
        ...fieldChanges(section, entry.id, entry.name ?? entry.id, old, entry),
      ]
    })
    .concat(gone(section, before, after))
}

const change = (
  section: ChangedSection,
  { id, name }: Entry,
  what: MethodChange['what'],
  before: ChangedValue,
  after: ChangedValue,
): MethodChange => ({ section, id, name: name ?? id, what, field: '', before, after })

function gone(section: ChangedSection, before: readonly Entry[], after: readonly Entry[]): MethodChange[] {
  const there = new Set(after.map(({ id }) => id))
  return before.filter(({ id }) => !there.has(id)).map((entry) => change(section, entry, 'removed', null, null))
}

/** Ids of the entries of both lists that no longer stand in the order they did. */
function outOfOrder(before: readonly Entry[], after: readonly Entry[]): string[] {
  const places = new Map(before.map(({ id }, index) => [id, index]))
  const common = after.filter(({ id }) => places.has(id))
  const stays = staying(common.map(({ id }) => places.get(id) ?? null))
  return common.filter((_, index) => !stays[index]).map(({ id }) => id)
}

function fieldChanges(
  section: ChangedSection,
  id: string,
  name: string,
  before: object,
  after: object,
): MethodChange[] {
  // Nearly all entries of two versions are the very same text; only the others are looked at field by field.
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  const [was, is] = [before as Fields, after as Fields]
  return [...new Set([...Object.keys(is), ...Object.keys(was)])].flatMap((field): MethodChange[] => {
    if (JSON.stringify(sorted(given(was[field]))) === JSON.stringify(sorted(given(is[field])))) return []
    return [{ section, id, name, what: 'changed', field, before: shown(was[field]), after: shown(is[field]) }]
  })
}

const given = (value: unknown): unknown => (value === false || value === undefined ? null : value)

/** A value as it can be shown: a list of things becomes a list of texts, each thing's parts with blanks between. */
function shown(value: unknown): ChangedValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (Array.isArray(value)) return value.map(asText)
  return typeof value === 'object' && value !== null ? Object.values(value).map(asText) : null
}

const asText = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? Object.values(value)
        .filter((part) => part !== undefined)
        .map(String)
        .join(' ')
    : String(value)
