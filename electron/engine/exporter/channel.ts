import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { ExportReply, ExportRequest } from './messages.ts'

/** The only thing the client knows of a process, so that Electron's utilityProcess can stand in for a Node child. */
export interface ExportChannel {
  send: (request: ExportRequest) => void
  onReply: (listener: (reply: ExportReply) => void) => void
  onExit: (listener: () => void) => void
  kill: () => void
}

export type SpawnExporter = (heapMegabytes: number) => ExportChannel

/** Starts the exporter as a Node child process: capped heap, UTC, and nothing of the environment but what Node needs. */
export const spawnNodeExporter: SpawnExporter = (heapMegabytes) => {
  const here = import.meta.url
  const entry = fileURLToPath(new URL(here.endsWith('.ts') ? './export-process.ts' : './export-process.js', here))
  const child = fork(entry, [], {
    execArgv: [`--max-old-space-size=${heapMegabytes}`, '--disable-warning=ExperimentalWarning'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: { PATH: process.env['PATH'] ?? '', SystemRoot: process.env['SystemRoot'] ?? '', TZ: 'UTC' },
  })
  return {
    send: (request) => {
      child.send(request, () => {})
    },
    onReply: (listener) => child.on('message', (message) => listener(message as ExportReply)),
    onExit: (listener) => {
      child.on('error', listener)
      child.on('exit', listener)
    },
    kill: () => {
      child.kill('SIGKILL')
    },
  }
}
