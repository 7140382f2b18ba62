import { formatNumber } from '../domain/present/format-number.ts'
import type { TagShare } from '../model/allocation.ts'
import {
  type AxisValue,
  type MethodAxes,
  TAG_AXES,
  type TagAxes,
  type TagAxis,
  tagAxisSchema,
} from '../model/tag-axes.ts'

/** The axes of a tag, as a heading says them. */
export const axisWords = {
  careForm: 'Vårdform',
  targetGroup: 'Målgrupp',
  provider: 'Utförare',
  financingLevel: 'Finansieringsnivå',
  costType: 'Kostnadsslag',
} as const satisfies Record<TagAxis, string>

/** Every place on every axis. */
const axisValueWords = {
  careForm: {
    ordinary: 'ordinärt boende',
    residential: 'särskilt boende',
    shortTerm: 'korttidsplats',
    lssHousing: 'bostad med särskild service (LSS)',
    dailyActivities: 'daglig verksamhet',
    regionCare: 'slutenvård eller öppenvård, region',
  },
  targetGroup: { '0-17': '0–17 år', '18-64': '18–64 år', '65-79': '65–79 år', '80+': '80 år och äldre' },
  provider: { municipality: 'kommun', region: 'region', contracted: 'extern regi' },
  financingLevel: {
    taxShift: 'skatteväxling',
    supplementary: 'tilläggsbelopp',
    jointFunds: 'utvecklingsmedel',
    stateGrant: 'statsbidrag',
    fee: 'avgift',
    ownTax: 'egen skatt',
  },
  costType: {
    personnel: 'personal',
    purchased: 'köpt verksamhet',
    material: 'material',
    premises: 'lokal',
    vehicle: 'fordon',
    it: 'IT',
    overhead: 'overhead',
    revenue: 'intäkt',
  },
} as const satisfies { [A in TagAxis]: Record<(typeof TAG_AXES)[A][number], string> }

/** A value's name where the method says nothing else; its id where the program knows none. */
export const defaultValueName = (axis: TagAxis, id: string): string => {
  const words: Readonly<Record<string, string>> = axisValueWords[axis]
  return Object.hasOwn(words, id) ? (words[id] ?? id) : id
}

/** The values of an axis under a method, in order. */
export const axisValues = (lists: MethodAxes | undefined, axis: TagAxis): readonly AxisValue[] =>
  lists?.[axis] ?? TAG_AXES[axis].map((id) => ({ id, name: defaultValueName(axis, id) }))

/** What one axis says under a method, '' when it says nothing. */
export const axisValue = (axes: TagAxes | undefined, axis: TagAxis, lists: MethodAxes | undefined): string => {
  const value = axes?.[axis]
  if (value === undefined) return ''
  return lists?.[axis]?.find(({ id }) => id === value)?.name ?? defaultValueName(axis, value)
}

/** "särskilt boende, personal"; '' for none. */
export const axesWords = (axes: TagAxes | undefined, lists: MethodAxes | undefined): string =>
  tagAxisSchema.options
    .map((axis) => axisValue(axes, axis, lists))
    .filter((said) => said !== '')
    .join(', ')

/** A share 0–1 as "35 %" or "12,5 %": as many decimals as it needs, at most two. */
export function shareWords(share: number): string {
  const hundredths = Math.round(share * 10_000)
  const decimals = hundredths % 100 === 0 ? 0 : hundredths % 10 === 0 ? 1 : 2
  return `${formatNumber(hundredths / 100, decimals)}\u00a0%`
}

/** How a part came to be: "35 % enligt nyckeln Tidmätning 2025"; '' for whole rows. */
export function shareReason(share: TagShare | null): string {
  if (share === null) return ''
  const part = shareWords(share.share)
  switch (share.by) {
    case 'key':
      return `${part} enligt nyckeln ${share.keyName ?? share.keyId ?? ''}`.trim()
    case 'percent':
      return `${part} enligt procentsats`
    case 'amount':
      return `${part} enligt angivna belopp`
  }
}

/** What a row or code string counts as: the item's name, or "A1 35 %, B3 65 %" where several share it. Shares are of |öre|. */
export function partsWords(
  parts: readonly { itemId: string; ore: number; absoluteOre?: number }[],
  nameOf: (itemId: string) => string,
): string {
  const sums = new Map<string, number>()
  for (const { itemId, ore, absoluteOre } of parts)
    sums.set(itemId, (sums.get(itemId) ?? 0) + (absoluteOre ?? Math.abs(ore)))
  const [only, ...others] = sums.keys()
  if (only !== undefined && others.length === 0) return nameOf(only)
  const whole = [...sums.values()].reduce((sum, ore) => sum + ore, 0)
  return [...sums].map(([itemId, ore]) => (whole === 0 ? itemId : `${itemId} ${shareWords(ore / whole)}`)).join(', ')
}
