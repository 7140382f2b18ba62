import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Method } from '../../shared/model/catalogue.ts'
import { done, type Outcome } from '../../shared/model/problem.ts'
import { backupWords } from '../../shared/text/backup.ts'
import { dailyBackup, migrationBackupPath } from '../store/backup.ts'
import { connect, type Connection } from '../store/connection.ts'
import { createSchema, openUpToDate, refusal } from '../store/migrate.ts'
import { writeIdentity } from '../store/bulk-load.ts'
import { readIdentity } from '../store/settings.ts'
import { holdActiveMethod } from './active-method.ts'
import { openCodeShelf } from './code-shelf.ts'
import type { SessionContext } from './context.ts'
import type { WorkspaceSession } from './workspace-session.ts'

interface Place {
  id: string
  path: string
}

/** A new workspace file with today's schema and the shipped method. A file that could not be finished is removed. */
export function createWorkspace(
  context: SessionContext,
  place: Place,
  made: { name: string; sample: boolean },
): Outcome<WorkspaceSession> {
  const { clock, ids, resources } = context
  const newest = resources.shippedMethods.at(-1)
  let connection: Connection | undefined
  try {
    connection = connect(place.path, { readonly: false })
    createSchema(connection)
    writeIdentity(connection.write, {
      id: ids.next('arbetsyta'),
      name: made.name,
      sample: made.sample,
      createdAt: clock.now(),
      methodId: newest?.id ?? resources.method.id,
      methodVersion: newest?.version ?? resources.method.version,
    })
    return done(session(place, connection, resources.shippedMethods))
  } catch (error) {
    connection?.close()
    removeWorkspace(place.path)
    return refusal(error)
  }
}

/** Takes away a workspace file that never came to be, with what SQLite laid beside it. */
export function removeWorkspace(path: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(`${path}${ending}`, { force: true })
}

/** An existing workspace: refused untouched if it is not ours, damaged, newer or in use; else brought up to date and copied once a day. */
export async function openWorkspace(context: SessionContext, place: Place): Promise<Outcome<WorkspaceSession>> {
  const opened = openUpToDate(place.path, (version) =>
    migrationBackupPath(place.path, backupWords.folder, backupWords.beforeMigration(place.id, version)),
  )
  if (!opened.ok) return opened
  await dailyBackup(opened.value, backupWords.folder, context.clock.now().slice(0, 10))
  return done(session(place, opened.value, context.resources.shippedMethods))
}

function session(place: Place, connection: Connection, shipped: readonly Method[]): WorkspaceSession {
  const identity = readIdentity(connection.read)
  return {
    id: place.id,
    connection,
    identity,
    method: holdActiveMethod(connection.read, shipped, identity),
    scratch: mkdtempSync(join(tmpdir(), 'samsyn-')),
    sources: new Map(),
    plans: new Map(),
    contributions: new Map(),
    volumePlans: new Map(),
    rulesPlans: new Map(),
    codes: openCodeShelf(connection),
    lessonsTold: new Map(),
  }
}

/** Closes a workspace and throws away everything that was only staged. */
export function closeWorkspace(workspace: WorkspaceSession): void {
  for (const plan of workspace.plans.values()) plan.staging.close()
  workspace.connection.close()
  rmSync(workspace.scratch, { recursive: true, force: true })
}
