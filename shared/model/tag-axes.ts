import { z } from 'zod'

/**
 * The axes an amount may be described on besides its item, in the order they are shown, and the values each has where the
 * method says nothing of it. Source: domain §6.0 item 1.
 */
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

/** What a value of an axis is called in tags, files and formulas: never changed, whatever its name becomes. */
export const axisValueIdSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9+_-]{0,39}$/)
export const axisValueSchema = z.object({ id: axisValueIdSchema, name: z.string().min(1).max(80) })
export type AxisValue = z.infer<typeof axisValueSchema>

/** The values of the axes a method has lists of its own for, in order; an axis left out has those of the program. */
export const methodAxesSchema = z.partialRecord(tagAxisSchema, z.array(axisValueSchema).min(1).max(60))
export type MethodAxes = z.infer<typeof methodAxesSchema>

/** Ids of the values an axis has under a method, in order. */
export const axisValueIds = (axes: MethodAxes | undefined, axis: TagAxis): readonly string[] =>
  axes?.[axis]?.map(({ id }) => id) ?? TAG_AXES[axis]

/** The same of every axis. */
export const axisIdsOf = (axes: MethodAxes | undefined): Record<TagAxis, readonly string[]> => ({
  careForm: axisValueIds(axes, 'careForm'),
  targetGroup: axisValueIds(axes, 'targetGroup'),
  provider: axisValueIds(axes, 'provider'),
  financingLevel: axisValueIds(axes, 'financingLevel'),
  costType: axisValueIds(axes, 'costType'),
})

/**
 * Where on each axis an amount is; an axis left out says nothing. All are optional. Whether the values are in the method
 * is asked when something is tagged: what was tagged under another list is still read.
 */
export const tagAxesSchema = z.strictObject({
  careForm: axisValueIdSchema.optional(),
  targetGroup: axisValueIdSchema.optional(),
  provider: axisValueIdSchema.optional(),
  financingLevel: axisValueIdSchema.optional(),
  costType: axisValueIdSchema.optional(),
})
export type TagAxes = z.infer<typeof tagAxesSchema>

/** The first value of some tags that a method does not have; null: it has them all. */
export function unknownAxisValue(
  axes: MethodAxes | undefined,
  said: readonly (TagAxes | undefined)[],
): { axis: TagAxis; value: string } | null {
  for (const one of said)
    for (const axis of tagAxisSchema.options) {
      const value = one?.[axis]
      if (value !== undefined && !axisValueIds(axes, axis).includes(value)) return { axis, value }
    }
  return null
}

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
