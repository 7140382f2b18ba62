// The engine: the one thread or process that owns the workspace. Started by engine-client.ts, never by hand.
import { parentPort, workerData } from 'node:worker_threads'
import { createHost } from '../host.ts'
import { programVersion } from '../program-version.ts'
import { openExporter } from './exporter-port.ts'
import type { EngineAnswer, EngineRequest, EngineSettings } from './engine-messages.ts'
import { openParser } from './parser-port.ts'

interface UtilityPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { data: unknown }) => void): void
}
/** Electron's utility process has its own port on `process`; a worker has parentPort. */
const utility = (process as unknown as { parentPort?: UtilityPort }).parentPort

const send = (answer: EngineAnswer): void => {
  if (utility) utility.postMessage(answer)
  else parentPort?.postMessage(answer)
}

function serve(settings: EngineSettings): (request: EngineRequest) => void {
  const host = createHost({
    home: settings.home,
    resources: settings.resourcesDir,
    version: programVersion,
    parser: openParser(),
    exporter: openExporter(),
  })
  const underWay = new Map<number, AbortController>()
  const bug = (call: number) => (error: unknown) =>
    send({ type: 'bug', call, message: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  return (request) => {
    const { call } = request
    switch (request.type) {
      case 'invoke': {
        const controller = new AbortController()
        underWay.set(call, controller)
        host
          .invoke(request.name, request.input, {
            signal: controller.signal,
            onProgress: (progress) => send({ type: 'progress', call, progress }),
          })
          .then((reply) => send({ type: 'reply', call, reply }), bug(call))
          .finally(() => underWay.delete(call))
        return
      }
      case 'cancel':
        underWay.get(call)?.abort()
        return
      case 'grant':
        send({
          type: 'granted',
          call,
          handle: request.what === 'file' ? host.files.grantOpen(request.path) : host.files.grantFolder(request.path),
        })
        return
      case 'outbox':
        send({ type: 'ready-file', call, file: host.files.readOutbox(request.handle) ?? null })
        return
      case 'close':
        host.close().then(() => send({ type: 'closed', call }), bug(call))
    }
  }
}

function start(settings: EngineSettings, listen: (handle: (request: EngineRequest) => void) => void): void {
  try {
    listen(serve(settings))
    send({ type: 'ready' })
  } catch (error) {
    send({ type: 'failed', message: error instanceof Error ? error.message : String(error) })
  }
}

if (utility) {
  start(JSON.parse(process.argv[2] ?? '{}') as EngineSettings, (handle) =>
    utility.on('message', ({ data }) => handle(data as EngineRequest)),
  )
} else if (parentPort) {
  const port = parentPort
  start(workerData as EngineSettings, (handle) => port.on('message', (message) => handle(message as EngineRequest)))
}
