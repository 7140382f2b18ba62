import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import type { Job } from '../job.ts'
import { HEADER, ledgerLine } from '../ledger-file.ts'

const ROWS = 30_000

/** Floor: hucre writes the same cells plainly on one sheet, without styles, seals or canonical content. */
async function floor(folder: string) {
  const rows = Array.from({ length: ROWS }, (_, n) =>
    ledgerLine(n).map((cell, column) => (column === HEADER.length - 1 ? Number(cell.replace(',', '.')) : cell)),
  )
  const bytes = await writeXlsx({ sheets: [{ name: 'Underlag', rows: [HEADER, ...rows] }] })
  await writeFile(join(folder, `floor-${process.pid}.xlsx`), bytes)
  return { items: ROWS }
}

// `ours` is connected when the contribution workbook can be written for 30 000 rows (exchange.make).
export const job: Job = { name: 'workbook of 30 000 rows', goal: { ratio: 2, megabytes: 400 }, floor }
