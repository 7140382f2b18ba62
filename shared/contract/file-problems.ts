import type { ProblemCode } from '../model/problem.ts'

/** What any file somebody chose may answer before it has been understood. */
export const fileProblems = [
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
  'sheet-empty',
  'sheet-missing',
  'table-too-wide',
  'handle-unknown',
  'source-unknown',
  'cancelled',
  'disk-full',
] as const satisfies readonly ProblemCode[]

/** What the door itself may answer, to any operation. */
export const doorProblems = [
  'input-invalid',
  'operation-unknown',
  'workspace-not-open',
  'workspace-busy',
  'workspace-damaged',
  'disk-full',
  'cancelled',
  'unexpected',
] as const satisfies readonly ProblemCode[]
