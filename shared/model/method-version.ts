import { z } from 'zod'
import { methodStatusSchema } from './catalogue.ts'
import { partyCodeSchema, yearSchema } from './scope.ts'

/** Ships with the program, was made here, came as a method file, or came with a party's contribution. */
export const methodOriginSchema = z.discriminatedUnion('from', [
  z.object({ from: z.literal('shipped') }),
  z.object({ from: z.literal('own') }),
  z.object({ from: z.literal('file'), fileName: z.string() }),
  z.object({ from: z.literal('contribution'), party: partyCodeSchema, year: yearSchema }),
])
export type MethodOrigin = z.infer<typeof methodOriginSchema>

/**
 * Why a version may not be edited: it ships with the program, somebody is to decide on it or has, or it is another
 * party's and must stay as it was sent. The way out is always a new version. Null: a draft of one's own.
 */
export const methodLockSchema = z.enum(['shipped', 'proposed', 'decided', 'contribution']).nullable()
export type MethodLock = z.infer<typeof methodLockSchema>

/**
 * A version of the method as it stands in the workspace. `id` is the workspace's own and never changes; `methodId` is the
 * method it is a version of and `version` its number there ("0.2"); two versions may have the same number when one came
 * from elsewhere. `base`: the id of the version it was made from.
 */
export const methodVersionSchema = z.object({
  id: z.string().min(1),
  methodId: z.string().min(1),
  version: z.string(),
  status: methodStatusSchema,
  name: z.string(),
  date: z.iso.date(),
  base: z.string().nullable(),
  origin: methodOriginSchema,
  createdAt: z.string(),
})
export type MethodVersion = z.infer<typeof methodVersionSchema>

/** The lists a version is made of; each entry of one is stored, and journalled, by itself. */
export const METHOD_SECTIONS = [
  'item',
  'key',
  'volume',
  'indicator',
  'conventions',
  'source',
  'consultation',
  'decision',
] as const
export type MethodSection = (typeof METHOD_SECTIONS)[number]

export function lockOf({ origin, status }: Pick<MethodVersion, 'origin' | 'status'>): MethodLock {
  if (origin.from === 'shipped' || origin.from === 'contribution') return origin.from
  return status === 'draft' ? null : status
}
