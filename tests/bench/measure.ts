// One side of one job in a process of its own: node measure.ts <job file> <prepare|floor|ours> <folder>
import { performance } from 'node:perf_hooks'
import type { Job } from './job.ts'

const [file, side, folder] = process.argv.slice(2)
if (file === undefined || folder === undefined) throw new Error('measure.ts <job file> <prepare|floor|ours> <folder>')

const { job } = (await import(`./jobs/${file}`)) as { job: Job }
const started = performance.now()
const measured =
  side === 'prepare'
    ? await job.prepare?.(folder)
    : side === 'floor'
      ? await job.floor(folder)
      : await job.ours?.(folder)

console.log(
  JSON.stringify({
    ms: measured?.ms ?? performance.now() - started,
    items: measured?.items ?? null,
    megabytes: process.resourceUsage().maxRSS / 1024,
  }),
)
process.exit(0)
