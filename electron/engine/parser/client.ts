import type { ColumnMapping } from '../../../shared/model/column-mapping.ts'
import type { ImportPlanSummary, PlanChunk } from '../../../shared/model/import-plan.ts'
import type { StatisticsReading } from '../../../shared/domain/import/statistics/reading.ts'
import { failed, type Outcome } from '../../../shared/model/problem.ts'
import type { RawRow } from '../../../shared/model/raw-table.ts'
import type { RulesFile } from '../../../shared/model/rules-file.ts'
import { spawnNodeParser, type ParserChannel, type SpawnParser } from './channel.ts'
import type { ReadContribution } from '../../workbook/contribution/read-contribution.ts'
import type { InspectChoice, Inspection } from './inspect.ts'
import type { ParserReply, ParserRequest } from './messages.ts'
import type { ReadingChoice } from './recognise.ts'
import type { ParserSource } from './source.ts'
import type { StatisticsAim } from './statistics-in.ts'

/** The parser may be silent for so long, and take so long in all, before it is killed; its heap may be so large. */
export type ParserLimits = { silentMs: number; totalMs: number; heapMegabytes: number }
const USUAL_LIMITS: ParserLimits = { silentMs: 30_000, totalMs: 600_000, heapMegabytes: 300 }

export type PlanListener = {
  /** Called in row order. A chunk not yet returned from holds the parser back. A throw cancels the job and is passed on. */
  chunk: (chunk: PlanChunk, share: number) => void
  signal?: AbortSignal
}

/** Untrusted files are read in a process of their own, which can be killed. Every answer is a value or a coded problem. */
export type ParserClient = {
  inspect: (source: ParserSource, choice?: InspectChoice, signal?: AbortSignal) => Promise<Outcome<Inspection>>
  /** `year` is the scope's: months without a year are in it, months outside it are warned of. */
  plan: (
    source: ParserSource,
    mapping: ColumnMapping,
    listener: PlanListener,
    year?: number,
  ) => Promise<Outcome<ImportPlanSummary>>
  /** Raw rows from..to (1-based, inclusive) of a sheet: to show a figure's surroundings, or a small table of other things than money. */
  rows: (
    source: ParserSource,
    sheet: string,
    choice: ReadingChoice,
    from: number,
    to: number,
  ) => Promise<Outcome<RawRow[]>>
  /** Writes a copy with identity numbers masked to `target`; a problem where it cannot be sure of all. */
  redact: (source: ParserSource, choice: ReadingChoice, target: string) => Promise<Outcome<true>>
  /** A contribution workbook somebody mailed. */
  contribution: (source: ParserSource, signal?: AbortSignal) => Promise<Outcome<ReadContribution>>
  /** Figures of Kolada's, or a table of population. */
  statistics: (source: ParserSource, aim: StatisticsAim, signal?: AbortSignal) => Promise<Outcome<StatisticsReading>>
  /** A file of tagging rules. */
  rules: (source: ParserSource, signal?: AbortSignal) => Promise<Outcome<RulesFile>>
  /** Starts the process before anybody waits for it. */
  warm: () => void
  close: () => void
}

type Job = {
  request: ParserRequest & { source: ParserSource }
  onReply: (reply: ParserReply) => void
  onEnd: (outcome: Outcome<never>) => void
}

