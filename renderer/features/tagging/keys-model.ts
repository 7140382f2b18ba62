import type { InputOf } from '../../../shared/contract/index.ts'
import { formatNumber } from '../../../shared/domain/present/format-number.ts'
import type { AllocationKey } from '../../../shared/model/allocation-key.ts'
import type { Item } from '../../../shared/model/catalogue.ts'
import type { KeyValues } from '../../../shared/model/key-values.ts'
import type { TagAxes } from '../../../shared/model/tag-axes.ts'
import { partText, WHOLE_IN_HUNDREDTHS } from '../../../shared/model/tag-split.ts'
import { pageKeys as text } from '../../../shared/text/page-keys.ts'
import { readHundredths, typedHundredths } from './split-model.ts'
import { findItems } from './tagging-model.ts'

export type KeyValuesDraft = InputOf<'keys.put'>['values']

/** One item's value of a key as it is written. `fromVolume`: it was copied from there, until something else is typed. */
export interface ValueLine {
  readonly key: number
  readonly itemId: string | null
  readonly axes: TagAxes
  readonly typed: string
  readonly fromVolume: string | null
}

/** A party's values of a key while they are written. */
export interface OpenValues {
  readonly id: string | undefined
  readonly keyId: string
  readonly fromYear: string
  readonly toYear: string
  readonly lines: readonly ValueLine[]
  readonly source: string
  readonly sourceDate: string
  readonly ownerRole: string
  readonly verifiedAt: string
  /** What was pasted as an item's name and is none, said until every line has an item. */
  readonly unknown: readonly string[]
}

const emptyLine = (key: number): ValueLine => ({ key, itemId: null, axes: {}, typed: '', fromVolume: null })
const freeKey = (lines: readonly ValueLine[]): number => 1 + Math.max(-1, ...lines.map(({ key }) => key))
export const withValueLine = (open: OpenValues): OpenValues => ({
  ...open,
  lines: [...open.lines, emptyLine(freeKey(open.lines))],
})

/** New values of a key, for a year and until further notice. */
export const newValues = (key: Pick<AllocationKey, 'id' | 'ownerRole'>, year: number): OpenValues => ({
  id: undefined,
  keyId: key.id,
  fromYear: String(year),
  toYear: '',
  lines: [emptyLine(0), emptyLine(1)],
  source: '',
  sourceDate: '',
  ownerRole: key.ownerRole,
  verifiedAt: '',
  unknown: [],
})

/** Saved values, open for change. */
export const openValues = (values: KeyValues): OpenValues => ({
  id: values.id,
  keyId: values.keyId,
  fromYear: String(values.fromYear),
  toYear: values.toYear === null ? '' : String(values.toYear),
  lines: values.values.map(({ itemId, axes, hundredths, fromVolume }, key) => ({
    key,
    itemId,
    axes: axes ?? {},
    typed: typedHundredths(hundredths),
    fromVolume: fromVolume ?? null,
  })),
  source: values.source,
  sourceDate: values.sourceDate ?? '',
  ownerRole: values.ownerRole,
  verifiedAt: values.verifiedAt ?? '',
  unknown: [],
})

/** The same values as new ones for one year; when they were verified is not copied. */
export const copyToYear = (values: KeyValues, year: number): OpenValues => ({
  ...openValues(values),
  id: undefined,
  fromYear: String(year),
  toYear: String(year),
  verifiedAt: '',
})

/** Hundredths the lines come to, so far as they can be read. */
export const sumOf = (lines: readonly ValueLine[]): number =>
  lines.reduce((sum, { typed }) => sum + (readHundredths(typed) ?? 0), 0)

