import type { Contribution } from '../../../shared/model/contribution.ts'
import type { PackageContent } from '../../../shared/model/package-content.ts'
import { failed, type Outcome } from '../../../shared/model/problem.ts'
import { type ExportChannel, spawnNodeExporter, type SpawnExporter } from './channel.ts'
import type { ExportReply, ExportRequest, MadeFile, MadePackage } from './messages.ts'

/** How long one export may take before it is killed, and how large its heap may be. */
export interface ExportLimits {
  totalMs: number
  heapMegabytes: number
}
const USUAL_LIMITS: ExportLimits = { totalMs: 300_000, heapMegabytes: 1_500 }

/** Exports are made in a process of their own, new for each, with a clock that stands still. Never throws. */
export interface ExporterClient {
  exportPackage: (content: PackageContent, signal?: AbortSignal) => Promise<Outcome<MadePackage>>
  /** One party's contribution workbook; `content` is the same scope's figures for its live sheets. */
  writeContribution: (
    contribution: Contribution,
    content: PackageContent,
    signal?: AbortSignal,
  ) => Promise<Outcome<MadeFile>>
  /** Kills whatever is under way; those calls answer `cancelled`. */
  close: () => void
}

/** Opens a client. Problems: `export-failed` (killed, out of time or memory, or refused), `cancelled`. */
export function openExporterClient(
  options: { limits?: Partial<ExportLimits>; spawn?: SpawnExporter } = {},
): ExporterClient {
  const limits = { ...USUAL_LIMITS, ...options.limits }
  const spawn = options.spawn ?? spawnNodeExporter
  const stops = new Set<() => void>()

  const run = <T>(
    request: ExportRequest,
    pick: (reply: ExportReply) => Outcome<T> | null,
    signal?: AbortSignal,
  ): Promise<Outcome<T>> =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve(failed('cancelled'))
      const channel: ExportChannel = spawn(limits.heapMegabytes)
      const end = (outcome: Outcome<T>): void => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', cancel)
        stops.delete(cancel)
        channel.kill()
        resolve(outcome)
      }
      const cancel = (): void => end(failed('cancelled'))
      const timer = setTimeout(() => end(failed('export-failed', undefined, { what: 'time' })), limits.totalMs)
      stops.add(cancel)
      signal?.addEventListener('abort', cancel)
      channel.onReply((reply) => {
        const outcome = pick(reply)
        end(outcome ?? failed('export-failed', undefined, reply.type === 'broken' ? { cause: reply.detail } : {}))
      })
      channel.onExit(() => end(failed('export-failed', undefined, { what: 'exit' })))
      channel.send(request)
    })

  return {
    exportPackage: (content, signal) =>
      run(
        { type: 'package', content },
        (reply) => (reply.type === 'package' ? withBytes(reply.outcome) : null),
        signal,
      ),
    writeContribution: (contribution, content, signal) =>
      run(
        { type: 'contribution', contribution, content },
        (reply) => (reply.type === 'contribution' ? reply.outcome : null),
        signal,
      ),
    close: () => {
      for (const stop of stops) stop()
    },
  }
}

/** Bytes arrive as Buffers over the channel; callers are promised plain arrays. */
function withBytes(outcome: Outcome<MadePackage>): Outcome<MadePackage> {
  if (!outcome.ok) return outcome
  const plain = (file: MadeFile): MadeFile => ({ name: file.name, bytes: new Uint8Array(file.bytes) })
  return { ok: true, value: { files: outcome.value.files.map(plain), bundle: plain(outcome.value.bundle) } }
}
