import { copyFileSync, existsSync } from 'node:fs'
import { done, failed, type Outcome, type Problem } from '../../shared/model/problem.ts'
import { APPLICATION_ID, connect, integer, type Connection } from './connection.ts'
import { migration as start } from './migrations/0010-start.ts'
import { migration as importRecipe } from './migrations/0020-import-recipe.ts'
import { migration as redactedOriginal } from './migrations/0030-redacted-original.ts'
import { migration as tagTarget } from './migrations/0040-tag-target.ts'
import { migration as summedBatch } from './migrations/0042-summed-batch.ts'
import { migration as method } from './migrations/0050-method.ts'
import { migration as isolation } from './migrations/0060-isolation.ts'
import { migration as batchPeriod } from './migrations/0070-batch-period.ts'
import { migration as savedViews } from './migrations/0080-saved-views.ts'

/** In order; a shipped one is never edited. */
const MIGRATIONS = [
  start,
  importRecipe,
  redactedOriginal,
  tagTarget,
  summedBatch,
  method,
  isolation,
  batchPeriod,
  savedViews,
] as const
const NEWEST = MIGRATIONS.at(-1)?.version ?? 0

const pragma = (connection: Connection, name: 'application_id' | 'user_version'): number =>
  integer(connection.read.get(`PRAGMA ${name}`)?.[name])

/** A new workspace file with today's schema. The file must not exist. */
export function createSchema(connection: Connection): void {
  connection.begin()
  try {
    for (const migration of MIGRATIONS) migration.up(connection.write)
    connection.write.script(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${NEWEST}`)
    connection.commit()
  } catch (error) {
    connection.rollback()
    throw error
  }
}

/**
 * Opens an existing workspace and brings it up to date: a copy first, then one transaction, then the checks.
 * A file from a newer program, another program or a damaged file is refused and left byte-identical.
 */
export function openUpToDate(path: string, backupPath: (version: number) => string): Outcome<Connection> {
  const seen = inspect(path)
  if (!seen.ok) return seen
  let connection: Connection
  try {
    connection = connect(path, { readonly: false })
    connection.read.get('SELECT 1 AS one FROM setting LIMIT 1')
  } catch (error) {
    return refusal(error)
  }
  if (seen.value === NEWEST) return done(connection)
  try {
    copyFileSync(path, backupPath(seen.value))
    bringUp(connection, seen.value)
    return done(connection)
  } catch (error) {
    connection.close()
    return refusal(error)
  }
}

/** The version of a workspace file, looked at without a lock and without writing a byte. */
function inspect(path: string): Outcome<number> {
  if (!existsSync(path)) return failed('workspace-not-found')
  let connection: Connection
  try {
    connection = connect(path, { readonly: true })
  } catch (error) {
    return refusal(error)
  }
  try {
    if (pragma(connection, 'application_id') !== APPLICATION_ID) return failed('workspace-not-samsyn')
    const version = pragma(connection, 'user_version')
    return version > NEWEST ? failed('workspace-from-future', undefined, { version, newest: NEWEST }) : done(version)
  } catch (error) {
    return refusal(error)
  } finally {
    connection.close()
  }
}

function bringUp(connection: Connection, from: number): void {
  connection.begin()
  try {
    for (const migration of MIGRATIONS) if (migration.version > from) migration.up(connection.write)
    connection.write.script(`PRAGMA user_version = ${NEWEST}`)
    const broken = connection.read.all('PRAGMA foreign_key_check')
    const sound = connection.read.get('PRAGMA integrity_check')?.integrity_check
    if (broken.length > 0 || sound !== 'ok') throw Object.assign(new Error('integrity'), { code: 'SQLITE_CORRUPT' })
    connection.commit()
  } catch (error) {
    connection.rollback()
    throw error
  }
}

/** SQLite's own codes to ours; anything else is a bug and goes on as one. */
export function refusal(error: unknown): { ok: false; problem: Problem } {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'SQLITE_NOTADB') return failed('workspace-not-samsyn')
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return failed('workspace-busy')
  if (code.startsWith('SQLITE_CORRUPT')) return failed('workspace-damaged')
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return failed('disk-full')
  throw error
}