const isDate = (typed: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(typed) && !Number.isNaN(Date.parse(typed))

/** What is wrong with the numbers of a key's lines, in words; null when nothing is. */
function faultOfLines({ lines, unknown }: OpenValues, key: Pick<AllocationKey, 'basis'>): string | null {
  if (lines.length === 0) return text.needLine
  if (lines.some(({ itemId }) => itemId === null))
    return unknown.length > 0 ? text.notItem(unknown.join(', ')) : text.needItem
  const wrong = lines.find(({ typed }) => readHundredths(typed) === null)
  if (wrong) return text.notNumber(wrong.typed.trim())
  const parts = lines.map(({ itemId, axes }) => partText({ itemId: itemId ?? '', axes }))
  const twice = lines.find((_, at) => parts.indexOf(parts[at] ?? '') !== at)
  if (twice) return text.twice(twice.itemId ?? '')
  const sum = sumOf(lines)
  if (sum === 0) return text.zero
  if (key.basis !== 'percent' || sum === WHOLE_IN_HUNDREDTHS) return null
  const off = `${typedHundredths(Math.abs(WHOLE_IN_HUNDREDTHS - sum))}\u00a0%`
  return sum < WHOLE_IN_HUNDREDTHS ? text.under(off) : text.over(off)
}

/** The values as they are to be saved, or what is wrong with them, in words. */
export function wholeValues(
  open: OpenValues,
  key: Pick<AllocationKey, 'basis'>,
  party: string,
): { ok: true; values: KeyValuesDraft } | { ok: false; fault: string } {
  const fault = (said: string) => ({ ok: false as const, fault: said })
  const inLines = faultOfLines(open, key)
  if (inLines !== null) return fault(inLines)
  const years = [open.fromYear.trim(), open.toYear.trim()]
  if (!/^\d{4}$/.test(years[0] ?? '') || !/^(\d{4})?$/.test(years[1] ?? '')) return fault(text.notYear)
  const [fromYear, toYear] = [Number(years[0]), years[1] ? Number(years[1]) : null]
  if (toYear !== null && toYear < fromYear) return fault(text.yearsTurned)
  if (open.source.trim() === '') return fault(text.needSource)
  const [sourceDate, verifiedAt] = [open.sourceDate.trim(), open.verifiedAt.trim()]
  const wrong = [sourceDate, verifiedAt].find((date) => date !== '' && !isDate(date))
  if (wrong !== undefined) return fault(text.notDate(wrong))
  return {
    ok: true,
    values: {
      ...(open.id === undefined ? {} : { id: open.id }),
      keyId: open.keyId,
      party,
      fromYear,
      toYear,
      values: open.lines.map(({ itemId, axes, typed, fromVolume }) => ({
        itemId: itemId ?? '',
        ...(Object.keys(axes).length === 0 ? {} : { axes }),
        hundredths: readHundredths(typed) ?? 0,
        ...(fromVolume === null ? {} : { fromVolume }),
      })),
      source: open.source.trim(),
      sourceDate: sourceDate || null,
      ownerRole: open.ownerRole.trim(),
      verifiedAt: verifiedAt || null,
    },
  }
}

/**
 * The lines of a pasted block: the item first in a row, by id or name, and its value last. A row whose item is not known keeps
 * its value and asks for the item; a row without any cell is no row.
 */
export function pasteValues(open: OpenValues, pasted: string, items: readonly Item[]): OpenValues {
  const rows = pasted
    .split(/\r?\n/)
    .map((row) => row.split(/[\t;]/).map((cell) => cell.trim()))
    .filter((cells) => cells.some((cell) => cell !== ''))
  const lines = rows.map((cells, key) => {
    const [name = ''] = cells
    const typed = cells.length > 1 ? (cells.at(-1) ?? '') : ''
    return { name, line: { key, itemId: itemNamed(items, name), axes: {}, typed, fromVolume: null } }
  })
  // A heading over the block has neither an item nor a number.
  const read = lines.filter(({ line }, at) => at > 0 || line.itemId !== null || readHundredths(line.typed) !== null)
  return {
    ...open,
    lines: read.map(({ line }) => line),
    unknown: read.filter(({ line }) => line.itemId === null).map(({ name }) => name),
  }
}

/** The item that is meant by an id or a whole name, also written together; null when none is, or several are. */
function itemNamed(items: readonly Item[], name: string): string | null {
  const low = (said: string) => said.toLocaleLowerCase('sv')
  const wanted = low(name)
  if (wanted === '') return null
  const same = items.filter((item) =>
    [item.id, item.name, `${item.id} ${item.name}`].some((said) => low(said) === wanted),
  )
  if (same.length > 0) return same.length === 1 ? (same[0]?.id ?? null) : null
  const found = findItems(items, name)
  return found.length === 1 ? (found[0]?.id ?? null) : null
}

/** A line's share of all of them, "35,2 %"; '' while nothing is above 0. */
export function shareOfLine(line: ValueLine, lines: readonly ValueLine[]): string {
  const sum = sumOf(lines)
  const own = readHundredths(line.typed)
  return sum === 0 || own === null ? '' : `${formatNumber((100 * own) / sum, 1)}\u00a0%`
}
