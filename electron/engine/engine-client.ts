import type { Reply } from '../../shared/contract/operation.ts'
import { problemNote } from '../../shared/text/sv.ts'
import type { EnginePort, InvokeOptions, ReadyFile } from '../transports/engine-port.ts'
import { type EngineChannel, startUtility, startWorker } from './engine-channel.ts'
import type { EngineAnswer, EngineRequest, EngineSettings } from './engine-messages.ts'

export type Engine = EnginePort & {
  fileHandle: EnginePort['fileHandle'] & { grantFolder(path: string): Promise<string> }
  /** Closes the workspace and ends the thread or process. */
  close(): Promise<void>
}

type Waiting = { answer(answer: EngineAnswer): void; fail(reason: string): void }

/** Starts the engine beside the window. Rejects when the program's own resources are broken. */
export async function startEngine(settings: EngineSettings): Promise<Engine> {
  const channel = process.versions['electron'] ? await startUtility(settings) : startWorker(settings)
  await ready(channel)
  const waiting = new Map<number, Waiting>()
  let next = 0
  let ended: string | undefined

  channel.onAnswer((answer) => {
    if ('call' in answer) waiting.get(answer.call)?.answer(answer)
  })
  channel.onEnd((reason) => {
    ended = reason
    for (const call of waiting.values()) call.fail(reason)
    waiting.clear()
  })

  const ask = <T>(
    request: (call: number) => EngineRequest,
    take: (answer: EngineAnswer) => T | undefined,
  ): Promise<T> =>
    new Promise((resolve, reject) => {
      next += 1
      const call = next
      if (ended !== undefined) return reject(new Error(ended))
      waiting.set(call, {
        answer(answer) {
          if (answer.type === 'bug') {
            waiting.delete(call)
            return reject(new Error(answer.message))
          }
          const taken = take(answer)
          if (taken === undefined) return undefined
          waiting.delete(call)
          return resolve(taken)
        },
        fail: (reason) => reject(new Error(reason)),
      })
      return channel.send(request(call))
    })

  return {
    invoke: (name, input, options) => invoke(ask, channel, name, input, options),
    fileHandle: {
      grantOpen: (path) => ask((call) => ({ type: 'grant', call, what: 'file', path }), handleOf),
      grantFolder: (path) => ask((call) => ({ type: 'grant', call, what: 'folder', path }), handleOf),
      readOutbox: async (handle) => (await ask((call) => ({ type: 'outbox', call, handle }), fileOf)).file,
    },
    async close() {
      await ask(
        (call) => ({ type: 'close', call }),
        (answer) => (answer.type === 'closed' ? true : undefined),
      )
      await channel.end()
    },
  }
}

const handleOf = (answer: EngineAnswer): string | undefined => (answer.type === 'granted' ? answer.handle : undefined)
const fileOf = (answer: EngineAnswer): { file: ReadyFile | undefined } | undefined =>
  answer.type === 'ready-file' ? { file: answer.file ?? undefined } : undefined

type Ask = <T>(request: (call: number) => EngineRequest, take: (answer: EngineAnswer) => T | undefined) => Promise<T>

/** A bug in the engine is told as one problem with words, never as a stack trace on the screen. */
async function invoke(
  ask: Ask,
  channel: EngineChannel,
  name: string,
  input: unknown,
  options: InvokeOptions = {},
): Promise<Reply> {
  let cancel: (() => void) | undefined
  try {
    return await ask<Reply>(
      (call) => {
        cancel = () => channel.send({ type: 'cancel', call })
        options.signal?.addEventListener('abort', cancel)
        return { type: 'invoke', call, name, input }
      },
      (answer) => {
        if (answer.type === 'progress') options.onProgress?.(answer.progress)
        return answer.type === 'reply' ? answer.reply : undefined
      },
    )
  } catch (error) {
    console.error(error)
    return { ok: false, problem: problemNote({ code: 'unexpected' }) }
  } finally {
    if (cancel) options.signal?.removeEventListener('abort', cancel)
  }
}

function ready(channel: EngineChannel): Promise<void> {
  return new Promise((resolve, reject) => {
    channel.onAnswer((answer) => {
      if (answer.type === 'ready') resolve()
      if (answer.type === 'failed') reject(new Error(answer.message))
    })
    channel.onEnd((reason) => reject(new Error(reason)))
  })
}
