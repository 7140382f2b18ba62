import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { LearnerPort } from '../operations/ports.ts'
import type { LearnerReply, LearnerRequest } from './learner/messages.ts'

type Waiting = { resolve(reply: LearnerReply): void; reject(error: Error): void }

const entry = (): string => {
  const here = import.meta.url
  const name = here.endsWith('.ts') ? './learner/learner-process.ts' : './learner/learner-process.js'
  return fileURLToPath(new URL(name, here))
}

/** The learner as operations see it: a thread of its own, started when somebody first asks. */
export function openLearner(): LearnerPort {
  let worker: Worker | null = null
  let calls = 0
  const waiting = new Map<number, Waiting>()
  const fail = (reason: string): void => {
    worker = null
    for (const { reject } of waiting.values()) reject(new Error(reason))
    waiting.clear()
  }
  const started = (): Worker => {
    if (worker) return worker
    const made = new Worker(entry())
    // It must not keep a finished program alive.
    made.unref()
    made.on('message', (reply: LearnerReply) => {
      const asked = waiting.get(reply.call)
      waiting.delete(reply.call)
      if (reply.type === 'bug') asked?.reject(new Error(reply.message))
      else asked?.resolve(reply)
    })
    made.on('error', (error) => fail(error instanceof Error ? (error.stack ?? error.message) : String(error)))
    made.on('exit', () => worker === made && fail('the learner ended'))
    worker = made
    return made
  }
  const ask = (request: (call: number) => LearnerRequest): Promise<LearnerReply> =>
    new Promise((resolve, reject) => {
      calls += 1
      waiting.set(calls, { resolve, reject })
      started().postMessage(request(calls))
    })
  return {
    async tell(workspace, batches, gone) {
      await ask((call) => ({ type: 'tell', call, workspace, batches: [...batches], gone: [...gone] }))
    },
    async suggest(workspace, subjects, allowed) {
      const reply = await ask((call) => ({
        type: 'suggest',
        call,
        workspace,
        subjects: [...subjects],
        allowed: [...allowed],
      }))
      return reply.type === 'suggested' ? reply.suggestions : []
    },
    async precision(workspace, allowed) {
      const reply = await ask((call) => ({ type: 'precision', call, workspace, allowed }))
      if (reply.type !== 'measured') throw new Error(`the learner answered ${reply.type}`)
      return reply.precision
    },
    async close() {
      const ending = worker
      worker = null
      await ending?.terminate()
    },
  }
}
