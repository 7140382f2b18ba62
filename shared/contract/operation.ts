import { z } from 'zod'
import { placeSchema, problemCodeSchema, type ProblemCode } from '../model/problem.ts'

/** Parts of the screen that may show something else after an operation. */
export const areaSchema = z.enum([
  'workspace',
  'rows',
  'catalogue',
  'tagging',
  'isolation',
  'declaration',
  'county',
  'volumes',
  'indicators',
  'views',
  'exchange',
  'proposal',
  'history',
])
export type Area = z.infer<typeof areaSchema>
/** What another workspace, or a step taken back, may have changed: all of it. */
export const everyArea: readonly Area[] = areaSchema.options

/**
 * read: looks only. write: one transaction, one named step in the history, undoable.
 * session: opens, stages or exports; changes nothing a workspace holds.
 */
export type OperationMode = 'read' | 'write' | 'session'

export interface OperationDefinition<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  /** Swedish, one line: shown by the command line's help and the command palette. */
  readonly summary: string
  readonly mode: OperationMode
  /** Whether a workspace must be open. */
  readonly needsWorkspace: boolean
  readonly input: I
  readonly output: O
  readonly problems: readonly ProblemCode[]
  readonly refreshes: readonly Area[]
}

/** Keeps the literal types of one operation's schemas. */
export const operation = <I extends z.ZodType, O extends z.ZodType>(definition: OperationDefinition<I, O>) => definition

/** A problem with its words: what happened and what to do, in plain Swedish. */
export const problemNoteSchema = z.object({
  code: problemCodeSchema,
  place: placeSchema.optional(),
  text: z.object({ what: z.string(), where: z.string().optional(), cure: z.string() }),
})
export type ProblemNote = z.infer<typeof problemNoteSchema>

/** What every call answers, the same on all three transports. */
export type Reply<T = unknown> = { ok: true; value: T; changed: readonly Area[] } | { ok: false; problem: ProblemNote }

/** Long work tells how far it is. total null: not known. */
export const progressSchema = z.object({
  call: z.string(),
  label: z.string(),
  done: z.number(),
  total: z.number().nullable(),
  secondsLeft: z.number().nullable(),
})
export type Progress = z.infer<typeof progressSchema>

/** A file the host has granted: opaque to the screen, never a path. */
export const fileHandleSchema = z.string().regex(/^(fil|mapp|ut):[A-Za-z0-9_-]{1,64}$/)

/** A file that is ready to be fetched or saved. */
export const outboxFileSchema = z.object({
  handle: fileHandleSchema,
  name: z.string(),
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type OutboxFile = z.infer<typeof outboxFileSchema>
