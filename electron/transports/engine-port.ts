// What a transport needs of the engine. The engine client gives it; tests give an engine of their own.
import type { Progress, Reply } from '../../shared/contract/operation.ts'

/** The engine counts; which call it was is the transport's to say. */
export type Count = Omit<Progress, 'call'>
export type InvokeOptions = { signal?: AbortSignal; onProgress?: (count: Count) => void }

/** A file the engine made for the person to keep: where it lies and what it is called. */
export type ReadyFile = { path: string; name: string }

export type FileHandles = {
  /** Lets the engine read one file the person chose; the answer is the only name the page ever sees. */
  grantOpen(path: string): Promise<string> | string
  /** Undefined when the handle is not of a file that is ready to be kept. */
  readOutbox(handle: string): Promise<ReadyFile | undefined> | ReadyFile | undefined
}

export type EnginePort = {
  invoke(name: string, input: unknown, options?: InvokeOptions): Promise<Reply>
  fileHandle: FileHandles
}
