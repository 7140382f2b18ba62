import process from 'node:process'
import { failed } from '../../../shared/model/problem.ts'
import { contributionIn } from './contribution-in.ts'
import { inspectSource } from './inspect.ts'
import { CHUNKS_UNDER_WAY, MEMORY_EXIT, type ParserReply, type ParserRequest } from './messages.ts'
import { planSource } from './plan-source.ts'
import { redactSource } from './redact-source.ts'
import { rulesIn } from './rules-in.ts'
import { statisticsIn } from './statistics-in.ts'
import { warmUp } from './warm-up.ts'
import { windowOf } from './window.ts'

/** All memory of the process, buffers included, in bytes. Past it the process ends itself, and the engine says so. */
const MOST_MEMORY = 700 * 1024 * 1024

let underWay = 0
let cancelled = -1
let goOn: (() => void) | null = null
let asked = false

/** Electron's utility process speaks through `parentPort`; a Node child through `process`. */
const port = (
  process as {
    parentPort?: { postMessage: (m: unknown) => void; on: (e: 'message', l: (m: { data: unknown }) => void) => void }
  }
).parentPort

const reply = (message: ParserReply): void => {
  if (port) port.postMessage(message)
  else process.send?.(message)
}

const listen = (listener: (request: ParserRequest) => void): void => {
  if (port) port.on('message', ({ data }) => listener(data as ParserRequest))
  else process.on('message', (message) => listener(message as ParserRequest))
}

const room = async (): Promise<void> => {
  if (process.memoryUsage.rss() > MOST_MEMORY) process.exit(MEMORY_EXIT)
  await new Promise((resolve) => setImmediate(resolve))
  while (underWay >= CHUNKS_UNDER_WAY) {
    await new Promise<void>((resolve) => {
      goOn = resolve
    })
  }
}

const plan = async (request: Extract<ParserRequest, { type: 'plan' }>): Promise<void> => {
  const { job } = request
  const planning = planSource(request.source, request.mapping, request.year)
  underWay = 0
  for (;;) {
    const next = planning.next()
    if (next.done) return reply({ type: 'planned', job, outcome: next.value })
    underWay++
    reply({ type: 'chunk', job, chunk: next.value.chunk, share: next.value.share })
    await room()
    if (cancelled === job) {
      planning.return(failed('cancelled'))
      return reply({ type: 'planned', job, outcome: failed('cancelled') })
    }
  }
}

listen((request) => {
  asked = true
  if (request.type === 'took') {
    underWay--
    goOn?.()
    goOn = null
  } else if (request.type === 'cancel') {
    cancelled = request.job
    underWay = 0
    goOn?.()
    goOn = null
  } else if (request.type === 'inspect') {
    reply({ type: 'inspected', job: request.job, outcome: inspectSource(request.source, request.choice) })
  } else if (request.type === 'redact') {
    reply({ type: 'redacted', job: request.job, outcome: redactSource(request.source, request.choice, request.target) })
  } else if (request.type === 'contribution') {
    reply({ type: 'contribution', job: request.job, outcome: contributionIn(request.source) })
  } else if (request.type === 'statistics') {
    reply({ type: 'statistics', job: request.job, outcome: statisticsIn(request.source, request.aim) })
  } else if (request.type === 'rules') {
    reply({ type: 'rules', job: request.job, outcome: rulesIn(request.source) })
  } else if (request.type === 'rows') {
    reply({
      type: 'rows',
      job: request.job,
      outcome: windowOf(request.source, request.sheet, request.choice, request.from, request.to),
    })
  } else void plan(request)
})
const warming = warmUp()
const warmOn = (): void => {
  if (!asked && !warming.next().done) setTimeout(warmOn)
}
setTimeout(warmOn)
process.on('disconnect', () => process.exit(0))
