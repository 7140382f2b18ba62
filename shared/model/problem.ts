import { z } from 'zod'

/** Every foreseeable failure, by area. A code that has shipped is never renamed or reused. */
export const PROBLEM_CODES = [
  // workspace
  'workspace-not-open',
  'workspace-name-taken',
  'workspace-name-invalid',
  'workspace-not-found',
  'workspace-not-samsyn',
  'workspace-from-future',
  'workspace-damaged',
  'workspace-busy',
  'disk-full',
  'workspace-sample-mismatch',
  // door
  'input-invalid',
  'operation-unknown',
  'cancelled',
  'handle-unknown',
  'unexpected',
  // import (files and tables)
  'file-empty',
  'file-too-large',
  'file-not-what-it-says',
  'file-encrypted',
  'file-html',
  'file-sie5',
  'file-kind-unsupported',
  'file-damaged',
  'file-bomb',
  'file-dtd',
  'file-timeout',
  'file-memory',
  'file-owner-lock',
  'sheet-missing',
  'sheet-empty',
  'table-too-wide',
  'header-missing',
  'header-without-rows',
  'amount-column-missing',
  'amount-column-not-numbers',
  'unit-unknown',
  'units-mixed',
  'sign-unknown',
  'chart-unknown',
  'total-in-middle',
  'no-rows-accepted',
  'plan-unknown',
  'plan-stale',
  'plan-not-conserved',
  'batch-already-imported',
  'original-not-kept',
  'batch-unknown',
  'identity-number-found',
  'source-unknown',
  'text-damaged',
  'total-not-agreeing',
  'quotes-mended',
  'sie-checksum',
  'sie-line-unreadable',
  'sie-fiscal-year',
  'sie-year-differs',
  'sie-until',
  'sie-kind-missing',
  'sie-total-missing',
  'sie-dimension-left-out',
  'sie-months-differ',
  'period-outside-year',
  'original-not-redacted',
  'paste-rounded',
  'paste-thousands',
  'paste-overflow',
  'variance-differs',
  'variance-unclear',
  'amount-is-variance',
  'area-of-region',
  'chart-differs',
  // method, tagging
  'method-invalid',
  'method-version-unknown',
  'method-version-taken',
  'method-version-kept',
  'method-locked',
  'method-status-order',
  'method-entry-unknown',
  'method-entry-used',
  'method-file-unreadable',
  'method-newer-format',
  'method-names-person',
  'item-has-items',
  'item-in-formulas',
  'item-in-use',
  'item-not-in-use',
  'item-cannot-move',
  'items-full',
  'volume-in-use',
  'item-unknown',
  'item-not-taggable',
  'suggestion-none',
  'rule-unknown',
  'rule-takes-nothing',
  'rules-equally-specific',
  'code-unknown',
  'party-unknown',
  'row-unknown',
  // volumes, indicators
  'volume-unknown',
  'volume-invalid',
  'statistics-not-recognised',
  'statistics-nothing-to-read',
  'statistics-year-not-chosen',
  'indicator-unknown',
  'formula-invalid',
  // exchange, package
  'contribution-not-samsyn',
  'contribution-newer-format',
  'contribution-older-method',
  'contribution-wrong-party',
  'contribution-own-party',
  'contribution-seal-broken',
  'contribution-sample-in-real',
  'contribution-already-read',
  'contribution-nothing-to-send',
  'package-nothing-to-export',
  'export-failed',
  // history
  'nothing-to-undo',
  'nothing-to-redo',
] as const
export const problemCodeSchema = z.enum(PROBLEM_CODES)
export type ProblemCode = z.infer<typeof problemCodeSchema>

/** Where in the source: sheet, 1-based row, 0-based column; whatever is known. */
export const placeSchema = z.object({
  file: z.string().optional(),
  sheet: z.string().optional(),
  row: z.int().positive().optional(),
  column: z.int().nonnegative().optional(),
})
export type Place = z.infer<typeof placeSchema>

/** What the texts may mention: names, counts, amounts in öre, all already safe to show. */
export const problemParamsSchema = z.record(z.string(), z.union([z.string(), z.number()]))

/** A coded failure. Words are added at the door (shared/text); domain code only ever says this much. */
export const problemSchema = z.object({
  code: problemCodeSchema,
  place: placeSchema.optional(),
  params: problemParamsSchema.optional(),
})
export type Problem = z.infer<typeof problemSchema>

/** A value or a problem: what a step that can fail foreseeably returns. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; problem: Problem }

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value })
export const failed = (
  code: ProblemCode,
  place?: Place,
  params?: z.infer<typeof problemParamsSchema>,
): { ok: false; problem: Problem } => ({
  ok: false,
  problem: { code, ...(place ? { place } : {}), ...(params ? { params } : {}) },
})
