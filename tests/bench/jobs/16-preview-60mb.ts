import { closeSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import type { Job } from '../job.ts'
import { writeLedgerFile } from '../ledger-file.ts'

const ROWS = 920_000
const scope = { party: '2309', year: 2026, kind: 'outcome' } as const

/** Floor: the first megabyte of the file. */
async function floor(folder: string) {
  const started = performance.now()
  const file = openSync(join(folder, 'stor.csv'), 'r')
  readSync(file, Buffer.alloc(1_048_576), 0, 1_048_576, 0)
  closeSync(file)
  return { ms: performance.now() - started }
}

/** Ours: from the chosen file to its first rows with a guess at every column; the workspace has been open for as long as choosing takes. */
async function ours(folder: string) {
  const { openEngine, whileChoosing } = await import('../engine.ts')
  const { engine, call } = await openEngine(join(folder, `home-${process.pid}`))
  await call('workspace.create', { name: 'Mätning' })
  await whileChoosing()
  const file = await engine.fileHandle.grantOpen(join(folder, 'stor.csv'))
  const started = performance.now()
  const { source } = await call('import.stage', { scope, from: { file } })
  const ms = performance.now() - started
  if (source.sheets[0]?.preview.length !== 60) throw new Error('no rows to see')
  await engine.close()
  return { ms }
}

export const job: Job = {
  name: 'first rows of a 60 MB CSV',
  goal: { milliseconds: 300 },
  prepare: (folder) => writeLedgerFile(join(folder, 'stor.csv'), ROWS),
  floor,
  ours,
}
