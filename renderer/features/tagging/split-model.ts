import type { CodeGroup } from '../../../shared/model/allocation.ts'
import type { TagAxes } from '../../../shared/model/tag-axes.ts'
import {
  type HandTarget,
  partText,
  type SplitShare,
  type TagPart,
  type TagTarget,
  WHOLE_IN_HUNDREDTHS,
} from '../../../shared/model/tag-split.ts'
import { formatNumber, formatOre } from '../../../shared/domain/present/format-number.ts'
import { pageSplits as text } from '../../../shared/text/page-splits.ts'

export type SplitMode = 'percent' | 'amount' | 'key'
export const SPLIT_MODES: readonly SplitMode[] = ['percent', 'amount', 'key']

/** One line of a split being made: what is typed is kept as it was typed. `key` is only to be drawn. */
export interface SplitLine {
  readonly key: number
  readonly itemId: string | null
  readonly axes: TagAxes
  readonly typed: string
}

export interface OpenSplit {
  readonly mode: SplitMode
  readonly lines: readonly SplitLine[]
  readonly keyId: string | null
  /** By key: the parts that are in, as partText writes them; null: all that the key has values for. */
  readonly chosen: readonly string[] | null
}

export const emptyLine = (key: number): SplitLine => ({ key, itemId: null, axes: {}, typed: '' })
const nextKey = (lines: readonly SplitLine[]): number => 1 + Math.max(-1, ...lines.map(({ key }) => key))
export const withLine = (split: OpenSplit, itemId: string | null = null, typed = ''): OpenSplit => ({
  ...split,
  lines: [...split.lines, { ...emptyLine(nextKey(split.lines)), itemId, typed }],
})

/** Hundredths as a person types them: "35", "12,5", "33,33". */
export const typedHundredths = (hundredths: number): string => {
  const decimals = hundredths % 100 === 0 ? 0 : hundredths % 10 === 0 ? 1 : 2
  return formatNumber(hundredths / 100, decimals).replaceAll('\u00a0', '')
}

/** Whole hundredths of what is typed, "33,33" or "1 200"; null when it is no number, is negative or has more decimals. */
export function readHundredths(typed: string): number | null {
  const parts = /^(\d{1,12})(?:,(\d{1,2}))?$/.exec(typed.replace(/[\s\u00a0]/g, '').replace(/(%|kr)$/i, ''))
  return parts ? Number(`${parts[1]}${(parts[2] ?? '').padEnd(2, '0')}`) : null
}

/** A split to begin with: what stands, else the suggestion or the item there is with room for another. */
export function openSplit(target: HandTarget | null, first: string | null): OpenSplit {
  const lines = (shares: readonly SplitShare[]): SplitLine[] =>
    shares.map(({ itemId, axes, weight }, key) => ({ key, itemId, axes: axes ?? {}, typed: typedHundredths(weight) }))
  if (target?.by === 'percent' || target?.by === 'amount')
    return { mode: target.by, lines: lines(target.shares), keyId: null, chosen: null }
  const start = target?.by === 'item' ? target.itemId : first
  const two = [{ ...emptyLine(0), itemId: start }, emptyLine(1)]
  return target?.by === 'key'
    ? { mode: 'key', lines: two, keyId: target.keyId, chosen: target.parts.map(partText) }
    : { mode: 'percent', lines: two, keyId: null, chosen: null }
}

/** How a code string stands shared today, as a target to change; null when it is not tagged as one. */
export function targetOf({ parts }: Pick<CodeGroup, 'parts'>): TagTarget | null {
  const [first, ...others] = parts
  if (!first) return null
  if (others.length === 0 && first.share === null) return { by: 'item', itemId: first.itemId }
  if (
    parts.some(
      ({ share, reason }) => share?.by !== first.share?.by || JSON.stringify(reason) !== JSON.stringify(first.reason),
    )
  )
    return null
  const part = ({ itemId, axes }: (typeof parts)[number]): TagPart => ({ itemId, ...(axes ? { axes } : {}) })
  if (first.share?.by === 'key' && first.share.keyId !== null)
    return { by: 'key', keyId: first.share.keyId, parts: parts.map(part) }
  if (first.share?.by === 'percent')
    return {
      by: 'percent',
      shares: parts.map((one) => ({ ...part(one), weight: Math.round((one.share?.share ?? 0) * WHOLE_IN_HUNDREDTHS) })),
    }
  return { by: 'amount', shares: parts.map((one) => ({ ...part(one), weight: Math.max(1, one.absoluteOre) })) }
}