/** Opens a client. The process starts at the first job, serves one job at a time, and is started anew after it was killed. */
export const openParserClient = (
  options: { limits?: Partial<ParserLimits>; spawn?: SpawnParser } = {},
): ParserClient => {
  const limits = { ...USUAL_LIMITS, ...options.limits }
  const spawn = options.spawn ?? spawnNodeParser
  const waiting: Job[] = []
  let channel: ParserChannel | null = null
  let current: Job | null = null
  let silent: ReturnType<typeof setTimeout> | undefined
  let total: ReturnType<typeof setTimeout> | undefined
  let nextJob = 1

  const settle = (): void => {
    clearTimeout(silent)
    clearTimeout(total)
    current = null
    startNext()
  }
  const abandon = (outcome: Outcome<never>): void => {
    const job = current
    channel?.kill()
    channel = null
    if (job) job.onEnd(outcome)
    settle()
  }
  const watch = (job: Job): void => {
    clearTimeout(silent)
    silent = setTimeout(() => abandon(failed('file-timeout', { file: job.request.source.fileName })), limits.silentMs)
  }
  const openChannel = (): ParserChannel => {
    const opened = spawn(limits.heapMegabytes)
    opened.onReply((reply) => {
      if (!current || reply.job !== current.request.job) return
      watch(current)
      current.onReply(reply)
      if (reply.type !== 'chunk') settle()
    })
    opened.onExit((exit) => {
      if (channel !== opened) return
      channel = null
      const file = current?.request.source.fileName ?? ''
      if (current)
        abandon(
          exit === 'memory' ? failed('file-memory', { file }) : failed('unexpected', { file }, { what: 'parser' }),
        )
    })
    return opened
  }
  const startNext = (): void => {
    if (current) return
    const job = waiting.shift()
    if (!job) return
    current = job
    channel ??= openChannel()
    watch(job)
    total = setTimeout(() => abandon(failed('file-timeout', { file: job.request.source.fileName })), limits.totalMs)
    channel.send(job.request)
  }
  const enqueue = (job: Job): void => {
    waiting.push(job)
    startNext()
  }

  return {
    inspect: (source, choice = {}, signal) =>
      new Promise((resolve) => {
        const job = nextJob++
        const stop = (): void => {
          if (current?.request.job === job) abandon(failed('cancelled'))
          else resolve(failed('cancelled'))
        }
        const end = (outcome: Outcome<Inspection>): void => {
          signal?.removeEventListener('abort', stop)
          resolve(outcome)
        }
        if (signal?.aborted) return resolve(failed('cancelled'))
        signal?.addEventListener('abort', stop)
        enqueue({
          request: { type: 'inspect', job, source, choice },
          onReply: (reply) => reply.type === 'inspected' && end(reply.outcome),
          onEnd: end,
        })
      }),
    statistics: (source, aim, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve(failed('cancelled'))
        enqueue({
          request: { type: 'statistics', job: nextJob++, source, aim },
          onReply: (reply) => reply.type === 'statistics' && resolve(reply.outcome),
          onEnd: resolve,
        })
      }),
    rules: (source, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve(failed('cancelled'))
        enqueue({
          request: { type: 'rules', job: nextJob++, source },
          onReply: (reply) => reply.type === 'rules' && resolve(reply.outcome),
          onEnd: resolve,
        })
      }),
    contribution: (source, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve(failed('cancelled'))
        enqueue({
          request: { type: 'contribution', job: nextJob++, source },
          onReply: (reply) => reply.type === 'contribution' && resolve(reply.outcome),
          onEnd: resolve,
        })
      }),
    rows: (source, sheet, choice, from, to) =>
      new Promise((resolve) => {
        enqueue({
          request: { type: 'rows', job: nextJob++, source, sheet, choice, from, to },
          onReply: (reply) => reply.type === 'rows' && resolve(reply.outcome),
          onEnd: resolve,
        })
      }),
    redact: (source, choice, target) =>
      new Promise((resolve) => {
        enqueue({
          request: { type: 'redact', job: nextJob++, source, choice, target },
          onReply: (reply) => reply.type === 'redacted' && resolve(reply.outcome),
          onEnd: resolve,
        })
      }),
    plan: (source, mapping, listener, year) =>
      new Promise((resolve, reject) => {
        const job = nextJob++
        let refused = false
        const cancel = (): void => channel?.send({ type: 'cancel', job })
        const end = (outcome: Outcome<ImportPlanSummary>): void => {
          listener.signal?.removeEventListener('abort', cancel)
          resolve(outcome)
        }
        if (listener.signal?.aborted) return resolve(failed('cancelled'))
        listener.signal?.addEventListener('abort', cancel)
        enqueue({
          request: { type: 'plan', job, source, mapping, year: year ?? null },
          onReply: (reply) => {
            if (reply.type === 'planned') return end(reply.outcome)
            if (reply.type !== 'chunk' || refused) return
            try {
              listener.chunk(reply.chunk, reply.share)
              channel?.send({ type: 'took', job })
            } catch (caught) {
              refused = true
              cancel()
              reject(caught)
            }
          },
          onEnd: end,
        })
      }),
    warm: () => {
      channel ??= openChannel()
    },
    close: () => {
      const opened = channel
      channel = null
      opened?.kill()
      for (const job of waiting.splice(0)) job.onEnd(failed('cancelled'))
      if (current) {
        current.onEnd(failed('cancelled'))
        settle()
      }
    },
  }
}
