import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { writeXlsx } from 'hucre/xlsx'
import type { Job } from '../job.ts'
import { HEADER, ledgerLine, writeLedgerFile } from '../ledger-file.ts'

const ROWS = 30_000
const scope = { party: '2309', year: 2026, kind: 'outcome' } as const

/** Floor: hucre writes the same cells plainly on one sheet, without styles, seals or canonical content. */
async function floor(folder: string) {
  const rows = Array.from({ length: ROWS }, (_, n) =>
    ledgerLine(n).map((cell, column) => (column === HEADER.length - 1 ? Number(cell.replace(',', '.')) : cell)),
  )
  const started = performance.now()
  const bytes = await writeXlsx({ sheets: [{ name: 'Underlag', rows: [HEADER, ...rows] }] })
  await writeFile(join(folder, `floor-${process.pid}.xlsx`), bytes)
  return { ms: performance.now() - started, items: ROWS }
}

/** Ours: the contribution workbook of a party with so many rows, made in the export process and delivered. */
async function ours(folder: string) {
  const { openEngine } = await import('../engine.ts')
  const home = join(folder, `home-${process.pid}`)
  await mkdir(home, { recursive: true })
  await writeLedgerFile(join(home, 'ledger.csv'), ROWS)
  const { engine, call } = await openEngine(home)
  await call('workspace.create', { name: 'Mätning' })
  const { sourceId, guess } = await call('import.stage', {
    scope,
    from: { file: await engine.fileHandle.grantOpen(join(home, 'ledger.csv')) },
  })
  const mapping = {
    ...guess.mapping,
    amountColumn: 6,
    unit: 'kr' as const,
    sign: 'ledger' as const,
    chart: 'KOMMUN_BAS' as const,
  }
  const { planId } = await call('import.plan', { sourceId, scope, mapping })
  await call('import.apply', { planId })
  const started = performance.now()
  const { file } = await call('exchange.make', { party: scope.party, year: scope.year })
  const ms = performance.now() - started
  if (file.bytes > 8 * 1024 * 1024) throw new Error(`the contribution is ${file.bytes} bytes, over 8 MB`)
  await engine.close()
  return { ms, items: ROWS }
}

export const job: Job = {
  name: `contribution workbook of ${ROWS.toLocaleString('sv-SE')} rows`,
  goal: { ratio: 4, megabytes: 600 },
  floor,
  ours,
}