/** What is still wrong, in words; `left` is what a press may put on one more item, in the mode's hundredths. */
export interface SplitFault {
  text: string
  left: number
}
export type WholeSplit = { ok: true; target: TagTarget } | { ok: false; fault: SplitFault }

/** By key: the part is among those that share. */
export const isChosen = ({ chosen }: Pick<OpenSplit, 'chosen'>, part: TagPart): boolean =>
  chosen === null || chosen.includes(partText(part))

const fault = (said: string, left = 0): WholeSplit => ({ ok: false, fault: { text: said, left } })

/** The split as a target, or what is wrong with it. `ore`: the amount to share when it must be exact, else null. */
export function wholeSplit(split: OpenSplit, ore: number | null, keyParts: readonly TagPart[]): WholeSplit {
  if (split.mode === 'key') {
    const parts = keyParts.filter((part) => isChosen(split, part))
    if (split.keyId === null) return fault(text.keyPlaceholder)
    // A key without values is said where the key is chosen, with the way out of it.
    if (keyParts.length === 0) return fault('')
    return parts.length < 2 ? fault(text.needTwo) : { ok: true, target: { by: 'key', keyId: split.keyId, parts } }
  }
  if (split.lines.length < 2) return fault(text.needTwo)
  const shares: SplitShare[] = []
  for (const { itemId, axes, typed } of split.lines) {
    const weight = readHundredths(typed)
    if (itemId === null) return fault(text.needItem)
    if (weight === null) return typed.trim() === '' ? restOf(split, ore) : fault(text.notNumber(typed))
    if (weight === 0) return fault(text.zeroShare)
    shares.push({ itemId, ...(Object.keys(axes).length === 0 ? {} : { axes }), weight })
  }
  const off = offBy(split, ore)
  if (off !== 0) return restOf(split, ore)
  return { ok: true, target: { by: split.mode, shares } }
}

/** How much is missing (above 0) or too much (below 0) of the whole, in hundredths of a per cent or öre. */
function offBy({ mode, lines }: OpenSplit, ore: number | null): number {
  const sum = lines.reduce((total, { typed }) => total + (readHundredths(typed) ?? 0), 0)
  if (mode === 'percent') return WHOLE_IN_HUNDREDTHS - sum
  return ore === null ? 0 : Math.abs(ore) - sum
}

function restOf(split: OpenSplit, ore: number | null): WholeSplit {
  const off = offBy(split, ore)
  if (off === 0) return fault(text.zeroShare)
  if (split.mode === 'percent') {
    const percent = `${typedHundredths(Math.abs(off))}\u00a0%`
    return off > 0 ? fault(text.under(percent), off) : fault(text.over(percent))
  }
  const kr = `${formatOre(Math.abs(off), 'kr')}\u00a0kr`
  return off > 0 ? fault(text.underOre(kr), off) : fault(text.overOre(kr))
}

/** What lines come to: "99,99 %", "1 200,00". */
export function sumText({ mode, lines }: OpenSplit): string {
  const sum = lines.reduce((total, { typed }) => total + (readHundredths(typed) ?? 0), 0)
  return mode === 'percent' ? `${typedHundredths(sum)}\u00a0%` : formatOre(sum, 'kr')
}

/** Puts what is missing on an item: on its own line or a line left empty, else on a new one. */
export function withRest(split: OpenSplit, itemId: string, left: number): OpenSplit {
  const add = (typed: string): string => typedHundredths((readHundredths(typed) ?? 0) + left)
  const own = split.lines.find((line) => line.itemId === itemId) ?? split.lines.find((line) => line.itemId === null)
  if (!own) return withLine(split, itemId, add(''))
  return {
    ...split,
    lines: split.lines.map((line) => (line === own ? { ...line, itemId, typed: add(line.typed) } : line)),
  }
}
