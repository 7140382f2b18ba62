import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { EngineAnswer, EngineRequest, EngineSettings } from './engine-messages.ts'

/** All that the client knows of where the engine runs. */
export interface EngineChannel {
  send(request: EngineRequest): void
  onAnswer(listener: (answer: EngineAnswer) => void): void
  onEnd(listener: (reason: string) => void): void
  end(): Promise<void>
}

const entry = (): string => {
  const here = import.meta.url
  return fileURLToPath(new URL(here.endsWith('.ts') ? './engine-process.ts' : './engine-process.js', here))
}

/** A thread of its own: the loopback host. */
export function startWorker(settings: EngineSettings): EngineChannel {
  const worker = new Worker(entry(), { workerData: settings })
  return {
    send: (request) => worker.postMessage(request),
    onAnswer: (listener) => worker.on('message', (message) => listener(message as EngineAnswer)),
    onEnd: (listener) => {
      worker.on('error', (error) => listener(error instanceof Error ? (error.stack ?? error.message) : String(error)))
      worker.on('exit', (code) => listener(`exit ${code}`))
    },
    end: async () => void (await worker.terminate()),
  }
}

/** A process of its own beside the window: Electron. */
export async function startUtility(settings: EngineSettings): Promise<EngineChannel> {
  const { utilityProcess } = await import('electron')
  const child = utilityProcess.fork(entry(), [JSON.stringify(settings)], { serviceName: 'Samsyn', stdio: 'inherit' })
  return {
    send: (request) => child.postMessage(request),
    onAnswer: (listener) => child.on('message', (message: unknown) => listener(message as EngineAnswer)),
    onEnd: (listener) => child.on('exit', (code: number) => listener(`exit ${code}`)),
    end: async () => void child.kill(),
  }
}
