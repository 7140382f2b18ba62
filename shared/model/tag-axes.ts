import { z } from 'zod'

/** The axes an amount may be described on besides its item, in the order they are shown. Source: domain §6.0 item 1. */
export const TAG_AXES = {
  /** Vårdform. */
  careForm: ['ordinary', 'residential', 'shortTerm', 'lssHousing', 'dailyActivities', 'regionCare'],
  /** Målgrupp, age in years. */
  targetGroup: ['0-17', '18-64', '65-79', '80+'],
  /** Huvudman or provider. */
  provider: ['municipality', 'region', 'contracted'],
  /** Finansieringsnivå. */
  financingLevel: ['taxShift', 'supplementary', 'jointFunds', 'stateGrant', 'fee', 'ownTax'],
  /** Kostnadsslag. */
  costType: ['personnel', 'purchased', 'material', 'premises', 'vehicle', 'it', 'overhead', 'revenue'],
} as const

export type TagAxis = keyof typeof TAG_AXES
/** In the order of TAG_AXES. */
export const tagAxisSchema = z.enum(['careForm', 'targetGroup', 'provider', 'financingLevel', 'costType'])

/** Where on each axis an amount is; an axis left out says nothing. All are optional. */
export const tagAxesSchema = z.strictObject({
  careForm: z.enum(TAG_AXES.careForm).optional(),
  targetGroup: z.enum(TAG_AXES.targetGroup).optional(),
  provider: z.enum(TAG_AXES.provider).optional(),
  financingLevel: z.enum(TAG_AXES.financingLevel).optional(),
  costType: z.enum(TAG_AXES.costType).optional(),
})
export type TagAxes = z.infer<typeof tagAxesSchema>

/** One text for a set of axes: equal texts, equal axes; '' for none. Kept in the store and compared across files. */
export function axesText(axes: TagAxes | undefined): string {
  const said = tagAxisSchema.options.flatMap((axis) => (axes?.[axis] === undefined ? [] : [`${axis}=${axes[axis]}`]))
  return said.join(';')
}

/** The other half of `axesText`. */
export const axesFromText = (text: string): TagAxes =>
  tagAxesSchema.parse(Object.fromEntries(text === '' ? [] : text.split(';').map((said) => said.split('='))))

/** `more` goes before `axes`, axis for axis. */
export const mergedAxes = (axes: TagAxes | undefined, more: TagAxes | undefined): TagAxes => ({ ...axes, ...more })
