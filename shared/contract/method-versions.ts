import { z } from 'zod'
import { carryOverSchema, itemUsesSchema } from '../model/carry-over.ts'
import { methodDecisionSchema } from '../model/catalogue.ts'
import { methodChangeSchema } from '../model/method-diff.ts'
import { methodLockSchema, methodVersionSchema } from '../model/method-version.ts'
import { ofVersion, refreshed } from './catalogue.ts'
import { fileHandleSchema, operation, outboxFileSchema } from './operation.ts'

const listedVersion = methodVersionSchema.extend({
  active: z.boolean().describe('the one that figures follow'),
  lock: methodLockSchema,
})
const decision = methodDecisionSchema.pick({ date: true, by: true, note: true })

/** Versions of the method: made, proposed, decided, compared, exchanged as files, and what a change of version leaves to decide. */
export const methodVersionOperations = {
  'catalogue.versions': operation({
    summary: 'Listar metodens versioner och vilken som gäller',
    mode: 'read',
    needsWorkspace: false,
    input: z.object({}),
    output: z.object({ versions: z.array(listedVersion) }),
    problems: [],
    refreshes: [],
  }),
  'catalogue.newVersion': operation({
    summary: 'Gör en ny version av metoden, ett utkast med samma innehåll som en annan',
    mode: 'write',
    needsWorkspace: true,
    input: ofVersion.extend({
      version: z
        .string()
        .regex(/^\d+\.\d+$/)
        .optional()
        .describe('its number; default: the next'),
      name: z.string().min(1).optional(),
      activate: z.boolean().default(false).describe('figures follow it from now on'),
    }),
    output: z.object({ version: methodVersionSchema, carryOver: z.array(carryOverSchema) }),
    problems: ['method-version-unknown', 'method-version-taken', 'method-names-person', 'axis-value-in-use'],
    refreshes: refreshed,
  }),
  'catalogue.setStatus': operation({
    summary: 'Föreslår eller beslutar en metodversion, eller tar tillbaka ett förslag till utkast',
    mode: 'write',
    needsWorkspace: true,
    input: ofVersion.extend({ status: methodDecisionSchema.shape.status, decision }),
    output: z.object({ version: methodVersionSchema }),
    problems: [
      'method-version-unknown',
      'method-locked',
      'method-status-order',
      'method-invalid',
      'method-names-person',
    ],
    refreshes: refreshed,
  }),
  'catalogue.activate': operation({
    summary: 'Väljer vilken metodversion arbetsytan räknar med; taggarna följer med',
    mode: 'write',
    needsWorkspace: true,
    input: z.object({ versionId: z.string() }),
    output: z.object({ carryOver: z.array(carryOverSchema) }),
    problems: ['method-version-unknown', 'axis-value-in-use'],
    refreshes: refreshed,
  }),
  'catalogue.removeVersion': operation({
    summary: 'Tar bort en metodversion som inte används',
    mode: 'write',
    needsWorkspace: true,
    input: z.object({ versionId: z.string() }),
    output: z.object({}),
    problems: ['method-version-unknown', 'method-version-kept'],
    refreshes: refreshed,
  }),
  'catalogue.diff': operation({
    summary: 'Visar vad som skiljer två metodversioner, i ord',
    mode: 'read',
    needsWorkspace: false,
    input: z.object({ from: z.string(), to: z.string().optional() }),
    output: z.object({
      from: methodVersionSchema,
      to: methodVersionSchema,
      changes: z.array(methodChangeSchema.extend({ text: z.string() })),
    }),
    problems: ['method-version-unknown'],
    refreshes: [],
  }),
  'catalogue.exportFile': operation({
    summary: 'Sparar en metodversion som fil (JSON)',
    mode: 'session',
    needsWorkspace: true,
    input: ofVersion.extend({ to: fileHandleSchema.optional() }),
    output: z.object({ file: outboxFileSchema }),
    problems: ['method-version-unknown', 'handle-unknown', 'disk-full'],
    refreshes: [],
  }),
  'catalogue.importFile': operation({
    summary: 'Läser in en metodversion ur en fil; den gäller först när den väljs',
    mode: 'write',
    needsWorkspace: true,
    input: z.object({
      file: fileHandleSchema,
      renumber: z
        .boolean()
        .default(false)
        .describe('a number in use here gives way to the next free one, and the version is then a draft'),
    }),
    output: z.object({
      version: methodVersionSchema,
      known: z.boolean().describe('the very same version was here already; nothing was read in'),
    }),
    problems: [
      'handle-unknown',
      'file-empty',
      'file-too-large',
      'method-file-unreadable',
      'method-newer-format',
      'method-version-taken',
      'method-invalid',
      'method-names-person',
    ],
    refreshes: refreshed,
  }),
  'catalogue.carryOver': operation({
    summary: 'Listar poster i bruk som behöver ett beslut med den version som gäller',
    mode: 'read',
    needsWorkspace: true,
    input: z.object({}),
    output: z.object({ items: z.array(carryOverSchema) }),
    problems: [],
    refreshes: [],
  }),
  'catalogue.uses': operation({
    summary: 'Visar vad som använder varje post: regler, handtaggar och annat',
    mode: 'read',
    needsWorkspace: true,
    input: z.object({}),
    output: z.object({ uses: z.array(itemUsesSchema) }),
    problems: [],
    refreshes: [],
  }),
  'catalogue.moveUses': operation({
    summary: 'Flyttar allt som är taggat med en post till en annan, eller tar bort taggarna (null)',
    mode: 'write',
    needsWorkspace: true,
    input: z.object({ from: z.string(), to: z.string().nullable() }),
    output: z.object({ rules: z.int(), handTags: z.int(), others: z.int() }),
    problems: ['item-unknown', 'item-not-taggable', 'item-not-in-use'],
    refreshes: refreshed,
  }),
  'catalogue.confirmTags': operation({
    summary: 'Bekräftar att taggarna på en post gäller också med dess nya definition',
    mode: 'write',
    needsWorkspace: true,
    input: z.object({ itemIds: z.array(z.string()).min(1).max(1000) }),
    output: z.object({ confirmed: z.int() }),
    problems: ['item-not-in-use'],
    refreshes: refreshed,
  }),
} as const
