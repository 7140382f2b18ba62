import type { Progress, Reply } from '../../shared/contract/operation.ts'
import type { InputOf, OperationName, OutputOf, ParsedInputOf } from '../../shared/contract/index.ts'
import type { ChartData } from '../../shared/model/account-code.ts'
import type { Method } from '../../shared/model/catalogue.ts'
import type { Declaration } from '../../shared/model/declaration.ts'
import type { JointBoard } from '../../shared/model/double-count.ts'
import type { Party } from '../../shared/model/party.ts'
import type { Outcome } from '../../shared/model/problem.ts'
import type { KoladaKpi } from '../../shared/model/volume-import.ts'
import type { StartingWords } from '../../shared/model/starting-words.ts'
import type { Statistics } from '../../shared/model/volume.ts'
import type { ReadDb, WriteDb } from '../store/connection.ts'
import type { Journal } from '../store/journal.ts'
import type { FileGrants } from '../files/file-grants.ts'
import type { Shelf } from '../files/shelf.ts'
import type { ProgressLabel } from '../../shared/text/progress-words.ts'
import type { ExporterPort, LearnerPort, ParserPort } from './ports.ts'
import type { WorkspaceSession } from './workspace-session.ts'

/** What ships unread by the compiler, read and checked once at start. */
export interface Resources {
  /** The method that figures follow: the open workspace's, else the newest that ships. */
  method: Method
  /** Every version that ships with the program, oldest first. */
  shippedMethods: readonly Method[]
  charts: readonly ChartData[]
  parties: readonly Party[]
  statistics: readonly Statistics[]
  startingWords: readonly StartingWords[]
  kolada: readonly KoladaKpi[]
  declaration: Declaration
  jointBoards: readonly JointBoard[]
}

/** Time and names come from outside, so that a test can hold them still and two hosts answer alike. */
export interface Clock {
  now(): string
}
export interface Ids {
  next(prefix: string): string
}

/** One call: told how far it is, and asked whether it should stop. */
export interface Call {
  readonly signal: AbortSignal
  progress(label: ProgressLabel, done: number, total: number | null): void
}
export type ProgressListener = (progress: Omit<Progress, 'call'>) => void

/** What every handler may use; nothing in it can write to a workspace. */
export interface Services {
  readonly clock: Clock
  readonly ids: Ids
  readonly resources: Resources
  readonly files: FileGrants
  readonly shelf: Shelf
  readonly parser: ParserPort
  readonly exporter: ExporterPort
  readonly learner: LearnerPort
  readonly program: { version: string }
}

export interface ReadContext extends Services {
  readonly db: ReadDb
  readonly workspace: WorkspaceSession
}

export interface WriteContext extends ReadContext {
  readonly db: WriteDb
  readonly journal: Journal
}

/** For what opens, stages and exports. `exclusive` keeps other calls out of the database while it runs. */
export interface SessionContext extends Services {
  readonly current: WorkspaceSession | null
  readonly workspace: WorkspaceSession
  replaceWorkspace(next: WorkspaceSession | null): Promise<void>
  /** Another operation through the same door, for work that is a chain of ordinary steps. */
  invoke(name: string, input: unknown, call: Call): Promise<Reply>
  exclusive<T>(work: () => Promise<T> | T): Promise<T>
}

/** What a write did, in words for the history: "läste in 4 899 rader". */
export interface Step {
  label: string
  rows: number | null
  ore: number | null
}

type Answer<T> = Outcome<T> | Promise<Outcome<T>>
export type { InputOf, OutputOf }

export type ReadHandler<N extends OperationName> = {
  mode: 'read'
  run(context: ReadContext, input: ParsedInputOf<N>, call: Call): Answer<OutputOf<N>>
}
export type FreeHandler<N extends OperationName> = {
  mode: 'free'
  run(context: SessionContext, input: ParsedInputOf<N>, call: Call): Answer<OutputOf<N>>
}
export type WriteHandler<N extends OperationName> = {
  mode: 'write'
  /** Before the transaction opens (attaching a file cannot be done inside one); its answer is released after. */
  prepare?(context: ReadContext, input: ParsedInputOf<N>): Outcome<{ release(): void }>
  run(context: WriteContext, input: ParsedInputOf<N>, call: Call): Answer<{ value: OutputOf<N>; step: Step }>
}
export type Handler<N extends OperationName> = ReadHandler<N> | FreeHandler<N> | WriteHandler<N>
export type Handlers<N extends OperationName = OperationName> = { [K in N]: Handler<K> }
