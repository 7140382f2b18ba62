import { z } from 'zod'
import { allocationKeySchema } from '../model/allocation-key.ts'
import {
  consultationSchema,
  conventionsSchema,
  itemIdSchema,
  itemKindSchema,
  itemSchema,
  methodSchema,
  methodSourceSchema,
} from '../model/catalogue.ts'
import { indicatorIdSchema, indicatorSchema } from '../model/indicator.ts'
import { methodLockSchema, methodVersionSchema } from '../model/method-version.ts'
import type { ProblemCode } from '../model/problem.ts'
import { axisValueSchema, tagAxisSchema } from '../model/tag-axes.ts'
import { volumeDefinitionSchema } from '../model/volume.ts'
import { operation } from './operation.ts'

/** A version by its id; without one, that which figures follow. */
export const ofVersion = z.object({ versionId: z.string().optional() })
/** Everything that reads the method. */
export const refreshed = [
  'workspace',
  'catalogue',
  'rows',
  'tagging',
  'volumes',
  'indicators',
  'exchange',
  'proposal',
  'history',
] as const
/** What any edit may be refused for: the version cannot be edited, or the method would not hold together. */
export const editProblems = [
  'method-version-unknown',
  'method-locked',
  'method-invalid',
  'method-names-person',
] as const satisfies readonly ProblemCode[]

const edit = <I extends z.ZodObject, O extends z.ZodType>(
  summary: string,
  input: I,
  output: O,
  problems: readonly ProblemCode[] = [],
) =>
  operation({
    summary,
    mode: 'write',
    needsWorkspace: true,
    input,
    output,
    problems: [...editProblems, ...problems],
    refreshes: refreshed,
  })
const nothing = z.object({})

export const catalogueOperations = {
  'catalogue.get': operation({
    summary: 'Visar metoden: poster, nycklar, indikatorer och volymer i en version',
    mode: 'read',
    needsWorkspace: false,
    input: ofVersion,
    output: z.object({
      method: methodSchema,
      version: methodVersionSchema,
      active: z.boolean().describe('whether it is the version that figures follow'),
      lock: methodLockSchema,
      hash: z.string().describe('SHA-256 over the content: the same in two versions that say the same'),
    }),
    problems: ['method-invalid', 'method-version-unknown'],
    refreshes: [],
  }),
  'catalogue.putHead': edit(
    'Ändrar en metodversions namn, nummer, datum och startindikatorer',
    ofVersion.extend({
      head: methodSchema.pick({ name: true, version: true, date: true, startIndicators: true }),
    }),
    nothing,
    ['method-version-taken'],
  ),
  'catalogue.addItem': edit(
    'Lägger till en post eller en grupp sist under en annan; den får nästa lediga beteckning',
    ofVersion.extend({
      parentId: itemIdSchema.nullable(),
      kind: itemKindSchema.describe('of a new group; an item is of its group’s kind'),
      name: z.string().min(1),
      definition: z.string().min(1),
      unit: z.string().min(1).optional().describe('a value must have one'),
      source: z.string().min(1).optional().describe('a value must have one'),
    }),
    z.object({ itemId: itemIdSchema }),
    ['item-unknown', 'items-full'],
  ),
  'catalogue.putItem': edit(
    'Ändrar en post: definition, vad som ingår, konton, nycklar och allt annat som står om den',
    ofVersion.extend({
      item: itemSchema,
      fields: z
        .array(itemSchema.keyof())
        .optional()
        .describe('only these are taken of it, the rest stays as stored; absent: all of it'),
    }),
    nothing,
    ['item-unknown'],
  ),
  'catalogue.moveItem': edit(
    'Flyttar en post med allt under den till en annan plats i trädet',
    ofVersion.extend({
      itemId: itemIdSchema,
      parentId: itemIdSchema.nullable(),
      before: itemIdSchema.nullable().default(null).describe('null: last'),
    }),
    nothing,
    ['item-unknown', 'item-cannot-move'],
  ),
  'catalogue.removeItem': edit(
    'Tar bort en post; det som är taggat med den flyttas i samma steg till en annan',
    ofVersion.extend({ itemId: itemIdSchema, moveTo: itemIdSchema.optional() }),
    nothing,
    ['item-unknown', 'item-has-items', 'item-in-formulas', 'item-in-use', 'item-not-taggable'],
  ),
  'catalogue.putKey': edit(
    'Lägger till eller ändrar en fördelningsnyckel',
    ofVersion.extend({ key: allocationKeySchema }),
    nothing,
  ),
  'catalogue.putVolume': edit(
    'Lägger till eller ändrar en volym',
    ofVersion.extend({ volume: volumeDefinitionSchema }),
    nothing,
  ),
  'catalogue.putIndicator': edit(
    'Lägger till eller ändrar en indikator',
    ofVersion.extend({ indicator: indicatorSchema }),
    nothing,
  ),
  'catalogue.putSource': edit(
    'Lägger till eller ändrar en källa som beläggen hänvisar till',
    ofVersion.extend({ source: methodSourceSchema }),
    nothing,
  ),
  'catalogue.removeEntry': edit(
    'Tar bort en nyckel, volym, indikator eller källa ur metoden',
    ofVersion.extend({ list: z.enum(['keys', 'volumes', 'indicators', 'sources']), id: z.string() }),
    nothing,
    ['method-entry-unknown', 'method-entry-used', 'volume-in-use'],
  ),
  'catalogue.putConventions': edit(
    'Ändrar metodens gemensamma val: kostnadsbegrepp, folkmängd, gränser och konventioner',
    ofVersion.extend({ conventions: conventionsSchema }),
    nothing,
  ),
  'catalogue.putAxis': edit(
    'Ändrar värdena på en axel vid sidan av posten: namn, ordning, nya och borttagna',
    ofVersion.extend({
      axis: tagAxisSchema,
      values: z
        .array(axisValueSchema.partial({ id: true }))
        .min(1)
        .max(60)
        .describe('all of them, in order; one without an id is new and gets one of its name'),
    }),
    nothing,
    ['axis-value-unknown', 'axis-value-twice', 'axis-value-in-use'],
  ),
  'catalogue.putConsultation': edit(
    'Antecknar ett samråd om en post: roll, datum och utfall',
    ofVersion.extend({
      consultation: consultationSchema.omit({ id: true, version: true }).extend({ id: z.string().optional() }),
    }),
    z.object({ consultationId: z.string() }),
    ['item-unknown', 'method-entry-unknown'],
  ),
  'catalogue.removeConsultation': edit(
    'Tar bort en anteckning om samråd',
    ofVersion.extend({ consultationId: z.string() }),
    nothing,
    ['method-entry-unknown'],
  ),
  'catalogue.nextIndicatorId': operation({
    summary: 'Ger nästa lediga beteckning för en indikator',
    mode: 'read',
    needsWorkspace: true,
    input: ofVersion,
    output: z.object({ indicatorId: indicatorIdSchema }),
    problems: ['method-version-unknown', 'items-full'],
    refreshes: [],
  }),
} as const
