import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { ParserReply, ParserRequest } from './messages.ts'

/** How the parser process ended: by our hand, of memory, or otherwise. */
export type ParserExit = 'memory' | 'other'

/** The only thing the client knows of a process, so that Electron's utilityProcess can stand in for a Node child. */
export type ParserChannel = {
  send: (request: ParserRequest) => void
  onReply: (listener: (reply: ParserReply) => void) => void
  onExit: (listener: (exit: ParserExit) => void) => void
  kill: () => void
}

export type SpawnParser = (heapMegabytes: number) => ParserChannel

const MEMORY_EXIT_CODES = new Set<number | null>([86, 134])

/** Starts the parser as a Node child process with a capped heap and nothing of the environment but what Node needs. */
export const spawnNodeParser: SpawnParser = (heapMegabytes) => {
  const here = import.meta.url
  const entry = fileURLToPath(new URL(here.endsWith('.ts') ? './parser-process.ts' : './parser-process.js', here))
  const child = fork(entry, [], {
    execArgv: [
      `--max-old-space-size=${heapMegabytes}`,
      '--max-semi-space-size=16',
      '--disable-warning=ExperimentalWarning',
    ],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: { PATH: process.env['PATH'] ?? '', SystemRoot: process.env['SystemRoot'] ?? '' },
  })
  // A job's own timers keep the program alive while it runs; an idle parser does not.
  child.unref()
  child.channel?.unref()
  return {
    send: (request) => {
      if (child.connected) child.send(request, () => {})
    },
    onReply: (listener) => child.on('message', (message) => listener(message as ParserReply)),
    onExit: (listener) => {
      let told = false
      const tell = (exit: ParserExit) => {
        if (!told) listener(exit)
        told = true
      }
      child.on('error', () => tell('other'))
      child.on('exit', (code, signal) => tell(MEMORY_EXIT_CODES.has(code) || signal === 'SIGABRT' ? 'memory' : 'other'))
    },
    kill: () => {
      child.kill('SIGKILL')
    },
  }
}
