import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Connection } from './connection.ts'

const KEPT = 10

/** Where a copy made before a migration goes: named by workspace and schema version, never overwritten by daily ones. */
export function migrationBackupPath(path: string, folderName: string, name: string): string {
  const folder = join(dirname(path), folderName)
  mkdirSync(folder, { recursive: true })
  return join(folder, `${name}.samsyn`)
}

/** One copy a day, made by SQLite itself while the file is in use; the ten latest are kept. `day` is an ISO date. */
export async function dailyBackup(connection: Connection, folderName: string, day: string): Promise<void> {
  const folder = join(dirname(connection.path), folderName)
  const stem = basename(connection.path, '.samsyn')
  mkdirSync(folder, { recursive: true })
  const mine = readdirSync(folder)
    .filter((name) => name.startsWith(`${stem} 2`) && name.endsWith('.samsyn'))
    .toSorted()
  if (mine.includes(`${stem} ${day}.samsyn`)) return
  await connection.copyTo(join(folder, `${stem} ${day}.samsyn`))
  for (const old of mine.slice(0, Math.max(0, mine.length + 1 - KEPT))) rmSync(join(folder, old), { force: true })
}
