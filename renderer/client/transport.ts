import type { OutboxFile, Progress, Reply } from '../../shared/contract/operation.ts'
import type { OperationName } from '../../shared/contract/index.ts'

/** A file the host has granted; the handle is opaque, the name only for showing. */
export interface GrantedFile {
  readonly handle: string
  readonly name: string
}

/** One way to reach the host. The screen never knows which one it has. */
export interface Transport {
  /** Sends one operation. `call` names it in progress messages and when it is cancelled. Throws only when the host cannot be reached. */
  invoke(name: OperationName, input: unknown, call: string): Promise<Reply>
  /** Lets a person choose a file. `accept` as in HTML: ".csv,.xlsx". Null: nothing chosen. */
  pickFile(accept: string): Promise<GrantedFile | null>
  /** Grants a file that was dropped on the window. */
  grantFile(file: File): Promise<GrantedFile>
  /** Saves a finished file where the person wants it. False: the person changed their mind. */
  save(file: OutboxFile): Promise<boolean>
  onProgress(listener: (progress: Progress) => void): () => void
  cancel(call: string): Promise<void>
}
