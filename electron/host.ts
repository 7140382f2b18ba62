import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Reply } from '../shared/contract/operation.ts'
import { progressWords } from '../shared/text/progress-words.ts'
import { openLearner } from './engine/learner-port.ts'
import { createLock } from './engine/lock.ts'
import { createFileGrants, type FileGrants } from './files/file-grants.ts'
import { placeOf } from './files/place-of.ts'
import { loadResources } from './files/resources.ts'
import { createShelf, type Shelf } from './files/shelf.ts'
import type { Call, Clock, Ids, ProgressListener, SessionContext } from './operations/context.ts'
import { createDispatch, type Dispatch } from './operations/dispatch.ts'
import { handlers } from './operations/handlers.ts'
import { closeWorkspace } from './operations/open-workspace.ts'
import type { ExporterPort, LearnerPort, ParserPort } from './operations/ports.ts'
import type { WorkspaceSession } from './operations/workspace-session.ts'

export interface HostOptions {
  /** Where workspaces live. */
  home: string
  /** The program's own resources folder. */
  resources: string
  version: string
  parser: ParserPort
  exporter: ExporterPort
  /** Default: a thread of its own. */
  learner?: LearnerPort
  clock?: Clock
  ids?: Ids
}

/** Everything behind the door, put together: what the engine runs and what a test drives directly. */
export interface Host {
  invoke(
    name: string,
    input: unknown,
    options?: { signal?: AbortSignal; onProgress?: ProgressListener },
  ): Promise<Reply>
  readonly files: FileGrants
  /** A new workspace at a path of the person's own choosing: only the terminal may name one. */
  createAt(path: string, how?: { sample?: boolean; replace?: boolean }): Promise<Reply>
  close(): Promise<void>
}

const systemClock: Clock = { now: () => new Date().toISOString() }
const systemIds: Ids = { next: (prefix) => `${prefix}-${crypto.randomUUID()}` }

export function createHost(options: HostOptions): Host {
  mkdirSync(options.home, { recursive: true })
  const outbox = mkdtempSync(join(tmpdir(), 'samsyn-ut-'))
  const exclusive = createLock()
  const loaded = loadResources(options.resources)
  let current: WorkspaceSession | null = null
  const services = {
    clock: options.clock ?? systemClock,
    ids: options.ids ?? systemIds,
    files: createFileGrants(outbox),
    parser: options.parser,
    exporter: options.exporter,
    learner: options.learner ?? openLearner(),
    program: { version: options.version },
  }
  const dispatchOn = (shelf: Shelf): Dispatch => {
    const context: SessionContext = {
      ...services,
      shelf,
      // Whoever asks what the method is gets the open workspace's.
      get resources() {
        return current ? { ...loaded, method: current.method.stored.method } : loaded
      },
      get current() {
        return current
      },
      get workspace() {
        if (!current) throw new Error('no workspace is open')
        return current
      },
      replaceWorkspace,
      invoke: (name, input, call) => dispatch(name, input, call),
      exclusive,
    }
    const dispatch = createDispatch(handlers, context)
    return dispatch
  }
  async function replaceWorkspace(next: WorkspaceSession | null): Promise<void> {
    await exclusive(() => {
      if (current && current !== next) closeWorkspace(current)
      current = next
      if (next) options.parser.warm()
    })
  }
  const dispatch = dispatchOn(createShelf(options.home))
  return {
    invoke: (name, input, { signal, onProgress } = {}) => dispatch(name, input, callFor(signal, onProgress)),
    files: services.files,
    async createAt(path, { sample = false, replace = false } = {}) {
      const { folder, name } = placeOf(path)
      if (replace)
        for (const ending of ['', '-wal', '-shm']) rmSync(join(folder, `${name}.samsyn${ending}`), { force: true })
      return dispatchOn(createShelf(folder))('workspace.create', { name, sample }, callFor(undefined, undefined))
    },
    async close() {
      await replaceWorkspace(null)
      options.parser.close()
      options.exporter.close()
      await services.learner.close()
      rmSync(outbox, { recursive: true, force: true })
    },
  }
}

function callFor(signal: AbortSignal | undefined, onProgress: ProgressListener | undefined): Call {
  const started = performance.now()
  return {
    signal: signal ?? new AbortController().signal,
    progress(label, done, total) {
      const seconds = (performance.now() - started) / 1000
      const secondsLeft = total !== null && done > 0 ? Math.max(0, Math.round((seconds / done) * (total - done))) : null
      onProgress?.({ label: progressWords[label], done, total, secondsLeft })
    },
  }
}
