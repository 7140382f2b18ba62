import type { Progress, Reply } from '../../shared/contract/operation.ts'

/** What a host sends the engine. `call` names one call, so that it can be told of progress and cancelled. */
export type EngineRequest =
  | { type: 'invoke'; call: number; name: string; input: unknown }
  | { type: 'cancel'; call: number }
  | { type: 'grant'; call: number; what: 'file' | 'folder'; path: string }
  | { type: 'outbox'; call: number; handle: string }
  | { type: 'close'; call: number }

export type EngineAnswer =
  | { type: 'ready' }
  | { type: 'failed'; message: string }
  | { type: 'progress'; call: number; progress: Omit<Progress, 'call'> }
  | { type: 'reply'; call: number; reply: Reply }
  | { type: 'bug'; call: number; message: string }
  | { type: 'granted'; call: number; handle: string }
  | { type: 'ready-file'; call: number; file: { path: string; name: string } | null }
  | { type: 'closed'; call: number }

export interface EngineSettings {
  home: string
  resourcesDir: string
}
