import type { OutboxFile, Progress, Reply } from '../../shared/contract/operation.ts'
import type { GrantedFile, Transport } from './transport.ts'

/** What the preload puts on the window; the other half is electron/preload.ts. */
export interface DesktopBridge {
  invoke(name: string, input: unknown, call: string): Promise<Reply>
  pickFile(accept: string): Promise<GrantedFile | null>
  grantFile(file: File): Promise<GrantedFile>
  save(file: OutboxFile): Promise<boolean>
  onProgress(listener: (progress: Progress) => void): () => void
  cancel(call: string): Promise<void>
}

declare global {
  interface Window {
    readonly samsyn?: DesktopBridge
  }
}

/** The desktop window: the preload's bridge already has the transport's shape. */
export const desktopTransport = (bridge: DesktopBridge): Transport => bridge
