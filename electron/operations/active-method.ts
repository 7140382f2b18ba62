import type { Method } from '../../shared/model/catalogue.ts'
import type { MethodVersion } from '../../shared/model/method-version.ts'
import type { ReadDb } from '../store/connection.ts'
import { activeVersionId, listVersions, readMethod, type StoredMethod } from '../store/methods.ts'
import type { WorkspaceIdentity } from '../store/settings.ts'

/** The method that an open workspace's figures follow: read when it opens and after a step that changed it, not once a call. */
export interface ActiveMethod {
  readonly stored: StoredMethod
  /** Reads it again. Called where no other call can be in the middle of a step. */
  refresh(): void
}

export function holdActiveMethod(
  db: ReadDb,
  shipped: readonly Method[],
  identity: Pick<WorkspaceIdentity, 'methodId' | 'methodVersion'>,
): ActiveMethod {
  let stored = readActive(db, shipped, identity)
  return {
    get stored() {
      return stored
    },
    refresh() {
      stored = readActive(db, shipped, identity)
    },
  }
}

/** The version that was chosen; where none was, the shipped one the workspace began with, so that a newer program changes no figure. */
function readActive(
  db: ReadDb,
  shipped: readonly Method[],
  identity: Pick<WorkspaceIdentity, 'methodId' | 'methodVersion'>,
): StoredMethod {
  const chosen = activeVersionId(db)
  const found = chosen === null ? null : methodById(db, shipped, chosen)
  if (found) return found
  const began = shipped.find(({ id, version }) => id === identity.methodId && version === identity.methodVersion)
  const method = began ?? shipped.at(-1)
  if (!method) throw new Error('no method ships')
  return asShipped(method)
}

/** A version by its id, stored or shipped; null where there is none. */
export function methodById(db: ReadDb, shipped: readonly Method[], id: string): StoredMethod | null {
  return readMethod(db, id) ?? shipped.map(asShipped).find(({ version }) => version.id === id) ?? null
}

/** Every version there is: those that ship, then those of the workspace in the order they came. */
export const allVersions = (db: ReadDb | null, shipped: readonly Method[]): MethodVersion[] => [
  ...shipped.map((method) => asShipped(method).version),
  ...(db ? listVersions(db) : []),
]

/** A shipped method as a version: its id says which, in every workspace. */
export const asShipped = (method: Method): StoredMethod => ({
  method,
  version: {
    id: `${method.id}-${method.version}`,
    methodId: method.id,
    version: method.version,
    status: method.status,
    name: method.name,
    date: method.date,
    base: null,
    origin: { from: 'shipped' },
    createdAt: method.date,
  },
})
