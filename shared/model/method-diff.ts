import { z } from 'zod'

/** A value as it stood in a version: texts, numbers, flags, and lists of either written as texts; null: not given. */
export const changedValueSchema = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()])
export type ChangedValue = z.infer<typeof changedValueSchema>

/** Where in a method a change is: `head` is its name and the indicators a new grid shows. */
export const CHANGED_SECTIONS = ['head', 'item', 'key', 'volume', 'indicator', 'conventions', 'source', 'axis'] as const
export const changedSectionSchema = z.enum(CHANGED_SECTIONS)
export type ChangedSection = z.infer<typeof changedSectionSchema>

/**
 * One difference between two versions of the method: one field of one entry, one entry come or gone, one entry moved.
 * `id` is the entry's ('' for head, conventions and axes, whose field is the axis and whose values are "id=name", the name left out where it is the program's), `name` what it is called in the later version that has it.
 * `moved`: before and after are its parents; `reordered`: it stands elsewhere among the same siblings.
 */
export const methodChangeSchema = z.object({
  section: changedSectionSchema,
  id: z.string(),
  name: z.string(),
  what: z.enum(['added', 'removed', 'moved', 'reordered', 'changed']),
  field: z.string(),
  before: changedValueSchema,
  after: changedValueSchema,
})
export type MethodChange = z.infer<typeof methodChangeSchema>
