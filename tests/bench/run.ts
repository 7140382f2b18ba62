// npm run bench [-- name…]: job | ours | floor | ratio | goal | memory. Every measurement is a process of its own, so that
// one side's memory and warm caches are not the other's; memory is the peak of the process and all it starts.
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Job } from './job.ts'
import { treeMegabytes } from './tree-memory.ts'

type Result = { ms: number; items: number | null; megabytes: number }

const here = fileURLToPath(new URL('.', import.meta.url))
const wanted = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'samsyn-bench-'))
const rows: string[][] = [['job', 'ours', 'floor', 'ratio', 'goal', 'memory (ours / floor)']]

try {
  for (const file of readdirSync(join(here, 'jobs')).sort()) {
    const { job } = (await import(`./jobs/${file}`)) as { job: Job }
    if (wanted.length && !wanted.some((word) => file.includes(word))) continue
    process.stderr.write(`${job.name} …\n`)
    const side = (which: 'prepare' | 'floor' | 'ours') => measure(file, which, watched(job))
    if (job.prepare) await side('prepare')
    const floor = await side('floor')
    const ours = job.ours ? await side('ours') : undefined
    rows.push(rowOf(job, floor, ours))
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
print(rows)

function watched({ goal }: Job): boolean {
  return goal.megabytes !== undefined || goal.memoryRatio !== undefined
}

async function measure(file: string, side: 'prepare' | 'floor' | 'ours', memory: boolean): Promise<Result | undefined> {
  const child = spawn(process.execPath, [join(here, 'measure.ts'), file, side, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let text = ''
  let peak = 0
  child.stdout.on('data', (part: Buffer) => {
    text += part.toString()
  })
  const look = () => {
    peak = Math.max(peak, treeMegabytes(child.pid ?? 0))
  }
  const watch = memory ? setInterval(look, 50) : undefined
  const code = await new Promise((resolve) => child.on('close', resolve))
  clearInterval(watch)
  const line = text.trim().split('\n').at(-1) ?? ''
  if (code !== 0 || !line.startsWith('{')) return undefined
  const result: Result = JSON.parse(line)
  return { ...result, megabytes: Math.max(peak, result.megabytes) }
}

function rowOf(job: Job, floor: Result | undefined, ours: Result | undefined): string[] {
  const ratio = floor && ours ? ours.ms / floor.ms : undefined
  const memory = (one: Result | undefined) => (one && watched(job) ? `${Math.round(one.megabytes)} MB` : '–')
  const met = 'ratio' in job.goal ? ratio && ratio <= job.goal.ratio : ours && ours.ms <= job.goal.milliseconds
  const kept = !floor || !ours ? '' : met ? ' ok' : ' OVER'
  const goal = 'ratio' in job.goal ? job.goal.ratio.toFixed(2) : `${job.goal.milliseconds} ms`
  const limit =
    job.goal.megabytes ??
    (floor && job.goal.memoryRatio ? Math.round(floor.megabytes * job.goal.memoryRatio) : undefined)
  const heavy = limit !== undefined && ours && ours.megabytes > limit ? ' OVER' : ''
  return [
    job.name,
    job.ours ? time(ours) : 'not connected',
    time(floor),
    ratio === undefined ? '–' : ratio.toFixed(2),
    `≤ ${goal}${kept}${limit === undefined ? '' : `, ≤ ${limit} MB${heavy}`}`,
    `${memory(ours)} / ${memory(floor)}`,
  ]
}

function time(result: Result | undefined): string {
  if (!result) return 'failed'
  const speed = result.items ? ` (${Math.round(result.items / result.ms).toLocaleString('sv-SE')} k/s)` : ''
  return result.ms < 1000 ? `${Math.round(result.ms)} ms${speed}` : `${(result.ms / 1000).toFixed(2)} s${speed}`
}

function print(table: string[][]): void {
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((row) => (row[column] ?? '').length)))
  for (const row of table) console.log(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | '))
}
